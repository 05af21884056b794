/// How a `MockServer` answers.
public struct MockServerSettings: Sendable {
  /// The address that it listens on.
  public var host = "127.0.0.1"
  /// The port that it listens on; 0 to take a free one.
  public var port = 0
  /// A mock script, a path; nil to repeat every prompt.
  public var script: String?
  /// How long answers take; nil for what the script says, and for nothing at all in an echo.
  public var latency: LatencyDistribution?
  /// What chance is drawn from: the same requests in the same order meet the same latencies and faults.
  public var seed = 0
  /// How many requests a model takes in a minute; nil for any number.
  public var requestsPerMinute: Int?
  /// How many tokens a model takes in a minute, in and out; nil for any number.
  public var tokensPerMinute: Int?
  /// What goes wrong; of several that hold for a request, the first does.
  public var faults: [ServerFault] = []
  /// How long a stalled reply stays silent before its connection is closed, in seconds.
  public var stall = 600.0
  /// How long a dripping reply waits after each eight bytes, in seconds.
  public var dripPause = 0.05
  /// Who is told of each request when it is answered; nil for nobody.
  public var onExchange: (@Sendable (MockServerExchange) -> Void)?

  /// Creates settings of an echo that never fails.
  public init() {}
}

/// A request that a `MockServer` has taken, and what it does with it.
public struct MockServerExchange: Sendable {
  /// `POST` or `GET`.
  public var method: String
  /// The path, without its query.
  public var path: String
  /// The model that is asked; nil when none is.
  public var model: String?
  /// The status that is replied.
  public var status: Int
  /// What goes wrong by intention; nil for nothing.
  public var fault: ServerFault.Kind?
}
