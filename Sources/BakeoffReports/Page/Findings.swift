internal import BakeoffCore

/// The sentences that a report opens with: no more than its figures carry.
struct Findings {
  private let report: Report
  private let scored: [ModelSummary]

  /// Reads a report.
  init(_ report: Report) {
    self.report = report
    scored = report.models.filter { $0.accuracy != nil }
  }

  /// The sentences in their order.
  var sentences: [RichText] {
    if scored.isEmpty {
      return report.models.allSatisfy { $0.trials == 0 }
        ? ["There are no trials yet."] : ["No trial is scored, so there is no accuracy."]
    }
    return [lead, economy, separation].compactMap { $0 }
  }

  private var best: Double { scored.compactMap(\.accuracy?.value).max() ?? 0 }

  private var leaders: [ModelSummary] { scored.filter { $0.accuracy?.value == best } }

  private var lead: RichText? {
    guard let leader = leaders.first, let accuracy = leader.accuracy else { return nil }
    let share = Figures.percent(accuracy.value)
    let interval = Figures.interval(accuracy).dropFirst().dropLast()
    if scored.count == 1 {
      let trials = Figures.count(leader.scoredTrials, "scored trial")
      return """
        \(strong: leader.model) is correct in \(figure: share) of \(figure: trials) \
        (95 % interval \(figure: String(interval))).
        """
    }
    let names = Page.names(leaders.map(\.model))
    if leaders.count == scored.count { return "\(names) are level at \(figure: share)." }
    if leaders.count > 1 { return "\(names) share the lead at \(figure: share)." }
    return "\(names) is ahead at \(figure: share) (95 % interval \(figure: String(interval)))."
  }

  /// The cheapest and the fastest, where at least two models can be compared.
  var economy: RichText? {
    let priced = report.models.filter { $0.costPerCorrect != nil }
    let cheapest = priced.min { ($0.costPerCorrect ?? .zero) < ($1.costPerCorrect ?? .zero) }
    let timed = report.models.filter { $0.latencyP50 != nil }
    let fastest = timed.min { ($0.latencyP50 ?? 0) < ($1.latencyP50 ?? 0) }
    var parts: [RichText] = []
    if priced.count > 1, let cheapest {
      let isPartial = priced.count < report.models.count
      let among = isPartial ? ", of the \(priced.count) models with a known cost" : ""
      let cost = Figures.cost(cheapest.costPerCorrect)
      parts.append(
        "\(strong: cheapest.model) is cheapest per correct answer (\(figure: cost))\(among)"
      )
    }
    if timed.count > 1, let fastest {
      let isPartial = timed.count < report.models.count
      let among = isPartial ? ", of the \(timed.count) models measured" : ""
      let median = "median " + Figures.seconds(fastest.latencyP50)
      parts.append("\(strong: fastest.model) is fastest (\(figure: median))\(among)")
    }
    guard let first = parts.first else { return nil }
    return parts.count == 2 ? "\(first); \(parts[1])." : "\(first)."
  }

  /// Whether the intervals tell the leader from the rest.
  private var separation: RichText? {
    guard scored.count > 1, let leader = leaders.first, let first = leader.accuracy else {
      return nil
    }
    let rivals = scored.filter {
      $0.model != leader.model && ($0.accuracy?.upper ?? 0) >= first.lower
    }
    let samples = Figures.count(report.run.sampleCount, "sample")
    if rivals.isEmpty { return "Its interval lies above those of all others." }
    let command: RichText = "\(code: "bakeoff compare") tests"
    if rivals.count == 1 {
      return """
        The intervals of \(Page.names([leader.model, rivals[0].model])) overlap: \
        with \(figure: samples) this run does not separate them; \(command) the pair.
        """
    }
    return """
      The interval of \(strong: leader.model) overlaps those of \
      \(Page.names(rivals.map(\.model))): with \(figure: samples) this run does not separate \
      them; \(command) a pair.
      """
  }
}
