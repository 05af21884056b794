internal import BakeoffCore
internal import BakeoffStore

/// When a run stops by itself: too many errors, or the budget is reached.
struct RunLimits: Sendable {
  private let errorLimit: RunSettings.ErrorLimit?
  private let budget: Cost?
  private let trialCount: Int

  init(_ settings: RunSettings, trialCount: Int) {
    errorLimit = settings.errorLimit
    budget = settings.budget
    self.trialCount = trialCount
  }

  /// Why the run is to stop now; nil to go on.
  func reached(by progress: RunProgress) -> RunEnd.Reason? {
    let state = progress.snapshot
    if case .count(let count)? = errorLimit, state.errors >= count { return .tooManyErrors }
    if let budget, state.spent >= budget { return .budgetReached }
    return nil
  }

  /// Why the run ended.
  func end(control: RunControl, progress: RunProgress) -> RunEnd.Reason {
    let state = progress.snapshot
    guard state.done >= trialCount else { return control.stopReason ?? .interrupted }
    // A stop that came after the last trial stopped nothing.
    let isTooMany =
      switch errorLimit {
      case .count(let count)?: state.errors >= count
      case .share(let share)?:
        state.errors > 0 && Double(state.errors) / Double(state.done) >= share
      case nil: false
      }
    return isTooMany ? .tooManyErrors : .finished
  }
}
