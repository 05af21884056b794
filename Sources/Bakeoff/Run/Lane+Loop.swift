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
  func recordLoop(
    of item: Work,
    queued: Double
  ) throws -> Result<ModelResponse, ModelError>? {
    let prepared: PreparedRequest
    do throws(ModelError) { prepared = try item.prepared.get() } catch { return .failure(error) }
    let model = plan.models[item.key.modelIndex]
    let cancellation = control.cancellation
    var loop = AgentLoop(
      Agent(model.lm, tools: item.tools, limits: plan.agentLimits),
      plan.request(for: item.sample, epoch: item.key.epoch),
      cancellation: cancellation
    )
    var answers: [Int] = []
    var last = prepared.cached
    var failure: (any Error)?
    var answerer: Answerer?
    func turn(
      _ lm: LM,
      _ request: ModelRequest,
      _ seconds: Double
    ) throws(ModelError) -> ModelResponse {
      let prepared = try lm.prepare(request)
      last = prepared.cached
      do {
        if let hit = try stored(prepared, by: lm) {
          lm.didReplay(hit.response, to: prepared)
          answers.append(hit.id)
          return hit.response
        }
        if plan.settings.cacheMode == .only { throw lm.notCached(prepared) }
        var response = try lm.limited(to: seconds, cancellation: cancellation).send(prepared)
        if answers.isEmpty { response.timing.queue = queued }
        let answer = plan.newAnswer(to: prepared, by: lm, at: clock.now())
        answers.append(try store.keep(response, as: answer))
        return response
      } catch let error as ModelError {
        throw error
      } catch {
        failure = error
        throw ModelError(.cancelled, "\(error)")
      }
    }
    let result = loop.run { request, seconds throws(ModelError) in
      guard let router = model.router else { return try turn(model.lm, request, seconds) }
      do throws(RouterError) {
        let answer = try router.complete(cancellation: cancellation) { lm throws(ModelError) in
          try turn(lm, request, seconds)
        }
        answerer = Answerer(
          model: answer.deployment.recordedName,
          isFallback: answer.isFallback || answerer?.isFallback == true
        )
        return answer.responseAfterAll
      } catch {
        throw error.modelError
      }
    }
    if let failure { throw failure }
    if case .failure(let error) = result, error.code == .cancelled { return nil }
    let done = entry(
      item,
      Self.withEarlierAttempts(result, loop.turns),
      turns: loop.turns,
      answer: Self.answer(of: loop.turns, result, answers, last: last),
      turnAnswers: answers,
      answerer: answerer
    )
    try writer.record(done)
    var batch = JudgeLane.Batch()
    batch.add(done, item.sample)
    judges.take(batch)
    if let first = loop.turns.first { return .success(first.response) }
    return result.flatMap { _ in
      .failure(ModelError(.timeout, "\(model.name): no answer before the time of the loop was up"))
    }
  }

  /// The answer of a model that is in the store; nil for none that may be used.
  func stored(_ prepared: PreparedRequest, by model: LM) throws(StoreError) -> StoredResponse? {
    guard plan.settings.usesCache else { return nil }
    let key = prepared.cached.key
    let stored = try plan.storedAnswers(for: [key], in: store, at: clock.now()) { _ in
      model.limit(of: prepared)
    }
    return stored[key]
  }

  /// The answer of one turn is in the store already; one of several turns is a new one, and belongs
  /// to this trial alone.
  private static func answer(
    of turns: [AgentTurn],
    _ result: Result<ModelResponse, ModelError>,
    _ answers: [Int],
    last: CachedRequest
  ) -> TrialRecord.Answer {
    guard case .success(let response) = result else { return .none }
    if turns.count == 1, response == turns[0].response { return .stored(answers[0]) }
    return .new(last, isShared: false)
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
