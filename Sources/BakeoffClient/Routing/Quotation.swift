internal import BakeoffCore

/// Quotes what servers say, without what must not be shown.
struct Quotation {
  /// What is taken out of texts.
  let secrets: [Secret]

  /// A text without the secrets, wherever they stand, and without what looks like a key.
  func cleaned(_ text: String) -> String {
    // A secret may hold another one, such as a name and a password: the longest goes first.
    let cleaned = secrets.filter { $0.revealed.count > 3 }.sorted {
      $0.revealed.count > $1.revealed.count
    }
    .reduce(text) { text, secret in
      guard text.contains(secret.revealed) else { return text }
      return text.split(separator: secret.revealed, omittingEmptySubsequences: false)
        .joined(separator: secret.description)
    }
    return KeyPattern.redacted(cleaned)
  }

  /// The beginning of a text on one line, without the secrets and without control characters.
  ///
  /// The secrets go first, for a cut could leave a part of one.
  func quoted(_ bytes: [UInt8]) -> String {
    let text = cleaned(String(decoding: bytes.prefix(1 << 16), as: UTF8.self))
    let words = text.prefix(1000).split { $0.isWhitespace || $0.isNewline }
    let line = String(
      words.joined(separator: " ").unicodeScalars
        .map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) }
    )
    return line.count > 200 ? line.prefix(200) + "…" : line
  }
}
