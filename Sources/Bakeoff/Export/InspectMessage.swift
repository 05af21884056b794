internal import BakeoffCore

/// Turns of a conversation in the shape of Inspect, and back in that of OpenAI's chat protocol.
enum InspectMessage {
  /// A turn of what was asked.
  static func json(of message: Message, isInput: Bool) -> JSON {
    var object: JSONObject = ["role": .string(message.role.rawValue)]
    object["content"] =
      message.attachments.isEmpty
      ? .string(message.text) : .array(message.parts.map(part))
    if isInput { object["source"] = "input" }
    if !message.toolCalls.isEmpty { object["tool_calls"] = .array(message.toolCalls.map(call)) }
    if let result = message.toolResult {
      object["tool_call_id"] = .string(result.callID)
      object["function"] = result.name.map { .string($0) }
      if result.isError {
        object["error"] = ["type": "unknown", "message": .string(message.text)]
      }
    }
    return .object(object)
  }

  /// What a model answered.
  static func json(of response: ModelResponse, model: String) -> JSON {
    var content = JSON.string(response.text)
    if let reasoning = response.reasoning {
      content = [
        ["type": "reasoning", "reasoning": .string(reasoning)],
        ["type": "text", "text": .string(response.text)],
      ]
    }
    var object: JSONObject = [
      "role": "assistant", "content": content, "source": "generate", "model": .string(model),
    ]
    if !response.toolCalls.isEmpty { object["tool_calls"] = .array(response.toolCalls.map(call)) }
    return .object(object)
  }

  /// What a tool gave.
  static func json(of run: ToolRun) -> JSON {
    let result = Message.tool(
      run.output,
      callID: run.call.id,
      name: run.call.name,
      isError: run.isError
    )
    return json(of: result, isInput: false)
  }

  private static func part(_ part: ContentPart) -> JSON {
    switch part {
    case .text(let text): return ["type": "text", "text": .string(text)]
    case .attachment(let attachment):
      var object: JSONObject = ["type": .string(attachment.kind.rawValue)]
      object[attachment.kind.rawValue] = .string(attachment.url)
      switch attachment.kind {
      case .image: object["detail"] = attachment.detail.map { .string($0) }
      case .document: object["filename"] = attachment.name.map { .string($0) }
      case .audio: object["format"] = attachment.url.contains("audio/mp") ? "mp3" : "wav"
      }
      return .object(object)
    }
  }

  private static func call(_ call: ToolCall) -> JSON {
    var object: JSONObject = [
      "id": .string(call.id), "function": .string(call.name), "type": "function",
    ]
    if let arguments = try? JSON(parsing: call.arguments), arguments.objectValue != nil {
      object["arguments"] = arguments
    } else {
      object["arguments"] = [:]
      object["parse_error"] = .string("not a JSON object: \(call.arguments)")
    }
    return .object(object)
  }

  /// A turn of Inspect's as one of OpenAI's protocol.
  static func line(_ message: JSON) -> JSON {
    var object = JSONObject()
    object["role"] = message["role"]
    object["content"] = message["content"].map(content)
    object["tool_calls"] = message["tool_calls"].flatMap(calls)
    object["tool_call_id"] = message["tool_call_id"].flatMap { $0.stringValue.map { .string($0) } }
    object["name"] = message["function"]
    if message["error"] != nil { object["is_error"] = true }
    return .object(object)
  }

  /// The calls of a turn of Inspect's; nil where there are none.
  static func calls(_ calls: JSON) -> JSON? {
    guard let calls = calls.arrayValue, !calls.isEmpty else { return nil }
    return .array(
      calls.map { call in
        let name = call["function"] ?? ""
        let arguments = JSON.string(call["arguments"]?.text ?? "{}")
        return [
          "id": call["id"] ?? name, "type": "function",
          "function": ["name": name, "arguments": arguments],
        ]
      }
    )
  }

  private static func content(_ content: JSON) -> JSON {
    guard let parts = content.arrayValue else { return content }
    return .array(
      parts.compactMap { part in
        switch part["type"]?.stringValue {
        case "image":
          var image: JSONObject = ["url": part["image"] ?? ""]
          image["detail"] = part["detail"] == "auto" ? nil : part["detail"]
          return ["type": "image_url", "image_url": .object(image)]
        case "document": return document(part)
        case "audio": return audio(part)
        // What a model thought is no part of what it is asked.
        case "reasoning": return nil
        default: return part
        }
      }
    )
  }

  private static func document(_ part: JSON) -> JSON {
    let url = part["document"]?.stringValue ?? ""
    var file = JSONObject()
    file[url.hasPrefix("data:") ? "file_data" : "file_url"] = .string(url)
    file["filename"] = part["filename"]
    return ["type": "file", "file": .object(file)]
  }

  private static func audio(_ part: JSON) -> JSON {
    let url = part["audio"]?.stringValue ?? ""
    guard case .base64(let data, _) = Attachment.source(ofURL: url) else {
      return ["type": "input_audio", "input_audio": ["url": .string(url)]]
    }
    return [
      "type": "input_audio",
      "input_audio": ["data": .string(data), "format": part["format"] ?? "wav"],
    ]
  }
}
