internal import BakeoffCore

/// What OpenAI's responses protocol writes otherwise than its chat protocol: turns are items, and tools
/// and forms of answers are flat.
enum ResponsesItems {
  /// The items of a turn: what is said, the calls, or a result.
  static func items(_ message: Message) -> [JSON] {
    if let result = message.toolResult {
      return [
        [
          "type": "function_call_output", "call_id": .string(result.callID),
          "output": output(message),
        ]
      ]
    }
    var items: [JSON] = []
    if !message.parts.isEmpty {
      var item: JSONObject = [
        "role": .string(message.role.rawValue),
        // The model's own turns are text, whose parts would need ids and a status.
        "content": message.role == .assistant
          ? .string(message.text) : .array(message.parts.map(part)),
      ]
      // Some servers know such a turn by its type alone.
      if message.role == .assistant { item["type"] = "message" }
      items.append(.object(item))
    }
    return items
      + message.toolCalls.map { call in
        [
          "type": "function_call", "call_id": .string(call.id), "name": .string(call.name),
          "arguments": .string(call.arguments),
        ]
      }
  }

  /// Text alone as text, anything else as parts.
  private static func output(_ message: Message) -> JSON {
    message.attachments.isEmpty
      ? .string(message.text) : .array(message.parts.map(part))
  }

  private static func part(_ part: ContentPart) -> JSON {
    switch part {
    case .text(let text): return ["type": "input_text", "text": .string(text)]
    case .attachment(let attachment):
      let isImage = attachment.kind == .image
      var members: JSONObject = ["type": isImage ? "input_image" : "input_file"]
      if isImage {
        members["image_url"] = .string(attachment.url)
        members["detail"] = .string(attachment.detail ?? "auto")
      } else {
        let isAddress = if case .url = attachment.source { true } else { false }
        members[isAddress ? "file_url" : "file_data"] = .string(attachment.url)
        if !isAddress { members["filename"] = .string(attachment.name ?? "document.pdf") }
      }
      return .object(members)
    }
  }

  /// A tool; without a word it is strict here, unlike in the chat protocol.
  static func tool(_ tool: ToolDefinition) -> JSON {
    var members: JSONObject = ["type": "function", "name": .string(tool.name)]
    members["description"] = tool.description.map { .string($0) }
    members["parameters"] = tool.parameters ?? ["type": "object", "properties": [:]]
    members["strict"] = .bool(tool.isStrict ?? false)
    return .object(members)
  }

  /// Whether tools are called.
  static func choice(_ choice: ToolChoice) -> JSON {
    guard case .named(let name) = choice else { return choice.json }
    return ["type": "function", "name": .string(name)]
  }

  /// The form of an answer.
  static func format(_ format: ResponseFormat) -> JSON {
    guard case .jsonSchema = format, let schema = format.json["json_schema"]?.objectValue else {
      return format.json
    }
    return .object(JSONObject([("type", "json_schema")] + schema.members))
  }

  /// A call of a reply; nil for an item without a name.
  static func call(_ item: JSON) -> ToolCall? {
    guard let name = item["name"]?.stringValue, !name.isEmpty else { return nil }
    return ToolCall(
      id: item["call_id"]?.stringValue ?? item["id"]?.stringValue ?? name,
      name: name,
      arguments: item["arguments"]?.stringValue ?? "{}"
    )
  }
}
