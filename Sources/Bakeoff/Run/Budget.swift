internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore
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
///
/// What is set aside is in the store before the attempt is sent (`BudgetBook`). So the budget is that of
/// the whole run, through all processes that work on it one after the other, however they end. Without a
/// book it is that of this process.
final class Budget: RequestGate, @unchecked Sendable {
  private let limit: Cost?
  private let book: BudgetBook?
  private let control: RunControl
  private let clock: Clock
  private let condition = NSCondition()
  // Guarded by `condition`.
  private var spent: Cost
  private var reserved = Cost.zero
  private var storeFailure: StoreError?

  /// Creates a budget.
  ///
  /// - Parameters:
  ///   - limit: The most that may be spent; nil where an earlier part of the run had a limit, and this one
  ///     has none.
  ///   - book: Where it is kept what was spent and set aside; nil where that ends with the process.
  ///   - control: How the run is stopped.
  ///   - clock: Time.
  init(_ limit: Cost?, book: BudgetBook?, control: RunControl, clock: Clock) {
    self.limit = limit
    self.book = book
    spent = book?.spentBefore ?? .zero
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
    let aside = worst ?? .zero
    let entry = try enter(aside, for: model)
    return GatePass(waited: hasWaited ? clock.uptime() - start : 0) { [self] result in
      settle(aside, entry, result)
    }
  }

  /// Writes what was not written yet.
  ///
  /// - Throws: `StoreError` when the store cannot be written, or could not at some time.
  func close() throws(StoreError) {
    if let failure = condition.withLock({ storeFailure }) { throw failure }
    try book?.close()
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
      if control.isStopped || cancellation.isCancelled { throw Self.stopping(model) }
      hasWaited = true
      _ = condition.wait(until: Date(timeIntervalSinceNow: 0.05))
    }
    reserved += worst ?? .zero
    return hasWaited
  }

  private func fits(_ worst: Cost?) -> Bool {
    guard let limit else { return true }
    guard let worst else { return spent < limit }
    return spent + reserved + worst <= limit
  }

  /// Books what was set aside; where that cannot be, nothing may be sent any more.
  private func enter(_ aside: Cost, for model: LM) throws(ModelError) -> Int {
    guard let book else { return 0 }
    do throws(StoreError) { return try book.setAside(aside, for: model.recordedName) } catch {
      condition.withLock {
        reserved = Cost(picodollars: reserved.picodollars - aside.picodollars)
        storeFailure = storeFailure ?? error
        condition.broadcast()
      }
      control.stop(because: .interrupted)
      throw Self.stopping(model)
    }
  }

  private static func stopping(_ model: LM) -> ModelError {
    ModelError(.cancelled, "\(model.name): not sent: the run is stopping")
  }

  private func settle(_ aside: Cost, _ entry: Int, _ result: Result<ModelResponse, ModelError>) {
    switch result {
    case .success(let response): book?.end(entry, as: response.cost.map { .cost($0) } ?? .lost)
    // Whether it was given up before or after it was paid for, nobody will record: it stays set aside.
    case .failure(let error) where error.code == .cancelled && error.wasSent: break
    case .failure(let error): book?.end(entry, as: error.mayBePaidFor ? .lost : .cost(.zero))
    }
    condition.withLock {
      reserved = Cost(picodollars: reserved.picodollars - aside.picodollars)
      spent += result.charge(atMost: aside)
      condition.broadcast()
    }
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
