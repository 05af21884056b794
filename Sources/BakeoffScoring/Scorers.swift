public import BakeoffCore

/// The scorers there are, and how to make one from what a user wrote.
public enum Scorers {
  /// Every scorer; each family of the folder `Scorers/` is one line here.
  public static let all: [ScorerKind] = [
    AffixScorer.kinds,
    BLEUScorer.kinds,
    ChoiceScorer.kinds,
    ChrFScorer.kinds,
    CommandScorer.kinds,
    ContainsScorer.kinds,
    ClosedQAScorer.kinds,
    CSVScorer.kinds,
    EqualsScorer.kinds,
    ExactScorer.kinds,
    FactualityScorer.kinds,
    FinishReasonScorer.kinds,
    HTMLScorer.kinds,
    IncludesScorer.kinds,
    JSONFieldsScorer.kinds,
    JSONPathScorer.kinds,
    JSONSchemaScorer.kinds,
    JSONSyntaxScorer.kinds,
    LengthScorer.kinds,
    LevenshteinScorer.kinds,
    LimitScorer.kinds,
    MatchScorer.kinds,
    MathScorer.kinds,
    NumericScorer.kinds,
    PairwiseScorer.kinds,
    PatternScorer.kinds,
    QuantityScorer.kinds,
    RefusalScorer.kinds,
    RegexScorer.kinds,
    ROUGEScorer.kinds,
    RubricScorer.kinds,
    SimilarScorer.kinds,
    SQLScorer.kinds,
    SQuADScorer.kinds,
    ToolArgumentsScorer.kinds,
    ToolCalledScorer.kinds,
    ToolSequenceScorer.kinds,
    XMLScorer.kinds,
  ].flatMap(\.self)

  /// Makes a scorer from `name`, `name(number)`, `name:value` or `name(number):value`, or from a
  /// check written as a JSON object.
  ///
  /// - Parameters:
  ///   - spec: What the user wrote.
  ///   - tools: What scorers may use outside of this library.
  /// - Returns: The scorer, which may be a set of checks.
  /// - Throws: `ScorerError` when there is no such scorer or it cannot use what it is given.
  public static func make(
    spec: String,
    tools: ScoringTools = ScoringTools()
  ) throws(ScorerError) -> any Scorer {
    guard let assertion = Assertion(spec: spec) else { throw .malformed(spec: spec) }
    return try make(assertion: assertion, tools: tools)
  }

  /// Makes the scorer that a check asks for; it records under the check's metric, with its weight.
  ///
  /// A type may carry its number and value, as `numeric(0.01)` or `contains:yes` do; fields of the
  /// check come first. The prefix `not-` turns the verdict round. An `assert-set` is made of the
  /// checks that it lists.
  ///
  /// - Throws: `ScorerError` when there is no such scorer or it cannot use what it is given.
  public static func make(
    assertion: Assertion,
    tools: ScoringTools = ScoringTools()
  ) throws(ScorerError) -> any Scorer {
    let written = try ScorerSpec(parsing: assertion.type)
    let isNegated = written.name.hasPrefix("not-")
    let name = isNegated ? String(written.name.dropFirst(4)) : written.name
    let threshold = assertion.threshold ?? written.threshold
    let isShare = assertion.threshold == nil && written.isShare
    let scorer: any Scorer
    let leastScore: Double?
    if name == Assertion.setType {
      leastScore = try pass(threshold, of: name)
      scorer = try AssertionSet(assertion.assertions, leastScore: leastScore, tools: tools)
    } else {
      let kind = try kind(named: name)
      leastScore = kind.threshold == .leastScore ? try pass(threshold, of: name) : nil
      guard kind.threshold != .setting || !isShare else {
        throw .unusableThreshold(scorer: name, expected: "a number without a per cent sign")
      }
      let value = assertion.value ?? written.value.map { .string($0) }
      scorer = try kind.make(
        ScorerSettings(
          value: value,
          threshold: threshold,
          isShare: isShare,
          provider: assertion.provider,
          tools: tools
        )
      )
      guard assertion.provider == nil || scorer.asksModels else {
        throw .unusableValue(
          scorer: name,
          reason: "it asks no model, so a \"provider\" would be of no use"
        )
      }
    }
    guard assertion.weight >= 0 else {
      throw .unusableValue(scorer: name, reason: "its weight must be 0 or more")
    }
    var transform: [AnswerTransform] = []
    for step in assertion.transform { transform.append(try AnswerTransform(step)) }
    return Check(
      scorer: scorer,
      name: assertion.metric ?? (isNegated ? "not-" : "") + scorer.name,
      // A set has applied its own.
      leastScore: name == Assertion.setType ? nil : leastScore,
      weight: assertion.weight,
      isNegated: isNegated,
      transform: transform
    )
  }

  /// A threshold that is a least score.
  private static func pass(
    _ threshold: Double?,
    of scorer: String
  ) throws(ScorerError) -> Double? {
    if let threshold, !(0...1).contains(threshold) {
      throw .unusableThreshold(scorer: scorer, expected: "from 0 to 1")
    }
    return threshold
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
