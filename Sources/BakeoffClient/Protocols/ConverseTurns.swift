internal import BakeoffCore

/// A conversation as Bedrock's Converse protocol has it: two roles that alternate, and blocks of which
/// each is one thing.
struct ConverseTurns {
  /// The turns; consecutive ones of one role are one.
  private(set) var turns: [(role: String, blocks: [JSON])] = []
  private let model: ModelName
  private var documents = 0

  /// Writes a conversation without its system turns.
  ///
  /// - Throws: `ModelError` with `.configuration` for a call whose arguments are no object, for a
  ///   file of a form that the protocol does not know, and for a document without words beside it.
  init(_ messages: [Message], model: ModelName) throws(ModelError) {
    self.model = model
    for message in messages where message.role != .system {
      let role = message.role == .assistant ? "assistant" : "user"
      var blocks = try blocks(message)
      if let result = message.toolResult { blocks = [Self.result(result, blocks)] }
      blocks = try ThoughtBlocks.blocks(of: message, said: blocks) { call throws(ModelError) in
        [
          "toolUse": [
            "toolUseId": .string(call.id), "name": .string(call.name),
            "input": try call.argumentsObject(for: model),
          ]
        ]
      }
      if turns.last?.role == role {
        turns[turns.count - 1].blocks += blocks
      } else {
        turns.append((role, blocks))
      }
    }
    let lonely = turns.contains { turn in
      turn.blocks.contains { $0["document"] != nil } && !turn.blocks.contains { $0["text"] != nil }
    }
    if lonely {
      throw ModelError(
        .configuration,
        "\(model) takes documents only beside a text: "
          + "add a prompt to them"
      )
    }
  }

  /// Writes the turns as a list.
  func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for turn in turns {
        writer.object { writer in
          writer.member("role", turn.role)
          writer.member("content", .array(turn.blocks))
        }
      }
    }
  }

  /// The parts as blocks; empty text, which the API refuses, is left out.
  private mutating func blocks(_ message: Message) throws(ModelError) -> [JSON] {
    var blocks: [JSON] = []
    for part in message.parts {
      switch part {
      case .text(""): break
      case .text(let text): blocks.append(["text": .string(text)])
      case .attachment(let attachment): blocks.append(try block(attachment))
      }
    }
    return blocks
  }

  private mutating func block(_ attachment: Attachment) throws(ModelError) -> JSON {
    guard case .base64(let data, let type) = attachment.source else {
      throw ModelError(
        .configuration,
        "\(model) takes files only with their bytes, not by URL: "
          + "name a file beside the task file"
      )
    }
    guard let format = Self.format(type, of: attachment.kind) else {
      throw ModelError(.configuration, "\(model) takes no \(attachment.kind) of the type \(type)")
    }
    var file: JSONObject = ["format": .string(format)]
    if attachment.kind == .document {
      documents += 1
      file["name"] = .string(Self.documentName(attachment.name) ?? "document \(documents)")
    }
    file["source"] = ["bytes": .string(data)]
    return [attachment.kind.rawValue: .object(file)]
  }

  /// The protocol's word for a media type; nil for one that it does not know.
  private static func format(_ type: String, of kind: Attachment.Kind) -> String? {
    let name = type.split(separator: "/").last.map(String.init) ?? type
    switch kind {
    case .image: return ["png", "jpeg", "gif", "webp"].contains(name) ? name : nil
    case .audio:
      let formats = ["aac", "flac", "mp4", "ogg", "opus", "wav", "webm", "x-aac"]
      return name == "mpeg" ? "mp3" : formats.contains(name) ? name : nil
    case .document: return documentFormats[name]
    }
  }

  private static let documentFormats = [
    "pdf": "pdf", "csv": "csv", "html": "html", "plain": "txt", "markdown": "md",
    "msword": "doc", "vnd.ms-excel": "xls",
    "vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  ]

  /// A file's name without its ending, with only what the API allows: letters, digits, hyphens,
  /// brackets and single spaces; nil when nothing is left.
  private static func documentName(_ name: String?) -> String? {
    guard let name else { return nil }
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let words = stem.split { character in
      !(character.isASCII && (character.isLetter || character.isNumber))
        && !"-()[]".contains(character)
    }
    let plain = words.joined(separator: " ").prefix(200)
    return plain.isEmpty ? nil : String(plain)
  }

  private static func result(_ result: Message.ToolResult, _ blocks: [JSON]) -> JSON {
    var block: JSONObject = [
      "toolUseId": .string(result.callID), "content": .array(blocks),
    ]
    // Some makers' models refuse the word, so that success goes without saying.
    block["status"] = result.isError ? "error" : nil
    return ["toolResult": .object(block)]
  }
}
