internal import BakeoffCore

extension JSONWriter {
  /// Writes turns as a list of objects with a role and a content, the shape most protocols share.
  ///
  /// - Parameters:
  ///   - messages: The turns.
  ///   - special: The whole turn as a protocol writes it that is more than words; plain turns, which
  ///     nearly all are, are written without asking.
  mutating func turns(_ messages: [Message], _ special: (Message) -> JSON) {
    array { writer in
      for message in messages {
        guard message.isPlain else {
          writer.value(special(message))
          continue
        }
        writer.object { writer in
          writer.member("role", message.role.rawValue)
          writer.member("content", message.text)
        }
      }
    }
  }

  /// Writes a member whose value is a list; nothing when it is empty.
  mutating func member(_ key: String, list values: [JSON]) {
    guard !values.isEmpty else { return }
    member(key, .array(values))
  }
}

extension Message {
  /// Whether the turn is words and nothing else.
  var isPlain: Bool {
    toolCalls.isEmpty && toolResult == nil && !parts.isEmpty && parts.allSatisfy { $0.text != nil }
  }
}

extension [Message] {
  /// The system turns, joined by blank lines; nil when there are none.
  var systemText: String? {
    let texts = filter { $0.role == .system }.map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// The name of the tool that a result is of: its own word, or that of the call it answers.
  func toolName(of result: Message.ToolResult) -> String? {
    result.name ?? lazy.flatMap(\.toolCalls).last { $0.id == result.callID }?.name
  }
}

extension ToolCall {
  /// The arguments as an object, for protocols that want one; none written stand for no members.
  ///
  /// - Throws: `ModelError` with `.configuration` when the model that made them wrote something else.
  func argumentsObject(for model: ModelName) throws(ModelError) -> JSON {
    if arguments.allSatisfy(\.isWhitespace) { return [:] }
    if let object = try? JSON(parsing: arguments), object.objectValue != nil { return object }
    throw ModelError(
      .configuration,
      "\(model) takes arguments of tool calls as an object, but those of \"\(id)\" are "
        + "\"\(arguments.prefix(80))\""
    )
  }
}

extension ModelParameters {
  /// Whether anything is set that shapes the draw of tokens.
  var shapesDraw: Bool {
    temperature != nil || topP != nil || maxTokens != nil || !stop.isEmpty || seed != nil
      || topK != nil || presencePenalty != nil || frequencyPenalty != nil
  }

  /// Whether the answer is to say how likely its tokens were.
  var wantsLogprobs: Bool? { logprobs ?? (topLogprobs == nil ? nil : true) }
}
