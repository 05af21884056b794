/// A scorer's verdict on one answer.
public struct Score: Hashable, Sendable {
  /// The name it is recorded under: the scorer's, or the metric that the check names.
  public var scorer: String
  /// How good the answer is, 0…1; nil when it could not be scored.
  public var value: Double?
  /// Whether the value reaches the check's threshold; false when it could not be scored.
  public var isPassed: Bool
  /// How much the score counts beside others, from 0 upward.
  public var weight: Double
  /// What the scorer took for the answer within the text; nil when it took the whole text or found
  /// none.
  public var answer: String?
  /// Why the value is what it is, or why there is none.
  public var explanation: String?

  /// Creates a verdict.
  public init(
    scorer: String,
    value: Double?,
    isPassed: Bool,
    weight: Double = 1,
    answer: String? = nil,
    explanation: String? = nil
  ) {
    self.scorer = scorer
    self.value = value
    self.isPassed = isPassed
    self.weight = weight
    self.answer = answer
    self.explanation = explanation
  }

  /// A verdict of a scorer that answers yes or no.
  public static func verdict(
    _ scorer: String,
    _ isCorrect: Bool,
    answer: String? = nil,
    explanation: String? = nil
  ) -> Score {
    Score(
      scorer: scorer,
      value: isCorrect ? 1 : 0,
      isPassed: isCorrect,
      answer: answer,
      explanation: explanation
    )
  }

  /// A verdict that could not be reached, with the reason.
  public static func unscored(_ scorer: String, because reason: String) -> Score {
    Score(scorer: scorer, value: nil, isPassed: false, explanation: reason)
  }
}
