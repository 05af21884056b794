/// How the models did on each part of the samples, the fuller a field the better.
struct HeatMap {
  private let models: [ModelSummary]
  private let parts: [Breakdown]
  private let noun: String

  /// The most parts that are drawn; the table has all.
  private static let limit = 24
  /// How much of the colour a field of accuracy 1 has; words on it stay readable.
  private static let fullest = 0.55

  /// Reads the parts of a report: its tags or its task files.
  ///
  /// - Parameters:
  ///   - models: The models of the report.
  ///   - parts: The parts.
  ///   - noun: What a part is, such as `tag`.
  init(_ models: [ModelSummary], _ parts: [Breakdown], noun: String) {
    self.models = models
    self.parts = parts
    self.noun = noun
  }

  /// The figure; nil when there are no parts.
  var html: HTML? {
    guard !parts.isEmpty else { return nil }
    let rest = parts.count - min(parts.count, Self.limit)
    return Chart.figure(
      "Accuracy per \(noun)",
      note: rest > 0 ? "The \(Self.limit) with most samples; the table has \(rest) more." : nil,
      legend: ModelKey.legend(models),
      table: table,
      draw: draw
    )
  }

  private var table: HTML {
    var table = Table(
      columns: [Table.Column(noun), Table.Column("samples", .right)]
        + models.map { Table.Column($0.model, .right) }
    )
    for part in parts {
      table.append(
        [Table.Cell(part.name), Table.Cell(Figures.count(part.samples))]
          + part.shares.map { share in
            Table.Cell(
              share.scored > 0
                ? "\(Figures.percent(share.accuracy)) (\(share.correct) of \(share.scored))"
                : Figures.none
            )
          }
      )
    }
    return table.html("Accuracy of each model per \(noun)")
  }

  private func draw(_ width: Chart.Width) -> HTML {
    let shown = parts.prefix(Self.limit)
    let left = width == .wide ? 168.0 : 104.0
    let column = (width.rawValue - left) / Double(max(1, models.count))
    let (head, row) = (24.0, 30.0)
    return Chart.svg(
      width,
      height: head + row * Double(shown.count),
      label: "Accuracy of each model per \(noun)"
    ) {
      for (index, model) in models.enumerated() {
        Chart.words(
          column > 96
            ? "\(index + 1) \(ModelKey.label(model.model, width: Int(column / 8) - 2))"
            : "\(index + 1)",
          left + column * (Double(index) + 0.5),
          head - 9,
          anchor: "middle",
          class: "name"
        )
      }
      for (place, part) in shown.enumerated() {
        let top = head + row * Double(place)
        Chart.words(
          VisibleText.line(part.name, width: Int(left / 7.4)),
          left - 10,
          top + 19,
          anchor: "end"
        )
        for (index, share) in part.shares.enumerated() {
          field(share, of: part, by: index, left + column * Double(index), top, column, row)
        }
      }
    }
  }

  private func field(
    _ share: Breakdown.Share,
    of part: Breakdown,
    by model: Int,
    _ x: Double,
    _ y: Double,
    _ width: Double,
    _ height: Double
  ) -> HTML {
    let figure = share.accuracy.map { Figures.share($0) } ?? Figures.none
    let count = "\(share.correct) of \(share.scored) correct"
    return Chart.mark(
      "\(models[model].model), \(part.name): \(figure), \(count)",
      isFirst: model == 0 && part.name == parts.first?.name
    ) {
      Chart.box(x + 1, y + 1, width - 2, height - 2, class: "field-ground")
      Chart.box(
        x + 1,
        y + 1,
        width - 2,
        height - 2,
        class: "field",
        opacity: 0.03 + (share.accuracy ?? 0) * (Self.fullest - 0.03)
      )
      if width > 34 {
        Chart.words(figure, x + width / 2, y + 19, anchor: "middle", class: "field-number")
      }
    }
  }
}
