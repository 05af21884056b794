internal import BakeoffCore

/// Turns of Ollama's protocol that are more than words: pictures stand beside the text, arguments are
/// objects, and results name their tool.
struct OllamaTurns {
  private let messages: [Message]
  private let arguments: [ToolCall: JSON]

  /// Reads the calls of a conversation.
  ///
  /// - Throws: `ModelError` with `.configuration` for calls whose arguments are no object.
  init(_ messages: [Message], model: ModelName) throws(ModelError) {
    self.messages = messages
    var arguments: [ToolCall: JSON] = [:]
    for message in messages {
      for call in message.toolCalls {
        arguments[call] = try call.argumentsObject(for: model)
      }
    }
    self.arguments = arguments
  }

  /// One turn.
  func turn(_ message: Message) -> JSON {
    var turn: JSONObject = [
      "role": .string(message.role.rawValue), "content": .string(message.text),
    ]
    let images = message.attachments.compactMap { attachment -> JSON? in
      guard case .base64(let data, _) = attachment.source else { return nil }
      return .string(data)
    }
    turn["images"] = images.isEmpty ? nil : .array(images)
    let calls = message.toolCalls.map { call -> JSON in
      ["function": ["name": .string(call.name), "arguments": arguments[call] ?? [:]]]
    }
    turn["tool_calls"] = calls.isEmpty ? nil : .array(calls)
    if let result = message.toolResult {
      turn["tool_name"] = messages.toolName(of: result).map { .string($0) }
    }
    return .object(turn)
  }
}
