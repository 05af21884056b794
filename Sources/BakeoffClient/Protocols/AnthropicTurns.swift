internal import BakeoffCore

/// A conversation as Anthropic's protocol has it: two roles, with pictures, calls and results as
/// blocks.
///
/// All results of one turn stand in one turn of the user.
struct AnthropicTurns {
  /// A turn, plain text or blocks.
  enum Turn {
    case plain(Message)
    case blocks(role: String, [JSON])
  }

  /// The turns in their order.
  private(set) var turns: [Turn] = []

  /// Writes a conversation without its system turns.
  ///
  /// - Throws: `ModelError` with `.configuration` for a call whose arguments are no object, and for
  ///   a document that is no PDF.
  init(_ messages: [Message], model: ModelName) throws(ModelError) {
    var results: [JSON] = []
    for message in messages where message.role != .system {
      if let result = message.toolResult {
        results.append(try Self.result(message, result, model: model))
        continue
      }
      if !results.isEmpty { turns.append(.blocks(role: "user", results)) }
      results = []
      guard !message.isPlain else {
        turns.append(.plain(message))
        continue
      }
      let said = try Self.blocks(message, model: model)
      let blocks = try ThoughtBlocks.blocks(of: message, said: said) { call throws(ModelError) in
        [
          "type": "tool_use", "id": .string(call.id), "name": .string(call.name),
          "input": try call.argumentsObject(for: model),
        ]
      }
      turns.append(.blocks(role: message.role.rawValue, blocks))
    }
    if !results.isEmpty { turns.append(.blocks(role: "user", results)) }
  }

  /// Writes the turns as a list.
  func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for turn in turns {
        writer.object { writer in
          switch turn {
          case .plain(let message):
            writer.member("role", message.role.rawValue)
            writer.member("content", message.text)
          case .blocks(let role, let blocks):
            writer.member("role", role)
            writer.member("content", .array(blocks))
          }
        }
      }
    }
  }

  private static func result(
    _ message: Message,
    _ result: Message.ToolResult,
    model: ModelName
  ) throws(ModelError) -> JSON {
    var block: JSONObject = ["type": "tool_result", "tool_use_id": .string(result.callID)]
    block["content"] =
      message.attachments.isEmpty
      ? .string(message.text) : .array(try blocks(message, model: model))
    if result.isError { block["is_error"] = true }
    return .object(block)
  }

  /// The parts as blocks; empty text, which the API refuses, is left out.
  private static func blocks(
    _ message: Message,
    model: ModelName
  ) throws(ModelError) -> [JSON] {
    var blocks: [JSON] = []
    for part in message.parts {
      switch part {
      case .text(""): break
      case .text(let text): blocks.append(["type": "text", "text": .string(text)])
      case .attachment(let attachment): blocks.append(try block(attachment, model: model))
      }
    }
    return blocks
  }

  private static func block(
    _ attachment: Attachment,
    model: ModelName
  ) throws(ModelError) -> JSON {
    let isImage = attachment.kind == .image
    var block: JSONObject = ["type": isImage ? "image" : "document"]
    switch attachment.source {
    case .url(let url): block["source"] = ["type": "url", "url": .string(url)]
    case .base64(let data, let type):
      guard isImage || type == "application/pdf" else {
        throw ModelError(.configuration, "\(model) takes documents as PDF, not as \(type)")
      }
      block["source"] = ["type": "base64", "media_type": .string(type), "data": .string(data)]
    }
    if !isImage { block["title"] = attachment.name.map { .string($0) } }
    return .object(block)
  }
}
