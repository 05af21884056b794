internal import BakeoffCore

/// What requests for credentials are sent with.
struct CredentialSender: Sendable {
  /// How many seconds such a request may take.
  private static let longest = 60.0
  /// The largest reply that is accepted, in bytes.
  private static let bodyBytes = 1 << 20

  /// What carries them.
  let transport: any Transport
  /// What expiry is measured by.
  let clock: Clock
  /// How long they may take, and at most a minute.
  let limits: TransportLimits
  /// What stops them.
  let cancellation: Cancellation

  /// Sends a request and waits for its reply, whatever its status.
  ///
  /// - Throws: `ModelError` when no complete reply came.
  func send(_ request: HTTPRequest) throws(ModelError) -> HTTPResponse {
    var limits = limits
    limits.attempt = min(limits.attempt, Self.longest)
    limits.bodyBytes = Self.bodyBytes
    return try transport.send(request, limits: limits, cancellation: cancellation)
  }
}
