internal import BakeoffCore

/// Turns of Oracle's generic protocol: OpenAI's, with roles in capitals and content always in parts.
enum OCITurns {
  /// One turn.
  static func turn(_ message: Message) -> JSON {
    var turn: JSONObject = ["role": .string(message.role.rawValue.uppercased())]
    let parts = message.parts.map(part)
    if !parts.isEmpty { turn["content"] = .array(parts) }
    let calls = message.toolCalls.map { call -> JSON in
      [
        "id": .string(call.id), "type": "FUNCTION", "name": .string(call.name),
        "arguments": .string(call.arguments),
      ]
    }
    if !calls.isEmpty { turn["toolCalls"] = .array(calls) }
    if let result = message.toolResult { turn["toolCallId"] = .string(result.callID) }
    return .object(turn)
  }

  private static func part(_ part: ContentPart) -> JSON {
    switch part {
    case .text(let text): return ["type": "TEXT", "text": .string(text)]
    case .attachment(let attachment):
      var image: JSONObject = ["url": .string(attachment.url)]
      image["detail"] = attachment.detail.map { .string($0.uppercased()) }
      return ["type": "IMAGE", "imageUrl": .object(image)]
    }
  }

  /// A tool that may be called.
  static func tool(_ tool: ToolDefinition) -> JSON {
    var members: JSONObject = ["type": "FUNCTION", "name": .string(tool.name)]
    members["description"] = tool.description.map { .string($0) }
    members["parameters"] = tool.parameters
    return .object(members)
  }

  /// Whether tools are called.
  static func choice(_ choice: ToolChoice) -> JSON {
    switch choice {
    case .auto: ["type": "AUTO"]
    case .none: ["type": "NONE"]
    case .required: ["type": "REQUIRED"]
    case .named(let name): ["type": "FUNCTION", "name": .string(name)]
    }
  }

  /// The form of the answer.
  static func format(_ format: ResponseFormat) -> JSON {
    switch format {
    case .text: return ["type": "TEXT"]
    case .jsonObject: return ["type": "JSON_OBJECT"]
    case .jsonSchema(let schema):
      var members: JSONObject = ["name": .string(schema.name), "schema": schema.schema]
      members["isStrict"] = schema.isStrict.map { .bool($0) }
      return ["type": "JSON_SCHEMA", "jsonSchema": .object(members)]
    }
  }

  /// The calls of a reply; one without an id gets one by its place.
  static func calls(_ calls: JSON?) -> [ToolCall] {
    (calls?.arrayValue ?? []).enumerated().compactMap { index, call in
      guard let name = call["name"]?.stringValue, !name.isEmpty else { return nil }
      let id = call["id"]?.stringValue ?? ""
      return ToolCall(
        id: id.isEmpty ? "call_\(index + 1)" : id,
        name: name,
        arguments: call["arguments"]?.stringValue ?? "{}"
      )
    }
  }
}
