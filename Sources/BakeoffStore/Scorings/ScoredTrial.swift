public import BakeoffCore

/// What a scoring says of a trial that is in the store.
public struct ScoredTrial: Sendable {
  /// The trial's number in the store.
  public var trialID: Int
  /// The number of the sample's content that it was judged by.
  public var contentID: Int
  /// What became of the trial.
  public var outcome: Outcome
  /// The verdicts; empty when nothing checks it.
  public var scores: [Score]

  /// Creates a verdict on a trial.
  public init(trialID: Int, contentID: Int, outcome: Outcome, scores: [Score]) {
    self.trialID = trialID
    self.contentID = contentID
    self.outcome = outcome
    self.scores = scores
  }
}

/// A trial of a run with what scorers need of it.
public struct AnsweredTrial: Sendable {
  /// Its number in the store.
  public var id: Int
  /// Which trial of its run it is.
  public var key: TrialKey
  /// The number of its sample's content.
  public var contentID: Int
  /// The sample's id.
  public var sampleID: String
  /// The answer, with the times that were measured; nil when none came.
  public var response: ModelResponse?
  /// What stood in the way of an answer; nil when there is one.
  public var failure: ModelError?
  /// Who answered of a group of models; nil for a model that was asked itself.
  public var deployment: AnsweringDeployment?
}
