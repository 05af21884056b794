internal import Bakeoff
internal import BakeoffReports

/// A run at a moment, in words.
struct ProgressMoment {
  /// How far it has come.
  var state: RunProgress.Snapshot
  /// Trials per second lately, by model.
  var rates: [Double]
  /// What it may spend; nil for no limit.
  var budget: Cost?

  /// A figure of a model.
  struct Figure {
    /// What is shown; empty when there is nothing to say.
    var text: String
    /// How soon it is left out where the terminal is narrow: the highest first, 0 never.
    var rank = 0
  }

  /// The figures of a model: as many, and in the same order, for each.
  func figures(ofModel index: Int) -> [Figure] {
    let model = state.models[index]
    let isDone = model.done >= model.total
    let rate = rates[index]
    let rest = rate > 0 ? max(1, (Double(model.total - model.done) / rate).rounded()) : nil
    let left = rest.map { $0 < 60 ? "\(Int($0)) s" : Figures.seconds($0) }
    return [
      Figure(text: "\(model.done)/\(model.total)"),
      Figure(text: isDone ? "" : Figures.rate(rate) + "/s", rank: 2),
      Figure(text: model.medianLatency.map { "p50 " + Figures.seconds($0) } ?? "", rank: 3),
      Figure(text: model.cached > 0 ? "\(model.cached) cached" : "", rank: 4),
      Figure(text: model.spent > .zero ? Figures.cost(model.spent) : "", rank: 1),
      Figure(text: isDone ? "done" : left.map { "ETA " + $0 } ?? ""),
    ]
  }

  /// `3 errors: 2 rate limited, 1 timeout`, the commonest first; nil when there are none.
  func failures(ofModel index: Int) -> String? {
    let failures = state.models[index].failures
    guard !failures.isEmpty else { return nil }
    let kinds = failures.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\($1) \($0.rawValue.replacing("_", with: " "))" }
    return Figures.count(state.models[index].errors, "error") + ": "
      + kinds.joined(separator: ", ")
  }

  /// What is spent of the budget and on judges; nil without either.
  var spending: String? {
    let judges = state.spentOnJudges
    let parts = [
      budget.map { "spent \(Figures.cost(state.spent)) of \(Figures.cost($0))" },
      judges > .zero ? "judges \(Figures.cost(judges))" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "  ")
  }

  /// Lines for a log, each of which stands for itself.
  var lines: [String] {
    state.models.indices.map { index in
      let parts =
        [VisibleText.line(state.models[index].name)] + figures(ofModel: index).map(\.text)
        + [failures(ofModel: index) ?? ""]
      return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    } + [spending].compactMap { $0 }
  }
}
