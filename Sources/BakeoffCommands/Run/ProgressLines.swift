internal import Bakeoff
internal import BakeoffReports
internal import Foundation

/// The state of a run as lines of text, one per model.
struct ProgressLines {
  /// The lines, each within the width.
  let lines: [String]

  /// Lays out the state of a run.
  ///
  /// - Parameters:
  ///   - progress: The run.
  ///   - elapsed: Seconds since this process took the run up.
  ///   - budget: What the run may spend; nil for no limit.
  ///   - width: The width of the terminal; nil for lines that are not drawn over.
  init(_ progress: RunProgress, elapsed: Double, budget: Cost?, width: Int?) {
    let state = progress.snapshot
    let nameWidth = state.models.map(\.name.count).max() ?? 0
    lines =
      state.models.map { model in
        let rate = elapsed > 0 ? Double(model.doneNow) / elapsed : 0
        var parts = [
          model.name.padding(
            toLength: min(nameWidth, 40),
            withPad: " ",
            startingAt: 0
          )
        ]
        if width != nil { parts.append(Self.bar(model.done, of: model.total)) }
        parts.append("\(model.done)/\(model.total)")
        parts.append(rate >= 10 ? "\(Int(rate))/s" : String(format: "%.1f/s", rate))
        if model.errors > 0 { parts.append(Figures.count(model.errors, "error")) }
        if model.cached > 0 { parts.append("\(model.cached) cached") }
        if model.spent > .zero { parts.append(Figures.cost(model.spent)) }
        if model.done < model.total, rate > 0 {
          parts.append("ETA \(Figures.seconds(Double(model.total - model.done) / rate))")
        }
        let line = parts.joined(separator: "  ")
        return width.map { VisibleText.line(line, width: $0 - 1) } ?? line
      } + Self.budgetLine(state.spent, budget)
  }

  private static func budgetLine(_ spent: Cost, _ budget: Cost?) -> [String] {
    guard let budget else { return [] }
    return ["spent \(Figures.cost(spent)) of \(Figures.cost(budget))"]
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let width = 20
    let filled = total > 0 ? done * width / total : width
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
  }
}
