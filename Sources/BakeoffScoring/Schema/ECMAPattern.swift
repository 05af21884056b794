internal import Foundation

/// A regular expression as JSON Schema has it: ECMA-262 with Unicode.
///
/// `NSRegularExpression` (ICU) compiles it, after what the two read differently is rewritten: `\d`,
/// `\w` and `\s` are ECMA's, `.` leaves out ECMA's four ends of line, `$` is the very end, a `[`
/// within a class is itself. Swift's `Regex` reads classes by characters, not by code points, and
/// is several times as slow when made at run time.
struct ECMAPattern: Sendable {
  private let expression: NSRegularExpression

  /// Compiles a pattern; nil when it is none.
  init?(_ pattern: String) {
    var translator = Translator(pattern)
    guard let expression = try? NSRegularExpression(pattern: translator.translated()) else {
      return nil
    }
    self.expression = expression
  }

  /// Whether the pattern matches anywhere in a text; nil when to find out takes too long.
  func matches(_ text: String) -> Bool? {
    do throws(EndlessSearch) { return try expression.firstRanges(in: text) != nil } catch {
      return nil
    }
  }
}

/// Rewrites one pattern.
private struct Translator {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var output = ""

  private static let space =
    #"\t\n\x0B\f\r \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"#

  init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  mutating func translated() -> String {
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\": escape(inClass: false)
      case "[": characterClass()
      case ".": output += #"[^\n\r\u2028\u2029]"#
      case "$": output += #"\z"#
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
  }

  private mutating func characterClass() {
    let isNegated = peek() == "^"
    if isNegated { index += 1 }
    guard peek() != "]" else {
      index += 1
      output += isNegated ? #"[\s\S]"# : "(?!)"
      return
    }
    output += isNegated ? "[^" : "["
    while let scalar = peek() {
      index += 1
      switch scalar {
      case "]":
        output += "]"
        return
      case "\\": escape(inClass: true)
      // Signs that mean something only to ICU: sets within sets, and their operators.
      case "[", "&", "~", "#", " ": output += "\\\(scalar)"
      case "-" where peek() == "-": output += #"\-"#
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func escape(inClass: Bool) {
    guard let scalar = peek() else {
      output += "\\"
      return
    }
    index += 1
    switch scalar {
    case "d": output += inClass ? "0-9" : "[0-9]"
    case "D": output += "[^0-9]"
    case "w": output += inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]"
    case "W": output += "[^A-Za-z0-9_]"
    case "s": output += inClass ? Self.space : "[\(Self.space)]"
    case "S": output += "[^\(Self.space)]"
    case "b" where inClass: output += #"\x08"#
    case "b": output += Self.boundary
    case "B": output += "(?!\(Self.boundary))"
    case "v": output += #"\x0B"#
    case "0": output += #"\x00"#
    case "c":
      guard let letter = peek(), letter.properties.isAlphabetic, letter.isASCII else {
        output += "\\c"
        return
      }
      index += 1
      code(letter.value % 32)
    case "u": unicodeEscape()
    // What both read alike; any other letter is itself in ECMA, and may be more to ICU.
    case "x", "p", "P", "n", "r", "t", "f", "k", "1"..."9":
      output += "\\\(scalar)"
    default:
      let isWord = scalar.isASCII && scalar.properties.isAlphabetic
      output += isWord ? "\(scalar)" : "\\\(scalar)"
    }
  }

  /// Where a word of ASCII begins or ends.
  private static let boundary =
    "(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))"

  /// `\u{1F600}`, `\u0041`, and a pair of surrogates.
  private mutating func unicodeEscape() {
    if peek() == "{", let end = scalars[index...].firstIndex(of: "}"),
      let value = Self.hex(scalars[(index + 1)..<end])
    {
      index = end + 1
      code(value)
      return
    }
    guard var value = unit() else {
      output += "u"
      return
    }
    if (0xD800..<0xDC00).contains(value), peek() == "\\", peek(1) == "u" {
      let start = index
      index += 2
      if let low = unit(), (0xDC00..<0xE000).contains(low) {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      } else {
        index = start
      }
    }
    code(value)
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= scalars.count, let value = Self.hex(scalars[index..<(index + 4)]) else {
      return nil
    }
    index += 4
    return value
  }

  private mutating func code(_ value: UInt32) { output += "\\x{\(String(value, radix: 16))}" }

  private static func hex(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt32? {
    UInt32(String(String.UnicodeScalarView(scalars)), radix: 16)
  }
}
