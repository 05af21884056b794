internal import BakeoffCore

/// What a conversation may hold besides words, and not every protocol carries.
public enum InputKind: String, Hashable, Sendable, CaseIterable {
  /// Pictures, wherever their bytes are.
  case image = "image input"
  /// Pictures at an address.
  case imageURL = "images by URL"
  /// Documents, wherever their bytes are.
  case document = "document input"
  /// Documents at an address.
  case documentURL = "documents by URL"
  /// Recordings, wherever their bytes are.
  case audio = "audio input"
  /// Recordings at an address.
  case audioURL = "audio by URL"
  /// Calls of tools and their results.
  case toolTurns = "tool calls and their results"

  /// The kinds that a conversation holds, the wider before the narrower.
  static func all(in messages: [Message]) -> [InputKind] {
    var found: [InputKind] = []
    func note(_ kind: InputKind) { if !found.contains(kind) { found.append(kind) } }
    for message in messages {
      if !message.toolCalls.isEmpty || message.toolResult != nil { note(.toolTurns) }
      guard message.parts.count > 1 || message.parts.first?.text == nil else { continue }
      for attachment in message.attachments {
        let kinds = kinds(of: attachment.kind)
        note(kinds.any)
        if case .url = attachment.source { note(kinds.url) }
      }
    }
    return found
  }

  private static func kinds(of kind: Attachment.Kind) -> (any: InputKind, url: InputKind) {
    switch kind {
    case .image: (.image, .imageURL)
    case .document: (.document, .documentURL)
    case .audio: (.audio, .audioURL)
    }
  }
}
