internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

/// Trials of samples whose tools are run: a loop in one worker, each turn a request of its own that is
/// looked up in the store, and kept there as soon as it is answered.
extension Lane {
  /// Runs the loop of a trial to its end and records it.
  ///
  /// - Returns: What came of its first turn, for trials that ask the same; nil when the run was
  ///   stopped before the end.
  /// - Throws: `StoreError` when the store cannot be used.
  func recordLoop(of item: Work, queued: Double) throws -> Result<RunReply, ModelError>? {
    let prepared: PreparedRequest
    do throws(ModelError) { prepared = try item.prepared.get() } catch { return .failure(error) }
    let model = plan.models[item.key.modelIndex].lm
    let cancellation = control.cancellation
    let costLimit = asking.makeCostLimit()
    var loop = AgentLoop(
      Agent(model, tools: item.tools, limits: plan.agentLimits),
      plan.request(for: item.sample, epoch: item.key.epoch),
      cancellation: cancellation
    )
    var replies: [RunReply] = []
    var answers: [Int] = []
    var last = prepared
    var failure: (any Error)?
    let result = loop.run { request, seconds throws(ModelError) in
      let turn = plan.work(request, for: item.sample, item.key)
      last = try turn.prepared.get()
      do {
        var reply = try reply(toTurn: turn, request, within: seconds, costing: costLimit).get()
        if replies.isEmpty, !reply.response.isReplayed { reply.response.timing.queue = queued }
        last = reply.request
        answers.append(try keep(reply))
        asking.land(reply)
        replies.append(reply)
        return reply.response
      } catch let error as ModelError {
        throw error
      } catch {
        failure = error
        throw ModelError(.cancelled, "\(error)")
      }
    }
    if let failure { throw failure }
    if case .failure(let error) = result, error.code == .cancelled { return nil }
    let whole = Self.withEarlierAttempts(result, loop.turns).map { response in
      RunReply(
        response: response,
        answer: Self.answer(of: loop.turns, response, answers, last: last),
        request: last,
        // One turn of a fallback makes the whole its answer, too.
        deployment: replies.lazy.compactMap(\.deployment).first { $0.role != .primary }
          ?? replies.last?.deployment
      )
    }
    let done = entry(item, whole, turns: loop.turns, turnAnswers: answers)
    try writer.record(done)
    var batch = JudgeLane.Batch()
    batch.add(done, item.sample)
    judges.take(batch)
    if var first = replies.first {
      first.answer = .stored(answers[0])
      return .success(first)
    }
    return result.flatMap { _ in
      .failure(ModelError(.timeout, "\(model.name): no answer before the time of the loop was up"))
    }
  }

  /// The answer to a turn: a stored one of whoever would be asked first, or a new one.
  private func reply(
    toTurn turn: Work,
    _ request: ModelRequest,
    within seconds: Double,
    costing costLimit: CostLimit?
  ) throws -> Result<RunReply, ModelError> {
    if plan.settings.usesCache {
      let stored = try plan.storedAnswers(to: plan.asked(turn), in: store, at: clock.now())
      if let hit = plan.hit(for: turn, in: stored) { return .success(replay(turn, hit)) }
    }
    return try asking.reply(to: turn, request, within: seconds, costing: costLimit)
  }

  /// The number under which the answer to a turn is in the store, which keeps a new one at once.
  private func keep(_ reply: RunReply) throws(StoreError) -> Int {
    switch reply.answer {
    case .stored(let id): return id
    case .shared(let key):
      if let stored = try store.responses(for: [key])[key] { return stored.id }
      fallthrough
    case .none:
      return try store.keep(reply.response, as: .new(reply.request.cached, isShared: false))
    case .new: return try store.keep(reply.response, as: reply.answer)
    }
  }

  /// The answer of one turn is in the store already; one of several turns is a new one, and belongs
  /// to this trial alone.
  private static func answer(
    of turns: [AgentTurn],
    _ response: ModelResponse,
    _ answers: [Int],
    last: PreparedRequest
  ) -> TrialRecord.Answer {
    if turns.count == 1, response == turns[0].response { return .stored(answers[0]) }
    return .new(last.cached, isShared: false)
  }

  /// An error with the attempts of the turns before it, for every attempt of a trial is recorded.
  private static func withEarlierAttempts(
    _ result: Result<ModelResponse, ModelError>,
    _ turns: [AgentTurn]
  ) -> Result<ModelResponse, ModelError> {
    result.mapError { error in
      var error = error
      error.attempts = ModelResponse(of: turns, lastAttempts: error.attempts).attempts
      return error
    }
  }
}
