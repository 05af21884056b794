public import BakeoffCore

extension MockLM {
  /// One attempt that a `MockLM` was asked.
  public struct Call: Sendable {
    /// Its number among all calls, from 1.
    public let number: Int
    /// How often this prompt was asked so far, this time included.
    public let attempt: Int
    /// The text of the last user turn.
    public let prompt: String
    /// The conversation, as far as it can be read.
    public let messages: [Message]
    /// The tools that may be called.
    public let tools: [ToolDefinition]
    /// Whether the answer is to be streamed.
    public let isStreamed: Bool
    /// The body as it was sent: OpenAI's chat protocol, with every parameter under its name there.
    public let body: JSON

    init(_ exchange: MockExchange, number: Int, attempt: Int) {
      self.number = number
      self.attempt = attempt
      prompt = exchange.prompt
      messages = exchange.turns.compactMap { try? Message(json: $0) }
      tools = (exchange.body["tools"]?.arrayValue ?? []).compactMap {
        try? ToolDefinition(json: $0)
      }
      isStreamed = exchange.isStreamed
      body = exchange.body
    }
  }
}
