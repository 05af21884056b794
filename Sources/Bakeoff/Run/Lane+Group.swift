internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

/// Trials of groups: one deployment after another is asked until one answers.
///
/// A group shares stored answers and requests in flight with all who ask its deployments the same,
/// under the deployments' own keys, so that an answer never passes for that of another.
extension Lane {
  /// Answers from the store what primary deployments have answered before, and gives the rest.
  ///
  /// What a fallback has answered is only taken where nothing is sent: otherwise the primary ones are
  /// asked first, which may be well again.
  func replay(groupsOf work: [Work], in batch: inout JudgeLane.Batch) throws -> [Work] {
    var rest = work.filter { $0.asksGroup && !$0.isLoop }
    guard !rest.isEmpty else { return work }
    let most = rest.lazy.map { self.lookedUp(for: $0).count }.max() ?? 0
    for index in 0..<most {
      let requests = rest.map { request(of: $0, to: index) }
      let stored = try plan.storedAnswers(
        for: requests.map { $0?.prepared.cached.key },
        in: store,
        at: clock.now()
      ) { position in
        requests[position].flatMap { $0.lm.limit(of: $0.prepared) }
      }
      rest = zip(rest, requests).compactMap { item, request in
        guard let request, let hit = stored[request.prepared.cached.key] else { return item }
        request.lm.didReplay(hit.response, to: request.prepared)
        batch.add(
          entry(item, .success(hit.response), answer: .stored(hit.id), answerer: request.answerer),
          item.sample
        )
        return nil
      }
    }
    return work.filter { !$0.asksGroup || $0.isLoop } + rest
  }

  /// The deployments whose stored answers to a trial are looked for before anyone is asked.
  private func lookedUp(for item: Work) -> [LM] {
    guard let router = plan.models[item.key.modelIndex].router else { return [] }
    return plan.settings.cacheMode == .only ? router.primary + router.fallbacks : router.primary
  }

  /// What one of them would be sent; nil when there is none or it cannot be sent.
  private func request(of item: Work, to index: Int) -> GroupRequest? {
    let models = lookedUp(for: item)
    guard index < models.count else { return nil }
    let request = plan.request(for: item.sample, epoch: item.key.epoch)
    guard let prepared = try? models[index].prepare(request) else { return nil }
    let primary = plan.models[item.key.modelIndex].router?.primary.count ?? 0
    return GroupRequest(lm: models[index], prepared: prepared, isFallback: index >= primary)
  }

  /// Asks a group and records what came of it; false when the run was stopped before an answer came.
  func recordGroup(of item: Work, queued: Double) throws -> Bool {
    guard let router = plan.models[item.key.modelIndex].router else { return true }
    let request = plan.request(for: item.sample, epoch: item.key.epoch)
    var asking = GroupAsking(lane: self)
    let result: Result<ModelResponse, ModelError>
    var answerer: Answerer?
    do throws(RouterError) {
      let answer = try router.complete(cancellation: control.cancellation) {
        lm throws(ModelError) in try asking.ask(lm, request)
      }
      answerer = Answerer(model: answer.deployment.recordedName, isFallback: answer.isFallback)
      var response = answer.responseAfterAll
      if !response.isReplayed { response.timing.queue = queued }
      result = .success(response)
    } catch {
      if let failure = asking.failure { throw failure }
      let error = error.modelError
      guard error.code != .cancelled else { return false }
      result = .failure(error)
    }
    let done = entry(item, result, answer: asking.answer, answerer: answerer)
    try writer.record(done)
    var batch = JudgeLane.Batch()
    batch.add(done, item.sample)
    judges.take(batch)
    if let (key, answer) = asking.landing, case .success(let response) = result {
      try land(key, .success(response), as: answer)
    }
    // Those who waited for a deployment that failed ask it themselves.
    for item in asking.orphans where flights.claim(item) {
      guard try process(item, queued: 0) else { return false }
    }
    return true
  }
}

/// What one deployment of a group would be sent.
private struct GroupRequest {
  let lm: LM
  let prepared: PreparedRequest
  let isFallback: Bool

  var answerer: Answerer { Answerer(model: lm.recordedName, isFallback: isFallback) }
}
