internal import BakeoffCore

/// How often and after what waits a failed request is sent again.
public struct RetryPolicy: Hashable, Sendable {
  /// The most attempts after the first one, from 0.
  public var retries: Int
  /// The upper bound of the first wait, in seconds; it doubles with each attempt.
  public var baseDelay: Double
  /// The upper bound of every wait that the client chooses itself, in seconds.
  public var maximumDelay: Double
  /// The longest wait that a provider may ask for, in seconds; a longer one ends the request.
  public var maximumHint: Double

  /// Creates a policy.
  public init(
    retries: Int = 3,
    baseDelay: Double = 0.5,
    maximumDelay: Double = 60,
    maximumHint: Double = 120
  ) {
    self.retries = retries
    self.baseDelay = baseDelay
    self.maximumDelay = maximumDelay
    self.maximumHint = maximumHint
  }

  /// Every failure is final.
  public static let never = RetryPolicy(retries: 0)

  /// How long to wait before sending again, in seconds.
  ///
  /// What the provider asks for is obeyed, with up to a tenth added so that those who were turned
  /// away together do not come back together. Otherwise the wait is drawn evenly from zero to a
  /// bound that doubles ("full jitter").
  ///
  /// - Parameters:
  ///   - attempt: The number of the attempt that failed, from 1.
  ///   - hint: What the provider asked for, in seconds; nil when it did not.
  ///   - random: A number drawn evenly from 0..<1.
  /// - Returns: The wait, in seconds.
  public func wait(after attempt: Int, hint: Double?, random: Double) -> Double {
    if let hint { return hint * (1 + random / 10) }
    var bound = min(baseDelay, maximumDelay)
    for _ in 1..<max(attempt, 1) where bound < maximumDelay { bound = min(bound * 2, maximumDelay) }
    return random * bound
  }

  /// Decides whether a failure is final.
  ///
  /// - Parameters:
  ///   - error: What the last attempt failed with.
  ///   - failed: The errors of all attempts so far, the last one included.
  /// - Returns: Why it is final, as a remark for its message, empty when nothing need be said; nil
  ///   when the request may be sent again.
  func verdict(on error: ModelError, after failed: [ModelError.Code]) -> String? {
    guard error.isRetryable, failed.count <= retries else { return "" }
    // A reply that cannot be read comes from a fault in a program more often than on the way.
    if error.code == .malformedResponse,
      failed.filter({ $0 == .malformedResponse }).count > 1
    {
      return ""
    }
    if let hint = error.retryAfter, hint > maximumHint {
      let asked = "; it asks to wait \(hint.rounded(.up).secondsText)"
      return maximumHint > 0 ? asked + ", and at most \(Int(maximumHint)) s are waited" : asked
    }
    return nil
  }
}
