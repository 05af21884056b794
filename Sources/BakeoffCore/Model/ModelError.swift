/// Why a model could not be asked or did not answer.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure, common to all providers.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The model string or the settings cannot be used; nothing was sent.
    case configuration
    /// No key was found; nothing was sent.
    case missingKey = "missing_key"
    /// The key was refused.
    case authentication
    /// The key may not use this model or region, or the account has no credit.
    case permission
    /// The model or the address does not exist.
    case notFound = "not_found"
    /// The request was refused as malformed or unsupported.
    case badRequest = "bad_request"
    /// The prompt is longer than the model's context.
    case contextTooLong = "context_too_long"
    /// The prompt was refused by a policy or filter.
    case contentPolicy = "content_policy"
    /// Too many requests just now.
    case rateLimited = "rate_limited"
    /// The account's quota or credit is used up; waiting does not help.
    case quotaExhausted = "quota_exhausted"
    /// The provider is overloaded.
    case overloaded
    /// The provider failed.
    case serverError = "server_error"
    /// No complete answer came in time.
    case timeout
    /// The connection could not be made or broke.
    case connection
    /// The server's certificate was not trusted, or encryption failed.
    case tls
    /// The reply is not what the protocol promises.
    case malformedResponse = "malformed_response"
    /// The reply is larger than is accepted.
    case responseTooLarge = "response_too_large"
    /// The request was given up because the program is stopping.
    case cancelled
    /// Only stored answers were asked for, and there is none; nothing was sent.
    case notCached = "not_cached"
    /// The request could cost more than what it is for may cost; nothing was sent.
    case costLimit = "cost_limit"
    /// What went wrong is not known, as of a failure that another program has recorded.
    case unknown

    /// Whether the same request may succeed when it is sent again.
    public var isRetryable: Bool {
      switch self {
      case .rateLimited, .overloaded, .serverError, .timeout, .connection, .malformedResponse: true
      case .configuration, .missingKey, .authentication, .permission, .notFound, .badRequest,
        .contextTooLong, .contentPolicy, .quotaExhausted, .tls, .responseTooLarge, .cancelled,
        .notCached, .costLimit, .unknown:
        false
      }
    }
  }

  /// The kind of failure.
  public var code: Code
  /// What went wrong, where, and how to mend it, in a sentence without secrets.
  public var message: String
  /// The HTTP status; nil when no reply came.
  public var status: Int?
  /// How many seconds the provider asked to wait; nil when it did not say.
  public var retryAfter: Double?
  /// The provider's word on whether to try again, when it gave one; it overrides the code's.
  public var retryAdvice: Bool?
  /// What the provider says is left of its rate limits; nil when it does not say.
  public var rateLimits: RateLimits?
  /// Every attempt that was made, in order.
  public var attempts: [Attempt]
  /// Whether the request may have reached the provider.
  public var wasSent = true

  /// Creates an error.
  public init(
    _ code: Code,
    _ message: String,
    status: Int? = nil,
    retryAfter: Double? = nil,
    retryAdvice: Bool? = nil,
    rateLimits: RateLimits? = nil,
    attempts: [Attempt] = []
  ) {
    self.code = code
    self.message = message
    self.status = status
    self.retryAfter = retryAfter
    self.retryAdvice = retryAdvice
    self.rateLimits = rateLimits
    self.attempts = attempts
  }

  /// Whether the same request may succeed when it is sent again.
  public var isRetryable: Bool { retryAdvice ?? code.isRetryable }

  /// Whether the provider may have answered, and charged for it, though no answer came: the request may
  /// have reached it, and it did not refuse it.
  ///
  /// A gateway that gave up waiting says nothing of what the model behind it did, and an error within a
  /// reply that had begun well comes after words that are charged for.
  public var mayBePaidFor: Bool {
    guard wasSent else { return false }
    if let status { return status < 400 || Self.gatewayStatuses.contains(status) }
    switch code {
    case .timeout, .connection, .malformedResponse, .responseTooLarge, .cancelled: return true
    case .configuration, .missingKey, .authentication, .permission, .notFound, .badRequest,
      .contextTooLong, .contentPolicy, .rateLimited, .quotaExhausted, .overloaded, .serverError,
      .tls, .notCached, .costLimit, .unknown:
      return false
    }
  }

  /// Request timeout, bad gateway, gateway timeout, and what Cloudflare calls the like.
  private static let gatewayStatuses: Set<Int> = [408, 502, 504, 520, 524]

  /// The sentence.
  public var description: String { message }
}
