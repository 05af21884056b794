internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

/// How a run's models and groups are asked: a model with its retries, a group by its router.
///
/// Where there are groups, a model may be asked for itself and for a group at once. Then the second waits
/// for the first, and whoever takes a request up looks whether its answer is stored by now.
struct Asking: Sendable {
  let plan: Plan
  let store: Store
  let clock: Clock
  let cancellation: Cancellation
  /// The requests on their way; nil where no two of them can be the same.
  private let flights: RequestFlights?
  /// What the requests of each model to each of its deployments pass.
  private let gates: [[any RequestGate]]

  init(
    plan: Plan,
    store: Store,
    gates: RunGates,
    clock: Clock,
    cancellation: Cancellation
  ) {
    self.plan = plan
    self.store = store
    self.clock = clock
    self.cancellation = cancellation
    self.gates = plan.models.map { $0.deployments.map(gates.gate) }
    flights = plan.hasGroups && plan.sharesAnswers ? RequestFlights() : nil
  }

  /// Asks for the answer to some work.
  ///
  /// - Parameters:
  ///   - work: What is asked; with tools, one turn of it.
  ///   - request: The same before it is written for a model.
  ///   - seconds: How many seconds it may take; nil for as long as the model's own limits say.
  ///   - costLimit: What the trial may cost with all its turns; nil for a limit of this request alone.
  /// - Returns: The answer, or why there is none; `land(_:)` must follow once it is recorded.
  /// - Throws: `StoreError` when the store cannot be used.
  func reply(
    to work: Work,
    _ request: @autoclosure () -> ModelRequest,
    within seconds: Double? = nil,
    costing costLimit: CostLimit? = nil
  ) throws -> Result<RunReply, ModelError> {
    let scope = Scope(seconds: seconds, costLimit: costLimit ?? makeCostLimit())
    let model = plan.models[work.key.modelIndex]
    guard let router = model.router else {
      return try reply(of: model.lm, at: 0, to: work, within: scope) { request() }
    }
    var failure: (any Error)?
    var replies: [Int: RunReply] = [:]
    do throws(RouterError) {
      let answer = try router.answer(cancellation: cancellation) { lm, index throws(ModelError) in
        do {
          let reply = try reply(of: lm, at: index, to: work, within: scope) { request() }.get()
          replies[index] = reply
          return reply.response
        } catch let error as ModelError {
          throw error
        } catch {
          failure = error
          throw ModelError(.cancelled, "\(error)")
        }
      }
      guard var reply = replies[answer.index] else {
        preconditionFailure("who answered has replied")
      }
      reply.response = answer.response.following(answer.failures)
      reply.deployment = model.answering(
        answer.index,
        scoresFallbacks: plan.settings.scoresFallbacks
      )
      return .success(reply)
    } catch {
      if let failure { throw failure }
      return .failure(ModelError(error, of: model.name))
    }
  }

  /// What one trial may cost; nil for no limit.
  func makeCostLimit() -> CostLimit? {
    plan.settings.costLimit.map { CostLimit($0, clock: clock) }
  }

  /// What a request may take.
  private struct Scope {
    let seconds: Double?
    let costLimit: CostLimit?
  }

  /// Lets those go on who wait for the same answer, now that it is recorded.
  func land(_ reply: RunReply) {
    reply.claim?.release()
    guard let key = reply.flight else { return }
    flights?.land(key, .success(reply.response))
  }

  private func reply(
    of lm: LM,
    at index: Int,
    to work: Work,
    within scope: Scope,
    _ request: () -> ModelRequest
  ) throws -> Result<RunReply, ModelError> {
    let prepared: PreparedRequest
    let isFirst = work.prepared(by: index) != nil
    switch work.prepared(by: index) ?? Result(preparing: request(), by: lm) {
    case .success(let request): prepared = request
    case .failure(let error): return .failure(error)
    }
    let asked = Plan.Asked(model: work.key.modelIndex, deployment: index, prepared: prepared)
    guard let flights else {
      // Those that are asked first were looked up page by page.
      if !isFirst, let reply = try stored(asked, of: lm) { return .success(reply) }
      return try send(asked, of: lm, within: scope)
    }
    while true {
      switch flights.join(prepared.cached.key, owner: ObjectIdentifier(store)) {
      case .leads: return try lead(asked, of: lm, in: flights, within: scope)
      case .waits(let flight):
        switch flight.wait(while: { !cancellation.isCancelled }) {
        case .success(let response)?:
          let response = response.replayed
          lm.didReplay(response, to: prepared)
          return .success(
            RunReply(
              response: response,
              answer: .shared(prepared.cached.key),
              request: prepared
            )
          )
        // What went wrong for another need not go wrong here: it may have had less time.
        case .failure?: continue
        case nil:
          return .failure(givenUp(lm))
        }
      }
    }
  }

  /// Takes up a request that others may wait for; they go on at once when there is no answer.
  private func lead(
    _ asked: Plan.Asked,
    of lm: LM,
    in flights: RequestFlights,
    within scope: Scope
  ) throws -> Result<RunReply, ModelError> {
    let key = asked.prepared.cached.key
    do {
      var reply =
        try stored(asked, of: lm) ?? send(asked, of: lm, within: scope).get()
      reply.flight = key
      return .success(reply)
    } catch let error as ModelError {
      flights.land(key, .failure(error))
      return .failure(error)
    } catch {
      flights.land(key, .failure(ModelError(.cancelled, "\(error)")))
      throw error
    }
  }

  /// Sends a request, unless another process has done so meanwhile.
  private func send(
    _ asked: Plan.Asked,
    of lm: LM,
    within scope: Scope
  ) throws -> Result<RunReply, ModelError> {
    let prepared = asked.prepared
    if plan.settings.cacheMode == .only { return .failure(lm.notCached(prepared)) }
    var claim: RequestClaim?
    if plan.sharesAnswers, plan.settings.cacheMode != .refresh {
      let end = scope.seconds.map { clock.uptime() + $0 } ?? .infinity
      claim = store.claims.claim(prepared.cached.key) {
        !cancellation.isCancelled && clock.uptime() < end
      }
      guard let claim else { return .failure(givenUp(lm)) }
      if claim.mayBeAnswered, let reply = try stored(asked, of: lm) { return .success(reply) }
    }
    return Result { () throws(ModelError) in
      var lm = lm
      if let seconds = scope.seconds { lm = lm.limited(to: seconds, cancellation: cancellation) }
      var gate = gates[asked.model][asked.deployment]
      if let costLimit = scope.costLimit { gate = GateChain([costLimit, gate]) }
      let response = try lm.send(prepared, cancellation: cancellation, gate: gate)
      return RunReply(
        response: response,
        answer: plan.newAnswer(to: prepared, of: lm, at: clock.now()),
        request: prepared,
        claim: claim
      )
    }
  }

  /// Why the same request of another is not waited for any more.
  private func givenUp(_ lm: LM) -> ModelError {
    cancellation.isCancelled
      ? ModelError(.cancelled, "\(lm.name): given up: the program is stopping")
      : ModelError(.timeout, "\(lm.name): no answer to the same request of another process in time")
  }

  /// The stored answer to a request; nil when there is none.
  private func stored(_ asked: Plan.Asked, of lm: LM) throws(StoreError) -> RunReply? {
    guard plan.settings.usesCache else { return nil }
    let prepared = asked.prepared
    let found = try plan.storedAnswers(to: [asked], in: store, at: clock.now())
    guard let hit = found[prepared.cached.key] else { return nil }
    lm.didReplay(hit.response, to: prepared)
    return RunReply(response: hit.response, answer: .stored(hit.id), request: prepared)
  }
}

extension Result<PreparedRequest, ModelError> {
  /// A request as a model will be sent it, or why it cannot be.
  init(preparing request: ModelRequest, by lm: LM) {
    self = Result { () throws(ModelError) in try lm.prepare(request) }
  }
}

extension ModelResponse {
  /// The same with what was tried in vain before.
  fileprivate func following(_ failures: [RouterFailure]) -> ModelResponse {
    let earlier = failures.flatMap(\.error.attempts)
    guard !earlier.isEmpty else { return self }
    var response = self
    response.attempts = (earlier + attempts).numbered
    if !isReplayed { response.timing.backoff += earlier.reduce(0) { $0 + $1.wait } }
    return response
  }
}

extension ModelError {
  /// The error of a group: each deployment that was asked, with what went wrong there.
  fileprivate init(_ error: RouterError, of group: String) {
    let last = error.failures.last?.error
    let list = error.failures.enumerated().map { "\($0.offset + 1). \($0.element)" }
    self.init(
      last?.code ?? .configuration,
      list.count == 1
        ? "\(group): \(error.failures[0])"
        : "\(group): no answer from \(list.count) deployments: \(list.joined(separator: "; "))",
      status: last?.status,
      attempts: error.failures.flatMap(\.error.attempts).numbered
    )
  }
}

extension [Attempt] {
  /// The same, numbered from 1.
  fileprivate var numbered: [Attempt] {
    enumerated().map { offset, attempt in
      var attempt = attempt
      attempt.number = offset + 1
      return attempt
    }
  }
}
