internal import BakeoffCore
internal import BakeoffStore
internal import Foundation

/// When a run stops by itself: there are too many errors, or its time is up; its `Budget` stops it, too.
struct RunLimits: Sendable {
  private let errorLimit: RunSettings.ErrorLimit?
  private let timeLimit: Age?
  private let trialCount: Int

  init(_ settings: RunSettings, trialCount: Int) {
    errorLimit = settings.errorLimit
    timeLimit = settings.timeLimit
    self.trialCount = trialCount
  }

  /// Why the run is to stop now; nil to go on.
  func reached(by progress: RunProgress) -> RunEnd.Reason? {
    let state = progress.snapshot
    if case .count(let count)? = errorLimit, state.errors >= count { return .tooManyErrors }
    return nil
  }

  /// Stops the run when its time is up, unless it is over before.
  func watchTime(_ control: RunControl, clock: Clock, until isOver: Cancellation) {
    guard let timeLimit else { return }
    let thread = Thread {
      clock.sleep(timeLimit.seconds, isOver)
      if !isOver.isCancelled { control.stop(because: .timeLimitReached) }
    }
    thread.name = "bakeoff time limit"
    thread.stackSize = 256 << 10
    thread.start()
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
