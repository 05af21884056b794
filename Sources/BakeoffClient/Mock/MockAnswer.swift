internal import BakeoffCore

/// What a mock model answers to one prompt.
struct MockAnswer: Sendable {
  /// The answer's text.
  var text: String
  /// Why it ends, in the words of the chat protocol.
  var stopReason = "stop"
  /// How long it takes, in seconds.
  var latency = 0.0
  /// What was counted; what is nil is estimated from the texts.
  var usage = TokenUsage()
  /// The price of an input token in picodollars; nil when unknown.
  var inputPrice: Int?
  /// The price of an output token in picodollars; nil when unknown.
  var outputPrice: Int?
  /// How the first attempts fail, in their order.
  var failures: [MockFailure] = []
}

/// How an attempt at a mock model fails.
enum MockFailure: Hashable, Sendable {
  /// A reply with an error status, and the seconds it asks to wait.
  case status(Int, retryAfter: Double?)
  /// No answer comes in time.
  case timeout
  /// The reply ends in its middle.
  case truncated
  /// The connection breaks.
  case reset
}
