internal import Bakeoff
internal import BakeoffReports

/// A run at a moment as bars with their figures below each other, for a terminal of some size.
struct ProgressBars {
  private let moment: ProgressMoment
  private let columns: Int
  private let rows: Int

  private static let gap = "  "
  private static let barWidths = 8...24
  private static let nameWidths = 12...28

  /// Lays out a run.
  ///
  /// - Parameters:
  ///   - moment: How far it has come.
  ///   - columns: How wide the terminal is; every line is shorter, so that none is broken.
  ///   - rows: How high it is; there are fewer lines, so that the first can be drawn over.
  init(_ moment: ProgressMoment, columns: Int, rows: Int) {
    self.moment = moment
    self.columns = columns
    self.rows = rows
  }

  /// One line per model, one below it for its failures, one for the money.
  var lines: [String] {
    let spending = [moment.spending].compactMap { $0 }
    let models = modelsWithRoom(rows - 2 - spending.count)
    let names = models.map { VisibleText.line(moment.state.models[$0].name) }
    let figures = models.map { moment.figures(ofModel: $0) }
    let widths = figureWidths(figures)
    let (name, bar, kept) = fitted(names: names, figures: figures.first ?? [], widths: widths)

    var lines: [String] = []
    for (row, model) in models.enumerated() {
      let cells = kept.map { Self.right(figures[row][$0].text, widths[$0]) }
      lines.append(
        ([Self.left(names[row], name), self.bar(model, width: bar)] + cells)
          .joined(separator: Self.gap)
      )
      if let failures = moment.failures(ofModel: model) { lines.append(Self.gap + failures) }
    }
    lines += rest(without: models) + spending
    return lines.map { VisibleText.line($0, width: columns - 1) }
  }

  /// How wide each figure is at its widest.
  private func figureWidths(_ figures: [[ProgressMoment.Figure]]) -> [Int] {
    (figures.first ?? []).indices.map { column in
      figures.map { DisplayWidth.of($0[column].text) }.max() ?? 0
    }
  }

  /// The widths of names and bars, and the figures that are kept beside them.
  ///
  /// Where room is short, names are cut first, and then figures left out by their rank.
  private func fitted(
    names: [String],
    figures: [ProgressMoment.Figure],
    widths: [Int]
  ) -> (name: Int, bar: Int, kept: [Int]) {
    var kept = figures.indices.filter { widths[$0] > 0 }
    let wanted = min(names.map(DisplayWidth.of).max() ?? 0, Self.nameWidths.upperBound)
    var name = wanted
    var room: Int {
      let taken = kept.reduce(0) { $0 + widths[$1] + Self.gap.count }
      return columns - 1 - name - Self.gap.count - taken
    }
    if room < Self.barWidths.lowerBound { name = min(name, Self.nameWidths.lowerBound) }
    while room < Self.barWidths.lowerBound,
      let least = kept.max(by: { figures[$0].rank < figures[$1].rank }), figures[least].rank > 0
    {
      kept.removeAll { $0 == least }
    }
    // Room that is left tells models apart before it lengthens bars.
    name = min(wanted, name + max(0, room - Self.barWidths.lowerBound))
    return (name, min(max(room, 1), Self.barWidths.upperBound), kept)
  }

  /// The models that there is room for: those that are not done first, shown in the order of the run.
  private func modelsWithRoom(_ rows: Int) -> [Int] {
    let models = moment.state.models
    let open = models.indices.filter { models[$0].done < models[$0].total }
    let done = models.indices.filter { models[$0].done >= models[$0].total }
    var room = max(1, rows)
    return (open + done).filter { model in
      room -= models[model].errors > 0 ? 2 : 1
      return room >= 0
    }.sorted()
  }

  /// What is said of the models that there is no room for.
  private func rest(without shown: [Int]) -> [String] {
    let models = moment.state.models
    let rest = models.indices.filter { !shown.contains($0) }.map { models[$0] }
    guard !rest.isEmpty else { return [] }
    let done = rest.reduce(0) { $0 + $1.done }
    let total = rest.reduce(0) { $0 + $1.total }
    return ["and \(Figures.count(rest.count, "more model")): \(done)/\(total)"]
  }

  private func bar(_ index: Int, width: Int) -> String {
    let model = moment.state.models[index]
    let filled = model.total > 0 ? min(width, model.done * width / model.total) : width
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }

  private static func left(_ text: String, _ width: Int) -> String {
    let shown = VisibleText.line(text, width: width)
    return shown + String(repeating: " ", count: max(0, width - DisplayWidth.of(shown)))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }
}
