internal import BakeoffClient
internal import BakeoffCore
internal import Foundation

/// Keeps what a run spends within its budget, however many requests are in flight.
///
/// Before an attempt is sent, the most that it can cost (`LM.worstCost(of:at:)`) is set aside:
///
///     spent + set aside by others + worst case ≤ budget
///
/// When the answer comes, its cost takes the place of what was set aside. What does not fit waits while
/// anything is in flight, for that mostly costs less than its worst case; when nothing is, the run is
/// stopped. Each retry sets aside anew. An attempt that was lost on the way may have been paid for, so
/// that all that was set aside for it counts as spent; one that the provider refused costs nothing.
final class Budget: RequestGate, @unchecked Sendable {
  private let limit: Cost
  private let control: RunControl
  private let clock: Clock
  private let condition = NSCondition()
  // Guarded by `condition`.
  private var spent: Cost
  private var reserved = Cost.zero

  /// Creates a budget.
  ///
  /// - Parameters:
  ///   - limit: The most that may be spent.
  ///   - spent: What an earlier part of the run has spent.
  ///   - control: How the run is stopped.
  ///   - clock: Time.
  init(_ limit: Cost, spent: Cost, control: RunControl, clock: Clock) {
    self.limit = limit
    self.spent = spent
    self.control = control
    self.clock = clock
  }

  func admit(
    _ request: PreparedRequest,
    to model: LM,
    cancellation: Cancellation
  ) throws(ModelError) -> GatePass {
    let worst = model.worstCost(of: request, at: clock.now())
    // What costs nothing needs no money.
    if worst == .zero { return GatePass(waited: 0) { _ in } }
    let start = clock.uptime()
    let hasWaited = try reserve(worst, for: model, cancellation)
    return GatePass(waited: hasWaited ? clock.uptime() - start : 0) { [self] result in
      settle(worst ?? .zero, result)
    }
  }

  /// Sets money aside; an unknown price only needs that something is left.
  ///
  /// - Returns: Whether it had to wait for others.
  private func reserve(
    _ worst: Cost?,
    for model: LM,
    _ cancellation: Cancellation
  ) throws(ModelError) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    var hasWaited = false
    while !fits(worst) {
      if reserved == .zero { control.stop(because: .budgetReached) }
      if control.isStopped || cancellation.isCancelled {
        throw ModelError(.cancelled, "\(model.name): not sent: the run is stopping")
      }
      hasWaited = true
      _ = condition.wait(until: Date(timeIntervalSinceNow: 0.05))
    }
    reserved += worst ?? .zero
    return hasWaited
  }

  private func fits(_ worst: Cost?) -> Bool {
    guard let worst else { return spent < limit }
    return spent + reserved + worst <= limit
  }

  private func settle(_ worst: Cost, _ result: Result<ModelResponse, ModelError>) {
    let cost = result.charge(atMost: worst)
    condition.lock()
    reserved = Cost(picodollars: reserved.picodollars - worst.picodollars)
    spent += cost
    condition.broadcast()
    condition.unlock()
  }
}

extension Result<ModelResponse, ModelError> {
  /// What an attempt cost, or may have cost at most where that is not known.
  func charge(atMost worst: Cost) -> Cost {
    switch self {
    case .success(let response): response.cost ?? worst
    case .failure(let error): error.mayBePaidFor ? worst : .zero
    }
  }
}

extension ModelError {
  /// Whether the provider may have answered, and charged for it, though no answer came.
  fileprivate var mayBePaidFor: Bool {
    switch code {
    case .timeout, .connection, .malformedResponse, .responseTooLarge, .cancelled:
      wasSent && (status ?? 200) < 400
    case .configuration, .missingKey, .authentication, .permission, .notFound, .badRequest,
      .contextTooLong, .contentPolicy, .rateLimited, .quotaExhausted, .overloaded, .serverError,
      .tls, .notCached, .costLimit, .unknown:
      false
    }
  }
}

extension Store {
  /// What a run has spent so far, judges included, as far as costs are known.
  func spent(ofRun run: Int) throws(StoreError) -> Cost {
    let ledger = try ledger(by: .run, ofRuns: [run])
    return ledger.judges.reduce(ledger.total.spent ?? .zero) { $0 + ($1.spent ?? .zero) }
  }
}
