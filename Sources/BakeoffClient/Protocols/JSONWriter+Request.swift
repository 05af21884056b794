internal import BakeoffCore

extension JSONWriter {
  /// Writes turns as a list of objects with a role and a content, the shape most protocols share.
  mutating func turns(_ messages: [Message]) {
    array { writer in
      for message in messages {
        writer.object { writer in
          writer.member("role", message.role.rawValue)
          writer.member("content", message.text)
        }
      }
    }
  }

  /// Writes a member whose value is a list of texts; nothing when it is empty.
  mutating func member(_ key: String, list texts: [String]) {
    guard !texts.isEmpty else { return }
    self.key(key)
    array { writer in for text in texts { writer.string(text) } }
  }
}

extension [Message] {
  /// The system turns, joined by blank lines; nil when there are none.
  var systemText: String? {
    let texts = filter { $0.role == .system }.map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }
}

extension ModelParameters {
  /// Whether anything is set but effort and extra, which stand elsewhere in a body.
  var shapesDraw: Bool {
    temperature != nil || topP != nil || maxTokens != nil || !stop.isEmpty || seed != nil
  }
}
