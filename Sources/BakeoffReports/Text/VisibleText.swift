/// Text of unknown origin made safe for one line of a terminal or a page.
///
/// Line breaks become `⏎`, control characters their pictures (`␛`), and characters that reorder or
/// hide text their code points (`⟨U+202E⟩`), so that no answer of a model moves the cursor, changes
/// colours or disguises itself.
public enum VisibleText {
  /// The most scalars that one character keeps; piled-up accents past it are dropped.
  private static let maximumScalars = 16

  /// The text on one line.
  ///
  /// - Parameters:
  ///   - text: The text as it came.
  ///   - width: The columns that it may fill; longer text ends in `…`. nil: no limit.
  /// - Returns: The text, safe to write.
  public static func line(_ text: String, width: Int? = nil) -> String {
    var shown = ""
    var used = 0
    /// How many bytes of `shown` leave a column for the sign of shortening.
    var kept = 0
    for character in text {
      let next = visible(character)
      used += DisplayWidth.of(next)
      if let width, used > width {
        return width < 1 ? "" : String(decoding: shown.utf8.prefix(kept), as: UTF8.self) + "…"
      }
      shown += next
      if let width, used < width { kept = shown.utf8.count }
    }
    return shown
  }

  /// The text on as many lines as it has, each safe.
  public static func lines(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 < 0x7F }
    guard !isPlain else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private static func visible(_ character: Character) -> String {
    if character.isASCII, let byte = character.asciiValue, byte >= 0x20, byte != 0x7F {
      return String(character)
    }
    if character.isNewline { return "⏎" }
    var text = ""
    for scalar in character.unicodeScalars.prefix(maximumScalars) {
      if let replacement = replacement(for: scalar) {
        text += replacement
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// What to show for a scalar that must not be written as it is; nil for any other.
  static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00...0x1F: picture(0x2400 + scalar.value)
    case 0x7F: "␡"
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      codePoint(scalar)
    default: nil
    }
  }

  private static func picture(_ value: UInt32) -> String? {
    Unicode.Scalar(value).map { String(Character($0)) }
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }
}
