/// What a provider says is left of its rate limits.
///
/// Where it names several spans of time for one kind, such as a minute and a day, the one with the
/// least left is kept.
public struct RateLimits: Hashable, Sendable {
  /// One limit.
  public struct Window: Hashable, Sendable {
    /// How many are allowed in a span; nil when the provider did not say.
    public var limit: Int?
    /// How many are left; nil when the provider did not say.
    public var remaining: Int?
    /// How many seconds after the reply the limit is whole again; nil when the provider did not say.
    public var reset: Double?
    /// The span in seconds, where the provider names it; nil where it does not.
    public var period: Double?

    /// Creates a window; whatever is left out is unknown.
    public init(
      limit: Int? = nil,
      remaining: Int? = nil,
      reset: Double? = nil,
      period: Double? = nil
    ) {
      self.limit = limit
      self.remaining = remaining
      self.reset = reset
      self.period = period
    }
  }

  /// The limit on requests; nil when the provider did not say.
  public var requests: Window?
  /// The limit on all tokens; nil when the provider did not say.
  public var tokens: Window?
  /// A limit on tokens that go in; nil when there is none of its own.
  public var inputTokens: Window?
  /// A limit on tokens that come out; nil when there is none of its own.
  public var outputTokens: Window?

  /// Creates a record; whatever is left out is unknown.
  public init(
    requests: Window? = nil,
    tokens: Window? = nil,
    inputTokens: Window? = nil,
    outputTokens: Window? = nil
  ) {
    self.requests = requests
    self.tokens = tokens
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
  }

  /// All that are known.
  public var windows: [Window] {
    [requests, tokens, inputTokens, outputTokens].compactMap { $0 }
  }
}
