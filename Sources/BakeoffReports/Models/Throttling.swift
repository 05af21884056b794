/// What slowed the requests to a model beside its own answers: limits, refusals, pauses.
///
/// Times are in seconds and summed over all requests, many of which wait side by side. Replayed answers are
/// in none of it.
public struct Throttling: Hashable, Sendable {
  /// The sum of the latencies.
  public var answering: Double
  /// The sum of the waits for limits, before any attempt.
  public var limiter: Double
  /// The sum of the waits between attempts.
  public var backoff: Double
  /// How many attempts were turned away because there were too many (429).
  public var turnedAway: Int
  /// How often the endpoint asked to wait.
  public var pauses = 0
  /// For how long it asked altogether.
  public var pauseSeconds = 0.0
  /// The fewest requests in flight that their number fell to, where it adapts; nil when it did not fall.
  public var fewestConnections: Int?
  /// How many requests a minute the endpoint's headers allowed last; nil when they said nothing.
  public var requestsPerMinute: Double?
  /// How many tokens a minute they allowed last; nil when they said nothing.
  public var tokensPerMinute: Double?

  /// Creates a record.
  public init(
    answering: Double = 0,
    limiter: Double = 0,
    backoff: Double = 0,
    turnedAway: Int = 0
  ) {
    self.answering = answering
    self.limiter = limiter
    self.backoff = backoff
    self.turnedAway = turnedAway
  }

  /// All that was waited.
  public var waited: Double { limiter + backoff }

  /// The part of its requests' time that was waited, 0…1.
  public var share: Double { waited > 0 ? waited / (waited + answering) : 0 }

  /// Whether a reader should know: more than a tenth of the time was waited, or a request was turned away,
  /// and that took two seconds and more.
  public var matters: Bool { waited >= 2 && (share > 0.1 || turnedAway > 0) }
}
