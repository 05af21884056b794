public import BakeoffCore

/// A trial with all that the store has of it: what was asked, what was answered, how that was judged.
public struct RecordedTrial: Sendable {
  /// A turn of a model that called tools.
  public struct Turn: Sendable {
    /// What the model said, and which tools it called.
    public var response: ModelResponse
    /// The tools that were run for it, in the order of the calls.
    public var runs: [ToolRun]
  }

  /// The place of its sample's task file in the run, from 0.
  public var taskFile: Int
  /// What was asked.
  public var sample: Sample
  /// The trial with its scores; its answer has the times that were measured in this run, and neither
  /// raw body nor logprobs.
  public var trial: Trial
  /// The weighted mean of the scores, 0…1; nil when there is none.
  public var score: Double?
  /// How many requests were sent, those of earlier, failed tries included.
  public var attempts: Int
  /// The turns of a model that called tools, in their order; empty where it was asked once.
  public var turns: [Turn]
  /// When it was recorded, in seconds since 1970 (UTC).
  public var recordedAt: Double

  /// What was answered; nil when no answer came.
  public var response: ModelResponse? { try? trial.result.get() }

  /// Why no answer came; nil when one did.
  public var failure: ModelError? {
    if case .failure(let error) = trial.result { error } else { nil }
  }
}
