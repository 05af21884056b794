public import BakeoffCore

/// The scorers there are, and how to make one from what a user wrote.
public enum Scorers {
  /// Every scorer; each family of the folder `Scorers/` is one line here.
  public static let all: [ScorerKind] = [
    AffixScorer.kinds,
    ChoiceScorer.kinds,
    ContainsScorer.kinds,
    EqualsScorer.kinds,
    ExactScorer.kinds,
    IncludesScorer.kinds,
    JSONFieldsScorer.kinds,
    MatchScorer.kinds,
    NumericScorer.kinds,
    PatternScorer.kinds,
    RegexScorer.kinds,
  ].flatMap(\.self)

  /// Makes a scorer from `name`, `name(number)`, `name:value` or `name(number):value`.
  ///
  /// - Throws: `ScorerError` when there is no such scorer or it cannot use what it is given.
  public static func make(spec: String) throws(ScorerError) -> any Scorer {
    try make(assertion: ScorerSpec(parsing: spec).assertion)
  }

  /// Makes the scorer that a check asks for; it records under the check's metric, with its weight.
  ///
  /// A type may carry its number and value, as `numeric(0.01)` or `contains:yes` do; fields of the
  /// check come first. The prefix `not-` turns the verdict round.
  ///
  /// - Throws: `ScorerError` when there is no such scorer or it cannot use what it is given.
  public static func make(assertion: Assertion) throws(ScorerError) -> any Scorer {
    let written = try ScorerSpec(parsing: assertion.type)
    let isNegated = written.name.hasPrefix("not-")
    let kind = try kind(named: isNegated ? String(written.name.dropFirst(4)) : written.name)
    let threshold = assertion.threshold ?? written.threshold
    if kind.threshold == .leastScore, let threshold, !(0...1).contains(threshold) {
      throw .unusableThreshold(scorer: kind.name, expected: "from 0 to 1")
    }
    let scorer = try kind.make(
      ScorerSettings(
        value: assertion.value ?? written.value.map { .string($0) },
        threshold: threshold
      )
    )
    return Check(
      scorer: scorer,
      name: assertion.metric ?? (isNegated ? "not-" : "") + scorer.name,
      leastScore: kind.threshold == .leastScore ? threshold : nil,
      weight: assertion.weight,
      isNegated: isNegated
    )
  }

  private static let kinds = Dictionary(
    all.map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  private static func kind(named name: String) throws(ScorerError) -> ScorerKind {
    if let kind = kinds[name] { return kind }
    let nearest = all.map { (name: $0.name, distance: $0.name.editDistance(to: name)) }
      .min { $0.distance < $1.distance }
    let isNear = nearest.map { $0.distance <= max(1, name.count / 3) } ?? false
    throw .unknown(name: name, suggestion: isNear ? nearest?.name : nil)
  }
}
