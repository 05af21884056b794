package import BakeoffCore

/// What a mock model answers to one prompt.
package struct MockAnswer: Sendable {
  /// The answer's text.
  package var text: String
  /// The tools that it wants called.
  package var toolCalls: [ToolCall] = []
  /// Why it ends, in the words of the chat protocol.
  package var stopReason = "stop"
  /// How long it takes, in seconds.
  package var latency = 0.0
  /// What was counted; what is nil is estimated from the texts.
  package var usage = TokenUsage()
  /// The price of an input token in picodollars; nil when unknown.
  package var inputPrice: Int?
  /// The price of an output token in picodollars; nil when unknown.
  package var outputPrice: Int?
  /// How the first attempts fail, in their order.
  package var failures: [MockFailure] = []

  /// Creates an answer that comes at once.
  package init(
    text: String,
    toolCalls: [ToolCall] = [],
    stopReason: String = "stop",
    latency: Double = 0,
    usage: TokenUsage = TokenUsage(),
    inputPrice: Int? = nil,
    outputPrice: Int? = nil,
    failures: [MockFailure] = []
  ) {
    self.text = text
    self.toolCalls = toolCalls
    self.stopReason = stopReason
    self.latency = latency
    self.usage = usage
    self.inputPrice = inputPrice
    self.outputPrice = outputPrice
    self.failures = failures
  }
}

/// How an attempt at a mock model fails.
package enum MockFailure: Hashable, Sendable {
  /// A reply with an error status, and the seconds it asks to wait.
  case status(Int, retryAfter: Double?)
  /// No answer comes in time.
  case timeout
  /// The reply ends in its middle.
  case truncated
  /// The connection breaks.
  case reset
}
