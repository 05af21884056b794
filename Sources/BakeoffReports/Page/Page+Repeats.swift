internal import BakeoffCore

extension Page {
  /// What several draws of each sample come to.
  static func blocks(of repeats: Repeats) -> [Block] {
    var blocks: [Block] = [.heading("Repeats"), .table(Table(of: repeats))]
    blocks += repeats.notes.map { .paragraph($0) }
    let shown = repeats.flaky.prefix(maximumFlaky)
    guard !shown.isEmpty else { return blocks }
    blocks += [
      .heading("Flaky samples: \(Figures.count(repeats.flakyCount))"),
      .table(Table(of: Array(shown))),
    ]
    let rest = repeats.flakyCount - shown.count
    if rest > 0 {
      blocks.append(
        .paragraph(
          """
          … and \(figure: Figures.count(rest)) more; JSON lists \
          \(figure: Figures.count(repeats.flaky.count)).
          """
        )
      )
    }
    return blocks
  }

  /// The most flaky samples that a page lists.
  private static let maximumFlaky = 10
}

extension Repeats {
  /// What a reader must know of the table.
  var notes: [RichText] {
    let names = Set(models.flatMap(\.values).map(\.reducer))
    var words: [RichText] = [
      "Each value is a mean over samples, and so is its interval: draws of a sample are no further samples."
    ]
    if names.contains(where: { $0.hasPrefix("pass") }) {
      words.append(
        "pass@k is the chance that one of k draws is correct at least, pass^k that all of them are."
      )
    }
    words.append(
      """
      A sample is flaky when its verdict changes between draws; agreement is the chance that two of them \
      have the same.
      """
    )
    let text = words.dropFirst().reduce(words[0]) { "\($0) \($1)" }
    return [text] + omissions
  }

  private var omissions: [RichText] {
    models.compactMap { model in
      let parts = model.values.filter { $0.omitted > 0 }.map {
        "\($0.reducer) leaves out \(Figures.count($0.omitted, "sample"))"
      }
      guard !parts.isEmpty else { return nil }
      let all = parts.joined(separator: ", ")
      return "\(strong: model.model): \(figure: all), which have fewer scored draws."
    }
  }
}

extension Repeats.FlakySample {
  /// How often which outcome came, such as `2 correct, 1 truncated`.
  var verdicts: String {
    Outcome.allCases.compactMap { outcome in
      outcomes[outcome].flatMap { $0 > 0 ? "\(Figures.count($0)) \(outcome.words)" : nil }
    }
    .joined(separator: ", ")
  }

  /// How many draws are correct, such as `2 of 3`.
  var share: String { "\(Figures.count(correct)) of \(Figures.count(scored))" }
}

extension Table {
  /// What the draws of each model's samples come to.
  init(of repeats: Repeats) {
    let reducers = repeats.models.first?.values.map(\.reducer) ?? []
    var columns = [Column("model")]
    for (group, reducer) in reducers.enumerated() {
      columns += [
        Column(reducer, .right, group: group + 1),
        Column("95 % interval", .right, group: group + 1),
      ]
    }
    columns += ["flaky", "agreement"].map { Column($0, .right, group: reducers.count + 1) }
    self.init(columns: columns)
    for model in repeats.models {
      var cells = [Cell(model.model, style: .strong)]
      for value in model.values {
        cells += [Cell(Figures.percent(value.mean?.value)), Cell(Figures.interval(value.mean))]
      }
      cells += [
        Cell(
          "\(Figures.count(model.flaky)) of \(Figures.count(model.samples))",
          style: model.flaky > 0 ? .warning : .plain
        ), Cell(Figures.percent(model.agreement)),
      ]
      append(cells)
    }
  }

  /// Samples on which verdicts change between draws.
  init(of flaky: [Repeats.FlakySample]) {
    self.init(columns: [
      Column("sample"), Column("model"), Column("correct", .right), Column("draws"),
    ])
    for sample in flaky {
      append([
        Cell(sample.sampleID, style: .strong), Cell(sample.model), Cell(sample.share),
        Cell(sample.verdicts),
      ])
    }
  }
}
