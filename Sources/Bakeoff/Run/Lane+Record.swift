internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// What becomes of answers: they are scored, unless judges are to be asked, and go to the writer.
extension Lane {
  /// Records the answer to a request, and the trials that wait for the same one.
  func record(
    _ item: Work,
    _ result: Result<ModelResponse, ModelError>,
    queued: Double
  ) throws {
    guard case .success(let prepared) = item.prepared else { return }
    let result = result.map { response in
      var response = response
      response.timing.queue = queued
      return response
    }
    let done = entry(
      item,
      result,
      answer: plan.newAnswer(
        to: prepared,
        by: plan.models[item.key.modelIndex].lm,
        at: clock.now()
      )
    )
    try writer.record(done)
    // Those who wait for the same answer wait for no judge.
    var batch = JudgeLane.Batch()
    batch.add(done, item.sample)
    defer { judges.take(batch) }
    try land(prepared.cached.key, result, as: .shared(prepared.cached.key))
  }

  /// Records the trials that wait for the same answer; those with tools go on from it.
  ///
  /// - Parameters:
  ///   - key: The request's key.
  ///   - result: What came of it.
  ///   - answer: Where the answer is kept.
  /// - Throws: `StoreError` when the store cannot be used.
  func land(
    _ key: ContentHash,
    _ result: Result<ModelResponse, ModelError>,
    as answer: TrialRecord.Answer
  ) throws {
    guard plan.sharesAnswers else { return }
    let response = try? result.get()
    let waiting = flights.land(key, response?.replayed)
    guard !waiting.isEmpty else { return }
    let isFailure = response == nil
    var shared = JudgeLane.Batch()
    for item in waiting where !item.isLoop || isFailure {
      shared.add(entry(item, result.shared, answer: answer), item.sample)
    }
    try enqueue(shared)
    for item in waiting where item.isLoop && !isFailure {
      guard try recordLoop(of: item, queued: 0) != nil else { return }
    }
  }

  /// Hands trials to the writer, and then those that wait for judges to these.
  func enqueue(_ batch: JudgeLane.Batch) throws {
    try writer.enqueue(batch.records)
    judges.take(batch)
  }

  /// A trial on its way into the store, with its scores unless judges are to be asked for them.
  func entry(
    _ item: Work,
    _ result: Result<ModelResponse, ModelError>,
    turns: [AgentTurn] = [],
    answer: TrialRecord.Answer,
    turnAnswers: [Int] = [],
    answerer: Answerer? = nil
  ) -> TrialRecord {
    // Another model's answer says nothing about the group that was asked.
    let isLeftOut = answerer?.isFallback == true && !plan.settings.scoresFallbacks
    let stage = isLeftOut ? .complete : judges.stage(of: item.sample, result)
    let response = stage == .complete && !isLeftOut ? try? result.get() : nil
    let scores = response.map { plan.scoring.scores(for: $0, sample: item.sample) }
    var trial = Trial(
      position: item.key.position,
      modelIndex: item.key.modelIndex,
      epoch: item.key.epoch,
      result: result,
      scores: scores ?? [],
      turns: turns,
      answerer: answerer
    )
    if isLeftOut { trial.outcome = .unscored }
    return TrialRecord(
      trial: trial,
      answer: answer,
      turnAnswers: turnAnswers,
      stage: stage
    )
  }
}

extension Result<ModelResponse, ModelError> {
  /// The same for a trial that waited for another's request: it sent nothing itself.
  fileprivate var shared: Self {
    map(\.replayed).mapError { error in
      var error = error
      error.attempts = []
      return error
    }
  }
}
