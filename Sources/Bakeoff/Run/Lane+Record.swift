internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// What becomes of answers: they are scored, unless judges are to be asked, and go to the writer.
extension Lane {
  /// Records the answer to a request, and the trials that wait for the same one.
  func record(
    _ item: Work,
    _ result: Result<RunReply, ModelError>,
    queued: Double
  ) throws {
    let result = result.map { reply in
      var reply = reply
      if !reply.response.isReplayed { reply.response.timing.queue = queued }
      return reply
    }
    let done = entry(item, result)
    try writer.record(done)
    if case .success(let reply) = result { asking.land(reply) }
    // Those who wait for the same answer wait for no judge.
    var batch = JudgeLane.Batch()
    batch.add(done, item.sample)
    defer { judges.take(batch) }
    try land(item, result)
  }

  /// Records the trials that wait for the same answer; those with tools go on from it.
  func land(_ item: Work, _ result: Result<RunReply, ModelError>) throws {
    guard plan.sharesAnswers, let key = item.cacheKey else { return }
    let waiting = flights.land(key)
    guard !waiting.isEmpty else { return }
    let isFailure = (try? result.get()) == nil
    var shared = JudgeLane.Batch()
    for item in waiting where !item.isLoop || isFailure {
      shared.add(entry(item, result.shared), item.sample)
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
    _ result: Result<RunReply, ModelError>,
    turns: [AgentTurn] = [],
    turnAnswers: [Int] = []
  ) -> TrialRecord {
    switch result {
    case .success(let reply):
      entry(
        item,
        .success(reply.response),
        reply.answer,
        reply.deployment,
        turns: turns,
        turnAnswers: turnAnswers
      )
    case .failure(let error):
      entry(item, .failure(error), .none, nil, turns: turns, turnAnswers: turnAnswers)
    }
  }

  /// The same for a stored answer.
  func entry(_ item: Work, _ hit: Plan.Hit) -> TrialRecord {
    entry(
      item,
      .success(hit.stored.response),
      .stored(hit.stored.id),
      deployment(replaying: hit)
    )
  }

  private func entry(
    _ item: Work,
    _ response: Result<ModelResponse, ModelError>,
    _ answer: TrialRecord.Answer,
    _ deployment: AnsweringDeployment?,
    turns: [AgentTurn] = [],
    turnAnswers: [Int] = []
  ) -> TrialRecord {
    let isLeftOut = deployment?.role == .fallback
    let stage = isLeftOut ? .complete : judges.stage(of: item.sample, response)
    var scores: [Score] = []
    if stage == .complete, !isLeftOut, case .success(let response) = response {
      scores = plan.scoring.scores(for: response, sample: item.sample)
    }
    return TrialRecord(
      trial: Trial(
        position: item.key.position,
        modelIndex: item.key.modelIndex,
        epoch: item.key.epoch,
        result: response,
        scores: scores,
        turns: turns,
        deployment: deployment
      ),
      answer: answer,
      turnAnswers: turnAnswers,
      stage: stage
    )
  }
}
