public import BakeoffCore

extension Assertion {
  /// Reads a check as `--scorer` takes it: a text, or an object in JSON; nil for an object that is no check.
  public init?(spec: String) {
    guard spec.drop(while: \.isWhitespace).first == "{" else {
      self.init(type: spec)
      return
    }
    guard let json = try? JSON(parsing: spec) else { return nil }
    self.init(json: json)
  }

  /// The names under which the check records what judges say; empty when it asks none.
  ///
  /// A set records those of its checks that name a metric.
  public var judgeNames: [String] {
    guard assertions.isEmpty else {
      return assertions.filter { $0.metric != nil || !$0.assertions.isEmpty }.flatMap(\.judgeNames)
    }
    guard let written = try? ScorerSpec(parsing: type).name else { return [] }
    let name = written.hasPrefix("not-") ? String(written.dropFirst(4)) : written
    return Scorers.judges.contains(name) ? [metric ?? written] : []
  }
}

extension Scorers {
  /// The names of the scorers whose verdicts are those of models.
  static let judges = Set(
    [RubricScorer.kinds, FactualityScorer.kinds, ClosedQAScorer.kinds, PairwiseScorer.kinds]
      .flatMap { $0.map(\.name) }
  )
}
