/// What became of a trial.
///
/// Every trial has exactly one.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  /// Every check passed.
  case correct
  /// A complete answer that failed a check.
  case incorrect
  /// The answer was cut off by a token limit, and what there is of it failed a check.
  case truncated
  /// The model still called tools when its loop had used all its turns, and the checks failed.
  case turnLimit = "turn_limit"
  /// The time of the model's loop with its tools was over before it answered, and the checks failed.
  case timeLimit = "time_limit"
  /// The model or its provider's filter declined, and the answer failed a check.
  case refused
  /// No answer came.
  case error
  /// An answer came, but nothing says whether it is right.
  case unscored

  /// Judges a trial that was answered.
  ///
  /// An answer that passes is correct however it ended. A failing one is only called incorrect when
  /// it was complete, so that limits and refusals never pass for wrong answers.
  ///
  /// - Parameters:
  ///   - stopReason: Why the answer ended.
  ///   - scores: The verdicts of its checks; those of weight 0 decide nothing. When any could not be
  ///     reached, the rest decide only if one of them failed.
  public init(stopReason: StopReason, scores: [Score]) {
    let scores = scores.lazy.filter { $0.weight > 0 }
    let isScored = !scores.isEmpty && scores.allSatisfy { $0.value != nil }
    if isScored, scores.allSatisfy(\.isPassed) {
      self = .correct
      return
    }
    switch stopReason {
    case .length: self = .truncated
    case .turnLimit: self = .turnLimit
    case .timeLimit: self = .timeLimit
    case .contentFilter, .refusal: self = .refused
    case .stop, .toolCalls:
      self = scores.contains { $0.value != nil && !$0.isPassed } ? .incorrect : .unscored
    }
  }
}
