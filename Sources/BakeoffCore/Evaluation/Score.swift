/// A scorer's verdict on one answer.
///
/// An answer has one for each check, each with a row of its own in the store. Those with the same
/// name are one metric, whose value is their weighted mean.
public struct Score: Hashable, Sendable {
  /// The name it is recorded under: the scorer's, or the metric that the check names.
  public var scorer: String
  /// How good the answer is, 0…1; nil when it could not be scored.
  public var value: Double?
  /// Whether the value reaches the check's threshold; false when it could not be scored.
  public var isPassed: Bool
  /// How much the score counts beside others, from 0 upward; with 0 it is recorded and decides
  /// nothing.
  public var weight: Double
  /// What the scorer took for the answer within the text; nil when it took the whole text or found
  /// none.
  public var answer: String?
  /// Why the value is what it is, or why there is none.
  public var explanation: String?
  /// What the scorer asked models for it; empty for one that asks none.
  public var judgements: [Judgement] = []

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

  /// The weighted mean of the values of some scores; nil when none of any weight has one.
  public static func mean(of scores: [Score]) -> Double? {
    var sum = 0.0
    var weight = 0.0
    for score in scores {
      guard let value = score.value else { continue }
      sum += value * score.weight
      weight += score.weight
    }
    return weight > 0 ? sum / weight : nil
  }

  /// A verdict that could not be reached, with the reason.
  public static func unscored(_ scorer: String, because reason: String) -> Score {
    Score(scorer: scorer, value: nil, isPassed: false, explanation: reason)
  }
}
