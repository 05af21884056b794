internal import BakeoffCore

/// Quotes what servers say, without what must not be shown.
struct Quotation {
  private let forms: SecretForms

  /// Prepares to quote.
  ///
  /// - Parameter secrets: What is taken out of texts, in all its forms.
  init(secrets: [Secret]) { forms = SecretForms(secrets, shortest: 4) }

  /// A text without the secrets, wherever they stand, and without what looks like a key.
  func cleaned(_ text: String) -> String { KeyPattern.redacted(forms.removed(from: text)) }

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
