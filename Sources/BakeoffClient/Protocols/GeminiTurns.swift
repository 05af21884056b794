internal import BakeoffCore

/// A conversation as Gemini's protocol has it: two roles, and parts of which each is one thing.
struct GeminiTurns {
  /// The turns; consecutive ones of one role are one.
  private(set) var turns: [(role: String, parts: [JSON])] = []

  /// Writes a conversation without its system turns.
  ///
  /// - Throws: `ModelError` with `.configuration` for a call whose arguments are no object, and for
  ///   a result whose tool nobody names.
  init(_ messages: [Message], model: ModelName) throws(ModelError) {
    for message in messages where message.role != .system {
      let role = message.role == .assistant ? "model" : "user"
      var parts: [JSON] = []
      if let result = message.toolResult {
        guard let name = messages.toolName(of: result) else {
          throw ModelError(
            .configuration,
            "\(model) must be told the tool of each result, but that of \"\(result.callID)\" has "
              + "neither a name nor a call before it"
          )
        }
        parts.append(Self.response(message, result, name: name))
        parts += message.attachments.map(Self.part)
      } else {
        parts = message.parts.map(Self.part)
      }
      for call in message.toolCalls {
        let arguments = try call.argumentsObject(for: model)
        parts.append(Self.part(call, arguments: arguments))
      }
      if turns.last?.role == role {
        turns[turns.count - 1].parts += parts
      } else {
        turns.append((role, parts))
      }
    }
  }

  private static func part(_ part: ContentPart) -> JSON {
    switch part {
    case .text(let text): ["text": .string(text)]
    case .attachment(let attachment): Self.part(attachment)
    }
  }

  private static func part(_ attachment: Attachment) -> JSON {
    switch attachment.source {
    case .base64(let data, let type):
      return ["inlineData": ["mimeType": .string(type), "data": .string(data)]]
    case .url(let url):
      var file = JSONObject()
      file["mimeType"] = MediaType.named(url).map { .string($0) }
      file["fileUri"] = .string(url)
      return ["fileData": .object(file)]
    }
  }

  private static func part(_ call: ToolCall, arguments: JSON) -> JSON {
    var part: JSONObject = [
      "functionCall": [
        "id": .string(call.id), "name": .string(call.name), "args": arguments,
      ]
    ]
    part["thoughtSignature"] = call.signature.map { .string($0) }
    return .object(part)
  }

  /// A result must be an object, so that anything else is put into one.
  private static func response(
    _ message: Message,
    _ result: Message.ToolResult,
    name: String
  ) -> JSON {
    let value = try? JSON(parsing: message.text)
    let wrapped: JSON = [result.isError ? "error" : "result": .string(message.text)]
    let response = result.isError || value?.objectValue == nil ? wrapped : value ?? wrapped
    return [
      "functionResponse": [
        "id": .string(result.callID), "name": .string(name), "response": response,
      ]
    ]
  }

  /// A tool that may be called.
  static func tool(_ tool: ToolDefinition) -> JSON {
    var members: JSONObject = ["name": .string(tool.name)]
    members["description"] = tool.description.map { .string($0) }
    members["parametersJsonSchema"] = tool.parameters
    return .object(members)
  }

  /// Whether tools are called; nil to leave it to the model.
  ///
  /// Arguments fit their schemas where a call is demanded; where the model may as well answer, the mode
  /// `VALIDATED` holds it to them.
  static func choice(_ choice: ToolChoice?, among tools: [ToolDefinition]) -> JSON? {
    let isStrict = tools.contains { $0.isStrict == true }
    return switch choice {
    case nil: isStrict ? ["mode": "VALIDATED"] : nil
    case .auto?: ["mode": isStrict ? "VALIDATED" : "AUTO"]
    case ToolChoice.none?: ["mode": "NONE"]
    case .required?: ["mode": "ANY"]
    case .named(let name)?: ["mode": "ANY", "allowedFunctionNames": [.string(name)]]
    }
  }

  /// The calls among a reply's parts; one without an id gets one by its place.
  static func calls(_ parts: [JSON]) -> [ToolCall] {
    parts.filter { $0["functionCall"] != nil }.enumerated().compactMap { index, part in
      let call = part["functionCall"]
      guard let name = call?["name"]?.stringValue, !name.isEmpty else { return nil }
      return ToolCall(
        id: call?["id"]?.stringValue ?? "call_\(index + 1)",
        name: name,
        arguments: call?["args"]?.text ?? "{}",
        signature: part["thoughtSignature"]?.stringValue
      )
    }
  }
}
