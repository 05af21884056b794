internal import BakeoffCore
internal import Synchronization

/// What a router knows of its deployments.
final class RouterHealth: Sendable {
  /// What is known of one deployment.
  struct State {
    /// How many requests in a row have failed.
    var fails = 0
    /// When it may be asked again, by the clock's uptime.
    var coolsUntil = -Double.infinity
    /// Whether it cools down because it asked for that.
    var asksToWait = false
    /// How many requests are on their way.
    var busy = 0
    /// How long its answers took lately, in seconds; nil before the first.
    var latency: Double?
  }

  /// How much the latest answer counts in the latency.
  private static let latestShare = 0.3

  private let states: Mutex<[State]>
  private let tickets = Atomic(0)
  private let allowedFails: Int
  private let cooldown: Double
  private let clock: Clock

  init(count: Int, allowedFails: Int, cooldown: Double, clock: Clock) {
    states = Mutex(Array(repeating: State(), count: count))
    self.allowedFails = allowedFails
    self.cooldown = cooldown
    self.clock = clock
  }

  /// The number of a request, from 0.
  func ticket() -> Int { tickets.add(1, ordering: .relaxed).oldValue }

  /// Lets a deployment be chosen, which is busy until it is released.
  func choose(_ body: ([State], _ now: Double, _ random: Double) -> RouterChoice?) -> RouterChoice?
  {
    let (now, random) = (clock.uptime(), clock.random())
    return states.withLock { states in
      let choice = body(states, now, random)
      if let choice { states[choice.index].busy += 1 }
      return choice
    }
  }

  /// Notes that a deployment has one request less to answer.
  func release(_ index: Int) { states.withLock { $0[index].busy -= 1 } }

  /// Notes an answer.
  func succeeded(_ index: Int, latency: Double?) {
    states.withLock { states in
      states[index].fails = 0
      guard let latency else { return }
      let former = states[index].latency ?? latency
      states[index].latency = former + Self.latestShare * (latency - former)
    }
  }

  /// Notes that a request has failed for good.
  func failed(_ index: Int, retryAfter: Double?) {
    let now = clock.uptime()
    states.withLock { states in
      var state = states[index]
      state.fails += 1
      if let retryAfter, now + retryAfter > state.coolsUntil {
        state.coolsUntil = now + retryAfter
        state.asksToWait = true
      }
      if state.fails >= allowedFails {
        state.fails = 0
        if now + cooldown > state.coolsUntil {
          state.coolsUntil = now + cooldown
          state.asksToWait = false
        }
      }
      states[index] = state
    }
  }
}

extension ModelError.Code {
  /// Whether another deployment may do better.
  var movesOn: Bool {
    switch self {
    case .missingKey, .authentication, .permission, .notFound, .rateLimited, .quotaExhausted,
      .overloaded, .serverError, .timeout, .connection, .tls, .malformedResponse,
      .notCached, .costLimit:
      true
    case .configuration, .badRequest, .contextTooLong, .contentPolicy, .responseTooLarge,
      .cancelled, .unknown:
      false
    }
  }
}
