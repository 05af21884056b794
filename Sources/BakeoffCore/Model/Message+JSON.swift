extension Message {
  /// The turn in the shape of OpenAI's chat protocol, which task files and the store use as well.
  public var json: JSON {
    var object: JSONObject = ["role": .string(role.rawValue)]
    object["content"] = content
    object["tool_calls"] = toolCalls.isEmpty ? nil : .array(toolCalls.map(\.json))
    if let toolResult {
      object["tool_call_id"] = .string(toolResult.callID)
      object["name"] = toolResult.name.map { .string($0) }
      if toolResult.isError { object["is_error"] = true }
    }
    return .object(object)
  }

  /// The text where there is nothing else, else the parts; nil where there are none.
  private var content: JSON? {
    if parts.isEmpty { return nil }
    return attachments.isEmpty ? .string(text) : .array(parts.map(\.json))
  }

  /// Reads a turn in that shape; several parts of text and nothing else become one.
  ///
  /// - Throws: `ContentProblem` for a role or a part that is not known, and for what is missing.
  public init(json: JSON) throws(ContentProblem) {
    guard let word = json["role"]?.stringValue else {
      throw ContentProblem("expected \"role\" and \"content\" in every message")
    }
    // "developer" is OpenAI's newer word for system.
    guard let role = Role(rawValue: word == "developer" ? "system" : word) else {
      throw ContentProblem(
        "the role \"\(word)\" is not known: use system, user, assistant or tool"
      )
    }
    var calls: [ToolCall] = []
    if role == .assistant {
      for call in json["tool_calls"]?.arrayValue ?? [] { calls.append(try ToolCall(json: call)) }
    }
    var result: ToolResult?
    if role == .tool {
      guard let id = json["tool_call_id"]?.stringValue else {
        throw ContentProblem("a message of the role \"tool\" has no \"tool_call_id\"")
      }
      result = ToolResult(
        callID: id,
        name: json["name"]?.stringValue,
        isError: json["is_error"]?.boolValue ?? false
      )
    }
    guard json["content"] != nil || !calls.isEmpty else {
      throw ContentProblem("expected \"role\" and \"content\" in every message")
    }
    self.init(
      role,
      parts: try Self.parts(json["content"]),
      toolCalls: calls,
      toolResult: result
    )
  }

  private static func parts(_ content: JSON?) throws(ContentProblem) -> [ContentPart] {
    guard let content else { return [] }
    if let text = content.stringValue { return [.text(text)] }
    guard let elements = content.arrayValue else {
      throw ContentProblem("expected a string or a list in \"content\", found \(content.kind)")
    }
    var parts: [ContentPart] = []
    for element in elements { parts.append(try ContentPart(json: element)) }
    guard parts.contains(where: { $0.text == nil }) else {
      return [.text(parts.compactMap(\.text).joined())]
    }
    return parts
  }
}

extension ToolCall {
  /// The call in the shape of OpenAI's chat protocol, a signature where Google's servers of that
  /// protocol have it.
  public var json: JSON {
    var object: JSONObject = [
      "id": .string(id), "type": "function",
      "function": ["name": .string(name), "arguments": .string(arguments)],
    ]
    object["extra_content"] = signature.map { ["google": ["thought_signature": .string($0)]] }
    return .object(object)
  }

  /// Reads a call in that shape; arguments may be an object as well as text.
  ///
  /// - Throws: `ContentProblem` for a call without a name.
  public init(json: JSON) throws(ContentProblem) {
    guard let name = json["function"]?["name"]?.stringValue, !name.isEmpty else {
      throw ContentProblem("expected {\"id\": …, \"function\": {\"name\": …}} in \"tool_calls\"")
    }
    let arguments = json["function"]?["arguments"]
    self.init(
      id: json["id"]?.stringValue ?? name,
      name: name,
      arguments: arguments?.stringValue ?? arguments?.text ?? "{}",
      signature: json["extra_content"]?["google"]?["thought_signature"]?.stringValue
    )
  }
}
