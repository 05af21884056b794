public import BakeoffCore
internal import Foundation
internal import Synchronization

/// How a run is stopped from outside: softly at first, at once after a while.
public final class RunControl: Sendable {
  /// Aborts requests in flight when it is set.
  public let cancellation = Cancellation()
  private let reason = Mutex<RunEnd.Reason?>(nil)
  private let grace: Double

  /// Creates a control.
  ///
  /// - Parameter grace: How many seconds requests in flight may still take after a stop.
  public init(grace: Double = 3) { self.grace = grace }

  /// Takes up no more work; requests in flight may still finish for the seconds of grace.
  ///
  /// The first reason is kept.
  public func stop(because reason: RunEnd.Reason) {
    let isFirst = self.reason.withLock { current in
      guard current == nil else { return false }
      current = reason
      return true
    }
    guard isFirst else { return }
    let cancellation = cancellation
    let deadline = Date().addingTimeInterval(grace)
    let thread = Thread {
      Thread.sleep(until: deadline)
      cancellation.cancel()
    }
    thread.name = "bakeoff grace"
    thread.start()
  }

  /// Why the run is to stop; nil while it is not.
  public var stopReason: RunEnd.Reason? { reason.withLock { $0 } }

  /// Whether no more work is to be taken up.
  public var isStopped: Bool { stopReason != nil }
}
