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
    do throws(ModelError) {
      let prepared = try JudgeModels.prepare(request, for: judge)
      return single(prepared.cached.key) { answer(prepared, of: judge, to: request) }
    } catch {
      return GraderReply(text: .failure(.failed(error.message)))
    }
  }

  /// Does what identical requests need once; the others wait, and replay it.
  private func single(_ key: ContentHash, _ work: () -> GraderReply) -> GraderReply {
    let (flight, isFirst) = flights.withLock { flights in
      if let flight = flights[key] { return (flight, false) }
      let flight = Flight()
      flights[key] = flight
      return (flight, true)
    }
    guard isFirst else { return flight.wait().replayed }
    let reply = work()
    flights.withLock { $0[key] = nil }
    flight.land(reply)
    return reply
  }

  /// The stored answer, or a new one, which is kept.
  private func answer(
    _ prepared: PreparedRequest,
    of judge: LM,
    to request: GraderRequest
  ) -> GraderReply {
    var judgement = Judgement(model: judge.recordedName, purpose: request.purpose)
    let response: ModelResponse
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
        judgement.responseID = try store.keep(
          response,
          as: settings.newAnswer(prepared, clock.now())
        )
      }
    } catch let error as ModelError {
      judgement.attempts = error.attempts.count
      judgement.error = error.message
      return GraderReply(text: .failure(.failed(error.message)), judgement: judgement)
    } catch {
      return GraderReply(text: .failure(.failed("\(error)")), judgement: judgement)
    }
    judgement.cost = response.cost
    return GraderReply(text: Self.text(of: response), judgement: judgement)
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

/// A request on its way.
private final class Flight: @unchecked Sendable {
  // Guarded by `condition`.
  private var reply: GraderReply?
  private let condition = NSCondition()

  func land(_ reply: GraderReply) {
    condition.withLock {
      self.reply = reply
      condition.broadcast()
    }
  }

  func wait() -> GraderReply {
    condition.withLock {
      while true {
        if let reply { return reply }
        condition.wait()
      }
    }
  }
}

extension GraderReply {
  /// The same for one who waited for it and sent nothing.
  fileprivate var replayed: GraderReply {
    var reply = self
    reply.judgement?.isReplayed = true
    reply.judgement?.attempts = 0
    return reply
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
