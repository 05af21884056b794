public import BakeoffCore

extension MockLM {
  /// What a `MockLM` replies to a call; a literal is an answer of that text.
  public struct Reply: Sendable, ExpressibleByStringLiteral {
    private let answer: MockAnswer
    private let failure: MockFailure?
    private let message: String

    private init(
      _ answer: MockAnswer,
      failure: MockFailure? = nil,
      message: String = "a scripted failure"
    ) {
      self.answer = answer
      self.failure = failure
      self.message = message
    }

    /// An answer of a text.
    public init(stringLiteral value: String) { self = .answer(value) }

    /// An answer.
    ///
    /// - Parameters:
    ///   - text: Its text.
    ///   - toolCalls: The tools that it wants called.
    ///   - stopReason: Why it ends; calls end it by themselves.
    ///   - usage: What was counted; what is nil is estimated at four bytes a token.
    ///   - latency: How long it takes, in seconds.
    /// - Returns: The reply.
    public static func answer(
      _ text: String,
      toolCalls: [ToolCall] = [],
      stopReason: StopReason = .stop,
      usage: TokenUsage = TokenUsage(),
      latency: Double = 0
    ) -> Reply {
      var answer = MockAnswer(text: text, toolCalls: toolCalls, latency: latency, usage: usage)
      let reason = toolCalls.isEmpty || stopReason != .stop ? stopReason : .toolCalls
      answer.stopReason = reason.rawValue
      return Reply(answer)
    }

    /// A reply with an error status.
    ///
    /// - Parameters:
    ///   - status: The status, 300 to 599.
    ///   - retryAfter: How many seconds it asks to wait; nil for nothing.
    ///   - message: What it says went wrong.
    /// - Returns: The reply.
    public static func status(
      _ status: Int,
      retryAfter: Double? = nil,
      message: String = "a scripted failure"
    ) -> Reply {
      Reply(
        MockAnswer(text: ""),
        failure: .status(status, retryAfter: retryAfter),
        message: message
      )
    }

    /// No reply within the time that an attempt may take.
    public static var timeout: Reply {
      Reply(MockAnswer(text: "", latency: .infinity), failure: .timeout)
    }

    /// A connection that is reset before a byte has come.
    public static var reset: Reply { Reply(MockAnswer(text: ""), failure: .reset) }

    /// A reply that ends in its middle.
    public static var truncated: Reply {
      Reply(MockAnswer(text: "an answer that breaks off"), failure: .truncated)
    }

    /// The reply as it comes by the connection.
    ///
    /// - Throws: `ModelError` for failures of the connection, and when cancelled.
    func play(
      _ exchange: MockExchange,
      _ clock: Clock,
      limits: TransportLimits,
      cancellation: Cancellation
    ) throws(ModelError) -> HTTPResponse {
      if case .status(let status, let retryAfter)? = failure {
        return MockReply.failure(status: status, message, retryAfter: retryAfter)
      }
      return try exchange.reply(
        answer,
        failure: failure,
        servedName: exchange.model,
        limits: limits,
        cancellation: cancellation,
        clock: clock
      )
    }
  }
}
