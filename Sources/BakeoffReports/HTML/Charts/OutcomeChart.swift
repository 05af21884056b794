internal import BakeoffCore

/// What became of the trials of each model, as parts of a bar.
struct OutcomeChart {
  private let models: [ModelSummary]
  private let outcomes: [Outcome]

  /// Reads the models of a report.
  init(_ models: [ModelSummary]) {
    self.models = models
    outcomes = Outcome.allCases.filter { outcome in models.contains { $0.count(of: outcome) > 0 } }
  }

  /// The figure; nil when there are no trials.
  var html: HTML? {
    guard !outcomes.isEmpty else { return nil }
    return Chart.figure("Outcomes", legend: legend, table: table, draw: draw)
  }

  private var legend: HTML {
    tag("ul", ["class": "legend"]) {
      for outcome in outcomes {
        tag("li") {
          tag("span", ["class": "swatch \(outcome.className)", "aria-hidden": "true"])
          outcome.words
        }
      }
    }
  }

  private var table: HTML {
    var table = Table(
      columns: [Table.Column("model")] + outcomes.map { Table.Column($0.words, .right) }
        + [Table.Column("trials", .right)]
    )
    for model in models {
      table.append(
        [Table.Cell(model.model)]
          + outcomes.map { Table.Cell(Figures.count(model.count(of: $0))) }
          + [Table.Cell(Figures.count(model.trials))]
      )
    }
    return table.html("Outcomes of each model")
  }

  private func draw(_ width: Chart.Width) -> HTML {
    let row = 46.0
    let most = Double(models.map(\.trials).max() ?? 1)
    let scale = Scale(0, max(1, most), from: 0, to: width.rawValue)
    let height = row * Double(models.count)
    return Chart.svg(width, height: height, label: "Outcomes of each model's trials") {
      for (index, model) in models.enumerated() {
        bar(of: model, at: index, top: row * Double(index), scale)
      }
    }
  }

  private func bar(of model: ModelSummary, at index: Int, top: Double, _ scale: Scale) -> HTML {
    var pieces: [HTML] = [
      Chart.words(
        "\(index + 1)  \(ModelKey.label(model.model, width: 34))",
        0,
        top + 13,
        class: "name"
      ),
      Chart.words(
        Figures.count(model.trials, "trial"),
        scale.end,
        top + 13,
        anchor: "end",
        class: "quiet"
      ),
    ]
    var done = 0
    for outcome in outcomes {
      let count = model.count(of: outcome)
      guard count > 0 else { continue }
      let x = scale.place(Double(done))
      let length = scale.place(Double(done + count)) - x
      let share = Figures.percent(Double(count) / Double(max(1, model.trials)))
      let isFirst = index == 0 && done == 0
      let text = Figures.count(count)
      pieces.append(
        Chart.mark(
          "\(model.model): \(text) \(outcome.words), \(share)",
          isFirst: isFirst,
          class: outcome.className
        ) {
          Chart.box(x, top + 20, max(1.5, length - 2), 18, class: "bar")
          if length > Double(text.count) * 8 + 8 {
            Chart.words(text, x + (length - 2) / 2, top + 33, anchor: "middle", class: "bar-number")
          }
        }
      )
      done += count
    }
    return .joined(pieces)
  }
}

extension Outcome {
  /// The outcome in words.
  var words: String { rawValue.replacing("_", with: " ") }

  /// The class that sets its colour.
  var className: String { "outcome o-\(rawValue)" }
}
