public import BakeoffCore

extension ModelSummary {
  /// How many trials ended in an outcome.
  public func count(of outcome: Outcome) -> Int { outcomes[outcome] ?? 0 }

  /// How many trials have a verdict or failed: all but the unscored.
  public var scoredTrials: Int { trials - count(of: .unscored) }

  /// The share of trials that were answered from the cache; nil without trials.
  public var cachedShare: Double? {
    trials > 0 ? Double(cachedTrials) / Double(trials) : nil
  }

  /// Whether every answer came from the cache, so that no latency was measured.
  public var isReplayed: Bool { cachedTrials > 0 && cachedTrials == trials }

  /// The cost for people: `unknown` without a price, `≥` when only a part of it is known.
  var costFigure: String {
    cost != nil && unpricedTrials > 0 ? "≥ " + Figures.cost(cost) : Figures.cost(cost)
  }

  /// The cost per correct trial for people; `—` when nothing is correct.
  var costPerCorrectFigure: String {
    if let costPerCorrect { return Figures.cost(costPerCorrect) }
    return cost == nil || unpricedTrials > 0 ? "unknown" : Figures.none
  }
}
