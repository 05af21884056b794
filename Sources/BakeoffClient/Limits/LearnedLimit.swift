internal import BakeoffCore

/// A limit as a provider told it last, and what is left of it since.
///
/// A bucket that fills evenly, which is how most providers count: of `limit`, `remaining` were left when
/// a reply came, and it was to be whole again after `reset` seconds, so that
///
///     rate = (limit − remaining) / reset
///     left(t) = min(limit, remaining − what is on its way + rate · (t − reply))
///
/// Where the provider names the span of the limit, the rate is limit / span; where it says neither, the
/// limit is taken for one of a minute.
struct LearnedLimit: Sendable {
  /// How much the limit allows at once.
  let limit: Double
  /// How much comes back in a second.
  let rate: Double
  private let level: Double
  private let time: Double

  /// Reads what a reply says; nil when that is not enough to go by.
  ///
  /// - Parameters:
  ///   - window: The reply's words on one limit; nil for none.
  ///   - time: When it came, in seconds on a clock that never goes back.
  init?(_ window: RateLimits.Window?, at time: Double) {
    // A limit of 0 without a span may stand for one that is not known.
    guard let window, let limit = window.limit, limit > 0, let remaining = window.remaining else {
      return nil
    }
    self.limit = Double(limit)
    self.time = time
    level = Double(min(remaining, limit))
    let used = limit - remaining
    if let period = window.period, period > 0 {
      rate = Double(limit) / period
    } else if used > 0, let reset = window.reset, reset > 0 {
      rate = Double(used) / reset
    } else {
      rate = Double(limit) / 60
    }
  }

  /// When so much may be sent.
  ///
  /// - Parameters:
  ///   - amount: What is to be sent; more than the limit allows at once is sent when it is whole.
  ///   - pending: What was sent and not answered yet, which the provider may not have counted.
  ///   - time: Seconds on the same clock.
  /// - Returns: The seconds until then; 0 when it may be sent now.
  func wait(for amount: Double, pending: Double, at time: Double) -> Double {
    let left = min(limit, level + rate * (time - self.time)) - pending
    return max(min(amount, limit) - left, 0) / rate
  }
}
