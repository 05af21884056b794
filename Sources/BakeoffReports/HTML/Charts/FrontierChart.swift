internal import BakeoffCore

/// What quality costs: each model by the mean cost of an answer and its accuracy, and the line of those
/// that none beats in both.
struct FrontierChart {
  private struct Point {
    let index: Int
    let name: String
    let cost: Double
    let accuracy: Estimate
  }

  private let points: [Point]
  private let models: [ModelSummary]

  /// Reads the models of a report.
  init(_ models: [ModelSummary]) {
    self.models = models
    points = models.enumerated().compactMap { index, model in
      guard let cost = model.meanCost, let accuracy = model.accuracy else { return nil }
      return Point(index: index, name: model.model, cost: cost, accuracy: accuracy)
    }
  }

  /// The models that no other is both as cheap as and better than, the cheapest first.
  private var frontier: [Point] {
    var best = -1.0
    return points.sorted { ($0.cost, -$0.accuracy.value) < ($1.cost, -$1.accuracy.value) }
      .filter { point in
        guard point.accuracy.value > best else { return false }
        best = point.accuracy.value
        return true
      }
  }

  /// The figure; nil when no model has both a cost and an accuracy.
  var html: HTML? {
    guard !points.isEmpty else { return nil }
    let missing = models.filter { $0.meanCost == nil || $0.accuracy == nil }.map(\.model)
    let note =
      "Up is better, left is cheaper; bars are 95 % intervals. No model beats one on the line in both."
      + (missing.isEmpty
        ? "" : " Not shown, for want of a price or a verdict: \(missing.joined(separator: ", ")).")
    return Chart.figure("Quality and cost", note: note, table: table, draw: draw)
  }

  private var table: HTML {
    let frontier = Set(frontier.map(\.index))
    var table = Table(columns: [
      Table.Column("model"), Table.Column("cost per answer", .right),
      Table.Column("accuracy", .right), Table.Column("95 % interval", .right),
      Table.Column("on the line"),
    ])
    for point in points {
      table.append([
        Table.Cell(point.name), Table.Cell(Figures.cost(dollars: point.cost)),
        Table.Cell(Figures.percent(point.accuracy.value)),
        Table.Cell(Figures.interval(point.accuracy)),
        Table.Cell(frontier.contains(point.index) ? "yes" : "no"),
      ])
    }
    return table.html("Quality and cost of each model")
  }

  private func draw(_ width: Chart.Width) -> HTML {
    let (left, right, top, bottom) = (46.0, width.rawValue - 16, 14.0, 268.0)
    let costs = Scale(
      of: points.map(\.cost),
      from: left + 14,
      to: right - 14,
      mayBeLogarithmic: true
    )
    let shares = Scale(
      max(0, ((points.map(\.accuracy.lower).min() ?? 0) * 10 - 0.2).rounded(.down) / 10),
      min(1, ((points.map(\.accuracy.upper).max() ?? 1) * 10 + 0.2).rounded(.up) / 10),
      from: bottom,
      to: top
    )
    return Chart.svg(width, height: 312, label: "Accuracy and cost per answer of each model") {
      Axes(x: costs, y: shares, left: left, right: right, top: top, bottom: bottom)
        .html(
          xTitle: "cost per answer" + (costs.isLogarithmic ? " (logarithmic)" : ""),
          x: { Figures.cost(dollars: $0) },
          y: { Figures.share($0) }
        )
      Chart.path(steps(costs, shares, right), class: "frontier")
      for (order, point) in points.enumerated() {
        mark(point, isFirst: order == 0, costs, shares)
      }
      names(width, costs, shares, right)
    }
  }

  /// The line: up at the cost of each better model, and on to the right.
  private func steps(_ x: Scale, _ y: Scale, _ right: Double) -> [(x: Double, y: Double)] {
    var steps: [(x: Double, y: Double)] = []
    for point in frontier {
      let place = (x: x.place(point.cost), y: y.place(point.accuracy.value))
      if let last = steps.last { steps.append((place.x, last.y)) }
      steps.append(place)
    }
    if let last = steps.last { steps.append((right, last.y)) }
    return steps
  }

  private func mark(_ point: Point, isFirst: Bool, _ x: Scale, _ y: Scale) -> HTML {
    let (px, py) = (x.place(point.cost), y.place(point.accuracy.value))
    let (low, high) = (y.place(point.accuracy.lower), y.place(point.accuracy.upper))
    let label =
      "\(point.name): \(Figures.percent(point.accuracy.value)) correct, 95 % interval "
      + "\(Figures.interval(point.accuracy)), \(Figures.cost(dollars: point.cost)) per answer"
    return Chart.mark(label, isFirst: isFirst, class: ModelKey(point.index).className) {
      Chart.line(px, low, px, high, class: "interval")
      Chart.line(px - 5, low, px + 5, low, class: "interval")
      Chart.line(px - 5, high, px + 5, high, class: "interval")
      tag("circle", ["cx": Chart.text(px), "cy": Chart.text(py), "r": "10", "class": "dot"])
      Chart.words(
        ModelKey(point.index).number,
        px,
        py + 4,
        anchor: "middle",
        class: "dot-number"
      )
    }
  }

  /// The models' names beside their marks, moved down where they would cover each other.
  private func names(_ width: Chart.Width, _ x: Scale, _ y: Scale, _ right: Double) -> HTML {
    var taken: [(x: ClosedRange<Double>, y: Double)] = []
    var pieces: [HTML] = []
    for point in points.sorted(by: { $0.accuracy.value > $1.accuracy.value }) {
      let label = ModelKey.label(point.name, width: width == .wide ? 22 : 14)
      let length = Double(DisplayWidth.of(label)) * 7
      let px = x.place(point.cost)
      let isLeft = px + 15 + length > right
      let span = isLeft ? (px - 15 - length)...(px - 15) : (px + 15)...(px + 15 + length)
      var py = y.place(point.accuracy.value) - 5
      while taken.contains(where: { $0.x.overlaps(span) && abs($0.y - py) < 14 }) { py += 14 }
      taken.append((span, py))
      pieces.append(
        Chart.words(
          label,
          isLeft ? px - 15 : px + 15,
          py,
          anchor: isLeft ? "end" : nil,
          class: "name"
        )
      )
    }
    return .joined(pieces)
  }
}

extension ModelSummary {
  /// The mean cost in dollars of an answer whose price is known; nil when none is.
  var meanCost: Double? {
    let priced = trials - count(of: .error) - unpricedTrials
    guard let cost, priced > 0 else { return nil }
    return cost.dollars / Double(priced)
  }
}

extension Figures {
  /// A share of 1 in whole per cent, such as `80 %`.
  static func share(_ share: Double) -> String { fixed(share * 100, decimals: 0) + " %" }
}
