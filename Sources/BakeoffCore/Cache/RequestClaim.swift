internal import Synchronization

/// The right to send a request that no other process has on its way, until it is given back.
public final class RequestClaim: Sendable {
  /// Whether another process may have stored the answer since it was last looked for.
  public let mayBeAnswered: Bool
  private let onRelease: Mutex<(@Sendable () -> Void)?>

  /// Creates a claim.
  ///
  /// - Parameters:
  ///   - mayBeAnswered: Whether the answer may be stored by now.
  ///   - onRelease: Called once, when the claim is given back.
  public init(mayBeAnswered: Bool = false, onRelease: (@Sendable () -> Void)? = nil) {
    self.mayBeAnswered = mayBeAnswered
    self.onRelease = Mutex(onRelease)
  }

  deinit { release() }

  /// Gives it back: the answer is stored, or there is none.
  public func release() {
    let action = onRelease.withLock { action in
      defer { action = nil }
      return action
    }
    action?()
  }
}
