public import BakeoffCore

/// A trial on its way into the store.
///
/// A class, because it is handed from list to list and would be copied each time.
public final class TrialRecord: Sendable {
  /// Where the trial's answer is kept.
  public enum Answer: Sendable {
    /// It is new: kept with its request, and shared with later requests unless told otherwise.
    ///
    /// Where another answer is shared already, that one stays so, unless its time to live has ended
    /// or it was made before `expiry`. The new one may live until `expiresAt`. Both are in seconds
    /// since 1970.
    case new(
      CachedRequest,
      isShared: Bool,
      expiry: Double? = nil,
      expiresAt: Double? = nil
    )
    /// It is in the store, under this number.
    case stored(Int)
    /// Another trial of this run brought it, under this key, and was recorded before.
    case shared(ContentHash)
    /// There is none.
    case none
  }

  /// How far a trial is.
  public enum Stage: Hashable, Sendable {
    /// It is complete.
    case complete
    /// Its answer is there, and judges are still to be asked about it.
    case awaitingJudges
    /// The trial is in the store already, and these are its scores.
    case judged
  }

  /// The trial.
  public let trial: Trial
  /// Where its answer is kept.
  public let answer: Answer
  /// The numbers of its turns' answers in the store, in their order; empty where it has no turns.
  public let turnAnswers: [Int]
  /// How far it is.
  public let stage: Stage

  /// Creates a record.
  public init(
    trial: Trial,
    answer: Answer,
    turnAnswers: [Int] = [],
    stage: Stage = .complete
  ) {
    self.trial = trial
    self.answer = answer
    self.turnAnswers = turnAnswers
    self.stage = stage
  }
}
