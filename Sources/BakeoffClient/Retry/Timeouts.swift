/// How long is waited for an answer, all in seconds.
public struct Timeouts: Hashable, Sendable {
  /// The longest wait for a connection.
  public var connect: Double
  /// The longest single attempt, connecting included; reasoning models may be silent for minutes.
  public var attempt: Double
  /// The longest silence within a streamed answer whose words have begun; before them a model may
  /// reason for as long as the attempt may take.
  public var idle: Double
  /// The longest request, all attempts and the waits between them included; nil for no limit.
  ///
  /// What a `RequestGate` lets it wait is not counted.
  public var total: Double?

  /// Creates limits.
  public init(
    connect: Double = 10,
    attempt: Double = 600,
    idle: Double = 120,
    total: Double? = nil
  ) {
    self.connect = connect
    self.attempt = attempt
    self.idle = idle
    self.total = total
  }
}
