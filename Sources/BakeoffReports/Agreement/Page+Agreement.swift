extension Page {
  /// The page of judges' agreement.
  init(_ report: AgreementReport) {
    let raters = Figures.count(report.raters.count, "rater")
    let categories =
      (report.isOrdinal ? "grades " : "") + report.categories.joined(separator: ", ")
    blocks = [
      .title("\(strong: report.run) · agreement of judges"),
      .paragraph(
        """
        \(figure: Figures.count(report.answers, "answer")) to \
        \(figure: Figures.count(report.samples, "sample")) · \(figure: raters) · \
        \(VisibleText.line(categories, width: 200))
        """
      ),
    ]
    if !report.warnings.isEmpty {
      blocks += [
        .heading("Warnings"), .list(report.warnings.map { RichText($0, style: .warning) }),
      ]
    }
    blocks += [
      .table(Table(ratersOf: report)), .heading("Agreement"), .table(Table(pairsOf: report)),
      .paragraph(Self.alpha(of: report)),
    ]
    for pair in report.tabledPairs where pair.answers > 0 {
      blocks += [
        .heading("\(pair.first.header) in rows, \(pair.second.header) in columns"),
        .table(Table(of: pair, report.categories)),
      ]
    }
    blocks += Self.disagreements(of: report)
  }

  private static func alpha(of report: AgreementReport) -> RichText {
    let raters = Figures.count(report.raters.count, "rater")
    let level = report.isOrdinal ? "ordinal" : "nominal"
    let text: RichText =
      "Krippendorff's alpha of \(figure: raters), \(level): \(figure: Figures.score(report.alpha.value))"
    guard let interval = report.alpha.interval else { return "\(text)." }
    let resamples = Figures.count(report.alpha.resamples, "resample")
    return """
      \(text), 95 % interval \(figure: AgreementReport.interval(interval)) of \(figure: resamples).
      """
  }

  private static func disagreements(of report: AgreementReport) -> [Block] {
    guard report.disagreementCount > 0, !report.disagreements.isEmpty else { return [] }
    var blocks: [Block] = [
      .heading("Disagreements: \(Figures.count(report.disagreementCount))"),
      .cards(report.disagreements.map { card(of: $0, report.raters) }),
    ]
    let rest = report.disagreementCount - report.disagreements.count
    if rest > 0 {
      let count = Figures.count(rest)
      blocks.append(
        .paragraph("… and \(figure: count) more; \(code: "--show N") lists as many as you like.")
      )
    }
    return blocks
  }

  private static func card(
    of disagreement: AgreementReport.Disagreement,
    _ raters: [AgreementReport.Rater]
  ) -> Card {
    let ratings = zip(raters, disagreement.ratings).compactMap { rater, rating in
      rating.map { "\(rater.name) \(strong: $0)" as RichText }
    }
    let words = ratings.dropFirst().reduce(ratings.first ?? "") { "\($0), \($1)" }
    let epoch = disagreement.epoch == 1 ? "" : " (epoch \(disagreement.epoch))"
    let reasons = zip(raters, disagreement.reasons).compactMap { rater, reason in
      reason.map { Fact(label: rater.name.header, value: RichText($0), isExcerpt: true) }
    }
    return Card(
      title: "\(strong: disagreement.sampleID)\(epoch) by \(disagreement.model): \(words)",
      facts: [
        Fact(label: "prompt", value: RichText(disagreement.prompt), isExcerpt: true),
        Fact(label: "answer", value: RichText(disagreement.output), isExcerpt: true),
      ] + reasons
    )
  }
}

extension String {
  /// A name as a header, which formats take as it is.
  fileprivate var header: String { VisibleText.line(self, width: 40) }
}

extension AgreementReport {
  /// The ends of an interval of coefficients, such as `[0.412 to 0.731]`; nil is `—`.
  static func interval(_ estimate: Estimate?) -> String {
    guard let estimate else { return Figures.none }
    return "[\(Figures.score(estimate.lower)) to \(Figures.score(estimate.upper))]"
  }
}

extension Table {
  /// How often each rater gave which category.
  fileprivate init(ratersOf report: AgreementReport) {
    self.init(
      columns: [Column("rater"), Column("is"), Column("rated", .right), Column("unscored", .right)]
        + report.categories.map { Column($0.header, .right, group: 1) }
    )
    for rater in report.raters {
      append(
        [
          Cell(rater.name, style: .strong), Cell(rater.isJudge ? "judge" : "label"),
          Cell(Figures.count(rater.rated)),
          Cell(Figures.count(rater.unscored), style: rater.unscored > 0 ? .warning : .plain),
        ] + rater.counts.map { Cell(Figures.count($0)) }
      )
    }
  }

  /// How far every two raters agree.
  fileprivate init(pairsOf report: AgreementReport) {
    var columns = [
      Column("raters"), Column("n", .right), Column("agree", .right),
      Column("95 % interval", .right), Column("kappa", .right, group: 1),
      Column("95 % interval", .right, group: 1),
    ]
    if report.isOrdinal {
      for (group, name) in ["linear kappa", "quadratic kappa"].enumerated() {
        columns += [
          Column(name, .right, group: group + 2), Column("95 % interval", .right, group: group + 2),
        ]
      }
    }
    self.init(columns: columns)
    for pair in report.pairs {
      var cells = [
        Cell("\(pair.first) × \(pair.second)", style: .strong),
        Cell(Figures.count(pair.answers)), Cell(Figures.percent(pair.agreement?.value)),
        Cell(Figures.interval(pair.agreement)),
      ]
      let kappas =
        [pair.kappa] + (report.isOrdinal ? [pair.linearKappa, pair.quadraticKappa] : [])
      for kappa in kappas {
        cells += [Cell(Figures.score(kappa?.value)), Cell(AgreementReport.interval(kappa))]
      }
      append(cells)
    }
  }

  /// How often which two categories were given to an answer.
  fileprivate init(of pair: AgreementReport.Pair, _ categories: [String]) {
    self.init(columns: [Column("")] + categories.map { Column($0.header, .right) })
    for (row, category) in categories.enumerated() {
      append(
        [Cell(category, style: .strong)]
          + pair.table[row].enumerated().map { column, count in
            Cell(
              Figures.count(count),
              style: row == column ? .good : count > 0 ? .warning : .plain
            )
          }
      )
    }
  }
}
