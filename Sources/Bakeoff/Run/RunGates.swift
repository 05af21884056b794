internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore
internal import Synchronization

/// What the requests of a run pass on their way out: its budget, and the limits of where they go.
///
/// Models that share an endpoint share its limits, judges among them; a model with limits of its own
/// shares them with nobody. A provider that asks to wait so holds up its own endpoint alone.
final class RunGates: Sendable {
  private let settings: RunSettings
  private let store: Store
  private let run: Int
  private let budget: Budget?
  private let clock: Clock
  private let gates = Mutex<[String: GateChain]>([:])

  /// Creates the gates of a run.
  ///
  /// - Parameters:
  ///   - settings: The limits.
  ///   - run: The run's number in the store, where changes of limits are recorded.
  ///   - store: The store.
  ///   - budget: What is spent from; nil for no limit.
  ///   - clock: Time and waiting.
  init(_ settings: RunSettings, run: Int, store: Store, budget: Budget?, clock: Clock) {
    self.settings = settings
    self.run = run
    self.store = store
    self.budget = budget
    self.clock = clock
  }

  /// What requests to a model pass.
  func gate(of model: LM) -> any RequestGate {
    let own = settings.limitsOfModels[model.recordedName]
    let lane = own == nil ? model.endpoint : model.recordedName
    return gates.withLock { gates in
      if let gate = gates[lane] { return gate }
      let gate = makeGate(own ?? settings.limits, lane)
      gates[lane] = gate
      return gate
    }
  }

  private func makeGate(_ limits: LaneLimits, _ lane: String) -> GateChain {
    let record: @Sendable (LimitChange) -> Void = { [store, run, clock] change in
      // It is only told of: a store that cannot be written ends the run at its next trial.
      try? store.record(change, of: lane, inRun: run, at: clock.now())
    }
    var chain: [any RequestGate] = []
    if let budget { chain.append(budget) }
    chain.append(
      RateLimiter(
        requestsPerMinute: limits.requestsPerMinute,
        tokensPerMinute: limits.tokensPerMinute,
        clock: clock,
        onChange: record
      )
    )
    if let range = limits.adaptiveConnections {
      chain.append(AdaptiveConnections(range, clock: clock, onChange: record))
    }
    return GateChain(chain)
  }
}
