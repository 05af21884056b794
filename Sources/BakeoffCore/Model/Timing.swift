/// How long the answering attempt took, and what was waited for around it.
///
/// All in seconds. Latency and the times to the first byte and the first words count from one moment, right
/// before the request goes out over a connection that is open by then; the time of its sending is in all of
/// them.
public struct Timing: Hashable, Sendable {
  /// Request sent → last byte of the answer.
  ///
  /// Waiting and connecting are not in it; nil when it was not measured.
  public var latency: Double?
  /// Request sent → first byte of the answer; nil when it was not measured.
  public var firstByte: Double?
  /// Request sent → first words, reasoning included; nil when the answer was not streamed.
  public var firstToken: Double?
  /// Request sent → first words of the answer itself; nil when it was not streamed or has none.
  public var firstAnswer: Double?
  /// The mean time between parts of a streamed answer; nil when there are fewer than two.
  public var betweenTokens: Double?
  /// Name look-up, connecting and TLS of the answering attempt; 0 on a connection kept alive, nil
  /// when it was not measured.
  public var connect: Double?
  /// Ready to be sent → taken up by a worker.
  public var queue: Double
  /// Waits for limits on requests, tokens, connections and money, before any attempt.
  public var limiter: Double
  /// Waits between attempts.
  public var backoff: Double

  /// Creates a record.
  public init(
    latency: Double? = nil,
    firstByte: Double? = nil,
    firstToken: Double? = nil,
    firstAnswer: Double? = nil,
    betweenTokens: Double? = nil,
    connect: Double? = nil,
    queue: Double = 0,
    limiter: Double = 0,
    backoff: Double = 0
  ) {
    self.latency = latency
    self.firstByte = firstByte
    self.firstToken = firstToken
    self.firstAnswer = firstAnswer
    self.betweenTokens = betweenTokens
    self.connect = connect
    self.queue = queue
    self.limiter = limiter
    self.backoff = backoff
  }
}

/// One try at a request.
public struct Attempt: Hashable, Sendable {
  /// Its number, from 1.
  public var number: Int
  /// When it began, in seconds since 1970 (UTC).
  public var startedAt: Double
  /// How long it took, connecting included, in seconds.
  public var duration: Double
  /// The HTTP status; nil when no reply came.
  public var status: Int?
  /// What went wrong; nil for the attempt that answered.
  public var errorCode: ModelError.Code?
  /// The sentence about what went wrong; nil for the attempt that answered.
  public var errorMessage: String?
  /// How long was waited before the next attempt, in seconds; 0 when none followed.
  public var wait: Double
  /// The most that it may have cost though it brought no answer, as one that timed out; nil when it cost
  /// nothing, when its answer has a cost, or when no price is known.
  public var possibleCost: Cost?

  /// Creates a record.
  public init(
    number: Int,
    startedAt: Double,
    duration: Double,
    status: Int? = nil,
    errorCode: ModelError.Code? = nil,
    errorMessage: String? = nil,
    wait: Double = 0,
    possibleCost: Cost? = nil
  ) {
    self.number = number
    self.startedAt = startedAt
    self.duration = duration
    self.status = status
    self.errorCode = errorCode
    self.errorMessage = errorMessage
    self.wait = wait
    self.possibleCost = possibleCost
  }
}
