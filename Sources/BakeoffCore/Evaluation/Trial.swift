/// One sample, asked of one model once: it ends in a response or in an error.
public struct Trial: Sendable {
  /// The sample's place in the run, from 0.
  public var position: Int
  /// The model's place in the run, from 0.
  public var modelIndex: Int
  /// Which draw this is, from 1.
  public var epoch: Int
  /// The answer, or why there is none.
  public var result: Result<ModelResponse, ModelError>
  /// The verdicts on the answer; empty when there is none or nothing checks it.
  public var scores: [Score]
  /// What became of it.
  public var outcome: Outcome
  /// The turns of a model that called tools, in their order; empty where it was asked once.
  ///
  /// The result is then that of all turns together; a failed trial may have turns before its failure.
  public var turns: [AgentTurn]
  /// Who answered of a group of models; nil for a model that was asked itself, and where none answered.
  public var deployment: AnsweringDeployment?
}

// Apart from the members, so that they are put together at once: one after the other, the compiler copies
// the whole of so large a value at the end.
extension Trial {
  /// Creates a trial; its outcome follows from the result and the scores.
  public init(
    position: Int,
    modelIndex: Int,
    epoch: Int,
    result: Result<ModelResponse, ModelError>,
    scores: [Score] = [],
    turns: [AgentTurn] = [],
    deployment: AnsweringDeployment? = nil
  ) {
    let outcome: Outcome =
      switch result {
      // Whatever it is worth, it says nothing of the model that was asked.
      case .success where deployment?.role == .fallback: .unscored
      case .success(let response): Outcome(stopReason: response.stopReason, scores: scores)
      case .failure: .error
      }
    self.init(
      position: position,
      modelIndex: modelIndex,
      epoch: epoch,
      result: result,
      scores: scores,
      outcome: outcome,
      turns: turns,
      deployment: deployment
    )
  }

  /// What was spent on it now; nil when nothing was, or when that is not known.
  public var spent: Cost? {
    guard turns.isEmpty else { return turns.spent }
    guard case .success(let response) = result, !response.isReplayed else { return nil }
    return response.cost
  }
}
