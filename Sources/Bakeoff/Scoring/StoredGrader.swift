internal import BakeoffClient
package import BakeoffCore
package import BakeoffScoring
package import BakeoffStore
internal import Foundation
internal import Synchronization

/// Asks judges, and keeps what they say in the store: the same request is never paid for twice.
///
/// An answer is durable before it is used. Identical requests in flight are sent once.
package final class StoredGrader: Grader {
  /// The models that are asked.
  package let models: JudgeModels
  private let store: Store
  private let settings: RunSettings
  private let clock: Clock
  private let cancellation: Cancellation
  private let flights = Mutex<[ContentHash: Flight]>([:])
  private let gates = Mutex<RunGates?>(nil)

  /// Creates a grader.
  ///
  /// - Parameters:
  ///   - judges: The models that are asked.
  ///   - store: Where answers are kept.
  ///   - settings: Which stored answers are used, and how new ones are kept.
  ///   - clock: Time.
  ///   - cancellation: What stops a request in progress.
  package init(
    _ judges: Judges,
    store: Store,
    settings: RunSettings,
    clock: Clock = .system,
    cancellation: Cancellation = Cancellation()
  ) {
    models = JudgeModels(judges)
    self.store = store
    self.settings = settings
    self.clock = clock
    self.cancellation = cancellation
  }

  /// Has requests pass the gates of a run.
  func pass(_ gates: RunGates) { self.gates.withLock { $0 = gates } }

  package func check(_ task: GraderTask, model: String?) throws(GraderError) {
    try models.check(task, model: model)
  }

  package func ask(_ request: GraderRequest, model: String?) -> GraderReply {
    let judge: LM
    do throws(GraderError) { judge = try models.model(for: request.task, named: model) } catch {
      return GraderReply(text: .failure(error))
    }
    do throws(ModelError) { return try ask(request, of: judge) } catch {
      return GraderReply(text: .failure(.failed(error.message)))
    }
  }

  /// Asks in the strictest form that the judge's server takes.
  ///
  /// Not every server takes what its provider's protocol has, and only its refusal tells. So what it calls a
  /// bad request is sent in a weaker form; the words of the prompt ask for JSON in any.
  private func ask(_ request: GraderRequest, of judge: LM) throws(ModelError) -> GraderReply {
    var refusal: String?
    var attempts = 0
    var possibleCost: Cost?
    var way = try firstWay(of: request, to: judge)
    while true {
      var come = single(way.prepared.cached.key) { answer(way.prepared, of: judge, to: request) }
      attempts += come.reply.judgement?.attempts ?? 0
      if let cost = come.reply.judgement?.possibleCost {
        possibleCost = (possibleCost ?? .zero) + cost
      }
      if let error = come.error, error.allowsWeakerForm, let weaker = way.form.weaker {
        if error.code == .badRequest, refusal == nil { refusal = error.message }
        way = try weaker.prepared(request, for: judge)
        continue
      }
      come.reply.judgement?.attempts = attempts
      come.reply.judgement?.possibleCost = possibleCost
      if request.schema != nil, come.error == nil, come.reply.judgement?.isReplayed == false {
        models.settle(way.form, of: judge, after: refusal)
      }
      return come.reply
    }
  }

  /// A request as it is sent first: in the form that the judge has taken before, else in one whose answer an
  /// earlier run has stored, else in the strictest.
  ///
  /// - Throws: `ModelError` when the judge cannot be asked at all.
  func firstWay(
    of request: GraderRequest,
    to judge: LM
  ) throws(ModelError) -> (form: VerdictForm, prepared: PreparedRequest) {
    if let settled = models.form(of: judge) { return try settled.prepared(request, for: judge) }
    let strictest = try VerdictForm.schema.prepared(request, for: judge)
    var way = strictest
    while stored(way.prepared) == nil {
      guard let weaker = way.form.weaker else { return strictest }
      way = try weaker.prepared(request, for: judge)
    }
    return way
  }

  /// Does what identical requests need once; the others wait, and replay it.
  private func single(_ key: ContentHash, _ work: () -> JudgeAnswer) -> JudgeAnswer {
    let (flight, isFirst) = flights.withLock { flights in
      if let flight = flights[key] { return (flight, false) }
      let flight = Flight()
      flights[key] = flight
      return (flight, true)
    }
    guard isFirst else { return flight.wait().replayed }
    let answer = work()
    flights.withLock { $0[key] = nil }
    flight.land(answer)
    return answer
  }

  /// The stored answer, or a new one, which is kept.
  private func answer(
    _ prepared: PreparedRequest,
    of judge: LM,
    to request: GraderRequest
  ) -> JudgeAnswer {
    var judgement = Judgement(model: judge.recordedName, purpose: request.purpose)
    let response: ModelResponse
    // Given back when the answer is kept.
    let claim =
      settings.usesCache && settings.cacheMode == .default
      ? store.claims.claim(prepared.cached.key) { !cancellation.isCancelled } : nil
    defer { claim?.release() }
    do {
      if let stored = stored(prepared) {
        judge.didReplay(stored.response, to: prepared)
        response = stored.response
        judgement.responseID = stored.id
        judgement.isReplayed = true
      } else {
        if settings.cacheMode == .only { throw judge.notCached(prepared) }
        response = try judge.send(
          prepared,
          cancellation: cancellation,
          gate: gates.withLock { $0 }?.gate(of: judge)
        )
        judgement.attempts = response.attempts.count
        judgement.possibleCost = response.attempts.possibleCost
        judgement.responseID = try store.keep(
          response,
          as: settings.newAnswer(prepared, clock.now())
        )
      }
    } catch let error as ModelError {
      judgement.attempts = error.attempts.count
      judgement.possibleCost = error.attempts.possibleCost
      judgement.error = error.message
      let reply = GraderReply(text: .failure(.failed(error.message)), judgement: judgement)
      return JudgeAnswer(reply: reply, error: error)
    } catch {
      let reply = GraderReply(text: .failure(.failed("\(error)")), judgement: judgement)
      return JudgeAnswer(reply: reply, error: nil)
    }
    judgement.cost = response.cost
    return JudgeAnswer(
      reply: GraderReply(text: Self.text(of: response), judgement: judgement),
      error: nil
    )
  }

  /// The answer that is used instead of asking; nil where there is none.
  func stored(_ prepared: PreparedRequest) -> StoredResponse? {
    guard settings.usesCache, settings.cacheMode != .refresh else { return nil }
    let freshness = Freshness(at: clock.now(), maximumAge: settings.cacheMaximumAge?.seconds)
    let key = prepared.cached.key
    // A store that cannot be read cannot be written either, which ends the run with its reason.
    return try? store.responses(for: [key], fresh: freshness)[key]
  }

  private static func text(of response: ModelResponse) -> Result<String, GraderError> {
    switch response.stopReason {
    case .length: .failure(.failed("the judge's answer was cut off by a limit of tokens"))
    case .refusal, .contentFilter: .failure(.failed("the judge declined to answer"))
    case .stop, .toolCalls, .turnLimit, .timeLimit: .success(response.text)
    }
  }
}

/// What came of a request to a judge.
private struct JudgeAnswer: Sendable {
  var reply: GraderReply
  /// Why the model did not answer; nil when it did, or when something else went wrong.
  let error: ModelError?

  /// The same for one who waited for it and sent nothing.
  var replayed: JudgeAnswer {
    var answer = self
    answer.reply.judgement?.isReplayed = true
    answer.reply.judgement?.attempts = 0
    answer.reply.judgement?.possibleCost = nil
    return answer
  }
}

extension [Attempt] {
  /// The most that those may have cost which were lost on their way; nil when there are none.
  fileprivate var possibleCost: Cost? {
    let costs = compactMap(\.possibleCost)
    return costs.isEmpty ? nil : costs.reduce(.zero, +)
  }
}

extension ModelError {
  /// Whether the same may be answered when it is asked in a weaker form.
  fileprivate var allowsWeakerForm: Bool { code == .badRequest || code == .notCached }
}

/// A request on its way.
private final class Flight: @unchecked Sendable {
  // Guarded by `condition`.
  private var answer: JudgeAnswer?
  private let condition = NSCondition()

  func land(_ answer: JudgeAnswer) {
    condition.withLock {
      self.answer = answer
      condition.broadcast()
    }
  }

  func wait() -> JudgeAnswer {
    condition.withLock {
      while true {
        if let answer { return answer }
        condition.wait()
      }
    }
  }
}

extension RunSettings {
  /// How the answer of a judge is kept that comes at a time.
  fileprivate func newAnswer(_ prepared: PreparedRequest, _ time: Double) -> TrialRecord.Answer {
    .new(
      prepared.cached,
      isShared: usesCache && cacheMode != .noStore,
      expiry: cacheMode == .refresh ? .infinity : cacheMaximumAge.map { time - $0.seconds },
      expiresAt: cacheTimeToLive.map { time + $0.seconds }
    )
  }
}
