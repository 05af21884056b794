internal import BakeoffCore

/// What protocols have in common that take one text and no conversation.
enum PlainPrompt {
  /// The common names of what belongs to a conversation, and of what only newer protocols have.
  static let refusedParameters: Set = [
    "reasoning_effort", "reasoning_tokens", "logprobs", "top_logprobs", "service_tier", "tools",
    "tool_choice", "parallel_tool_calls", "json_mode", "json_schema",
  ]

  /// The texts of all turns, without their roles and with blank lines between them.
  static func text(of messages: [Message]) -> String {
    messages.map(\.text).joined(separator: "\n\n")
  }
}
