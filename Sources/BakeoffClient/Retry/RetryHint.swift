internal import BakeoffCore

/// What a reply says about sending again.
struct RetryHint {
  /// How many seconds to wait; nil when the reply does not say.
  let wait: Double?
  /// The provider's word on whether to try again; nil when it gave none.
  let advice: Bool?

  /// Reads a reply's headers, and falls back on what its body asked for.
  ///
  /// - Parameters:
  ///   - response: The reply.
  ///   - limits: What its headers say of rate limits; nil when they say nothing.
  ///   - bodyWait: The seconds that the body asks for; nil when it does not.
  ///   - now: Seconds since 1970, to measure instants from.
  init(_ response: HTTPResponse, limits: RateLimits?, bodyWait: Double?, now: Double) {
    let wait =
      Self.milliseconds(response.header("retry-after-ms"))
      ?? Self.secondsOrDate(response.header("retry-after"), now: now)
      ?? bodyWait ?? limits?.wait
    self.wait = wait.map { max($0, 0) }
    advice =
      switch response.header("x-should-retry")?.lowercased() {
      case "true": true
      case "false": false
      default: nil
      }
  }

  private static func milliseconds(_ text: String?) -> Double? {
    text.flatMap { number($0) }.map { $0 / 1000 }
  }

  private static func secondsOrDate(_ text: String?, now: Double) -> Double? {
    guard let text else { return nil }
    return number(text) ?? Instant.http(text).map { $0 - now }
  }

  /// A plain decimal number; words that `Double` would take, such as `inf`, are none, and neither are
  /// more digits than it holds.
  static func number(_ text: some StringProtocol) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789.".utf8.contains($0) }) else { return nil }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }
}
