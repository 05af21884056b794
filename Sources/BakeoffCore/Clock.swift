internal import Foundation

/// Time, waiting and chance, passed in so that tests decide them.
public struct Clock: Sendable {
  /// Seconds since 1970 (UTC).
  public var now: @Sendable () -> Double
  /// Seconds on a clock that never jumps; only differences mean something.
  public var uptime: @Sendable () -> Double
  /// Waits for some seconds, or until the work is cancelled; returns at once after cancelling.
  public var sleep: @Sendable (_ seconds: Double, _ cancellation: Cancellation) -> Void
  /// A number drawn evenly from 0..<1.
  public var random: @Sendable () -> Double

  /// Creates a clock from its four functions.
  public init(
    now: @escaping @Sendable () -> Double,
    uptime: @escaping @Sendable () -> Double,
    sleep: @escaping @Sendable (Double, Cancellation) -> Void,
    random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.uptime = uptime
    self.sleep = sleep
    self.random = random
  }

  /// The clock of the machine.
  ///
  /// It wakes from sleep within 50 ms of being cancelled.
  public static let system = Clock(
    now: { Date().timeIntervalSince1970 },
    uptime: { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 },
    sleep: { seconds, cancellation in
      let end = Double(DispatchTime.now().uptimeNanoseconds) / 1e9 + seconds
      while !cancellation.isCancelled {
        let rest = end - Double(DispatchTime.now().uptimeNanoseconds) / 1e9
        guard rest > 0 else { return }
        Thread.sleep(forTimeInterval: min(rest, 0.05))
      }
    },
    random: { Double.random(in: 0..<1) }
  )
}
