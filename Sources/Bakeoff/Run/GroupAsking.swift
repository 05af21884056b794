internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

/// One trial of a group on its way from deployment to deployment.
struct GroupAsking {
  let lane: Lane
  /// Where the answer is kept.
  private(set) var answer = TrialRecord.Answer.none
  /// The request whose answer others may wait for, and where they find it, once it is recorded.
  private(set) var landing: (key: ContentHash, answer: TrialRecord.Answer)?
  /// Trials that waited for a request of this one which failed.
  private(set) var orphans: [Work] = []
  /// Why the store could not be used.
  private(set) var failure: (any Error)?

  init(lane: Lane) { self.lane = lane }

  /// Gives a deployment's answer: that of somebody who asks it the same just now, a stored one, or one
  /// that is sent for.
  ///
  /// - Throws: `ModelError` when there is none; with `.cancelled`, and `failure` set, when the store
  ///   cannot be used.
  mutating func ask(_ lm: LM, _ request: ModelRequest) throws(ModelError) -> ModelResponse {
    let prepared = try lm.prepare(request)
    let key = prepared.cached.key
    if lane.plan.sharesAnswers {
      while let waiter = lane.flights.join(key) {
        if let response = waiter.wait(unless: { lane.control.isStopped }) {
          answer = .shared(key)
          lm.didReplay(response, to: prepared)
          return response
        }
        guard !lane.control.isStopped else {
          throw ModelError(.cancelled, "\(lm.recordedName): given up: the program is stopping")
        }
      }
    }
    do throws(ModelError) {
      let response = try lead(lm, prepared)
      if lane.plan.sharesAnswers { landing = (key, shared(key)) }
      return response
    } catch {
      // At once, so that two who wait for each other's deployments never wait for good.
      if lane.plan.sharesAnswers { orphans += lane.flights.land(key) }
      throw error
    }
  }

  private mutating func lead(
    _ lm: LM,
    _ prepared: PreparedRequest
  ) throws(ModelError) -> ModelResponse {
    do {
      if let hit = try lane.stored(prepared, by: lm) {
        answer = .stored(hit.id)
        lm.didReplay(hit.response, to: prepared)
        return hit.response
      }
    } catch {
      failure = error
      throw ModelError(.cancelled, "\(error)")
    }
    if lane.plan.settings.cacheMode == .only { throw lm.notCached(prepared) }
    let response = try lm.send(prepared, cancellation: lane.control.cancellation)
    answer = lane.plan.newAnswer(to: prepared, by: lm, at: lane.clock.now())
    return response
  }

  /// Where others find the answer that this trial has recorded.
  private func shared(_ key: ContentHash) -> TrialRecord.Answer {
    if case .stored = answer { return answer }
    return .shared(key)
  }
}
