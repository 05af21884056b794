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
      answer: plan.newAnswer(to: prepared, of: item.key.modelIndex, at: clock.now())
    )
    try writer.record(done)
    // Those who wait for the same answer wait for no judge.
    var batch = JudgeLane.Batch()
    batch.add(done, item.sample)
    defer { judges.take(batch) }
    try land(item, result)
  }

  /// Records the trials that wait for the same answer; those with tools go on from it.
  func land(_ item: Work, _ result: Result<ModelResponse, ModelError>) throws {
    guard plan.sharesAnswers, let key = item.cacheKey else { return }
    let waiting = flights.land(key)
    guard !waiting.isEmpty else { return }
    let isFailure = (try? result.get()) == nil
    var shared = JudgeLane.Batch()
    for item in waiting where !item.isLoop || isFailure {
      shared.add(entry(item, result.shared, answer: .shared(key)), item.sample)
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
    turnAnswers: [Int] = []
  ) -> TrialRecord {
    let stage = judges.stage(of: item.sample, result)
    let response = stage == .complete ? try? result.get() : nil
    let scores = response.map { plan.scoring.scores(for: $0, sample: item.sample) }
    return TrialRecord(
      trial: Trial(
        position: item.key.position,
        modelIndex: item.key.modelIndex,
        epoch: item.key.epoch,
        result: result,
        scores: scores ?? [],
        turns: turns
      ),
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
