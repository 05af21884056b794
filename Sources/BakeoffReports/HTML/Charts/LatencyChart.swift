/// How many answers of each model had come after how long.
struct LatencyChart {
  private let models: [ModelSummary]
  private let latencies: [[Double]]

  /// The shares that have a mark on the line and a column in the table.
  private static let shares = [50, 95, 99]

  /// Reads the models of a report, and the 101 quantiles of each one's latencies in seconds.
  init(_ models: [ModelSummary], _ latencies: [[Double]]) {
    self.models = models
    self.latencies = latencies
  }

  /// The figure; nil when no latency was measured.
  var html: HTML? {
    guard latencies.contains(where: { $0.count > 100 }) else { return nil }
    return Chart.figure(
      "Latency",
      note: "The share of answers that had come after so long; marks at 50, 95 and 99 %.",
      legend: ModelKey.legend(models),
      table: table,
      draw: draw
    )
  }

  private var table: HTML {
    let shares = [5, 25, 50, 75, 90, 95, 99, 100]
    var table = Table(
      columns: [Table.Column("model")]
        + shares.map { Table.Column($0 == 100 ? "longest" : "p\($0)", .right) }
    )
    for (model, quantiles) in zip(models, latencies) {
      table.append(
        [Table.Cell(model.model)]
          + shares.map { share in
            Table.Cell(Figures.seconds(quantiles.count > share ? quantiles[share] : nil))
          }
      )
    }
    return table.html("Quantiles of each model's latencies")
  }

  private func draw(_ width: Chart.Width) -> HTML {
    let (left, right, top, bottom) = (46.0, width.rawValue - 12, 12.0, 248.0)
    let x = Scale(of: latencies.flatMap { $0 }, from: left, to: right, mayBeLogarithmic: true)
    let y = Scale(0, 1, from: bottom, to: top)
    let measured = latencies.indices.filter { latencies[$0].count > 100 }
    return Chart.svg(width, height: 292, label: "Distribution of each model's latencies") {
      Axes(x: x, y: y, left: left, right: right, top: top, bottom: bottom)
        .html(
          xTitle: "latency" + (x.isLogarithmic ? " (logarithmic)" : ""),
          x: { $0 == 0 ? "0" : Figures.seconds($0) },
          y: { Figures.share($0) }
        )
      for model in measured {
        Chart.path(
          latencies[model].enumerated().map { (x.place($1), y.place(Double($0) / 100)) },
          class: "curve \(ModelKey(model).className)"
        )
      }
      for model in measured {
        for share in Self.shares {
          mark(model, share, isFirst: model == measured.first && share == Self.shares.first, x, y)
        }
      }
    }
  }

  private func mark(_ model: Int, _ share: Int, isFirst: Bool, _ x: Scale, _ y: Scale) -> HTML {
    let value = latencies[model][share]
    let (px, py) = (x.place(value), y.place(Double(share) / 100))
    return Chart.mark(
      "\(models[model].model): \(share) % of answers within \(Figures.seconds(value))",
      isFirst: isFirst,
      class: ModelKey(model).className
    ) {
      tag(
        "circle",
        [
          "cx": Chart.text(px), "cy": Chart.text(py), "r": share == 50 ? "9" : "4", "class": "dot",
        ]
      )
      if share == 50 {
        Chart.words(ModelKey(model).number, px, py + 4, anchor: "middle", class: "dot-number")
      }
    }
  }
}
