/// Text within XML.
enum XMLText {
  /// A text within an attribute, on one line; what XML cannot hold at all is made visible.
  static func attribute(_ text: String, width: Int? = nil) -> String {
    VisibleText.line(text, width: width).reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        for scalar in character.unicodeScalars {
          // No characters of Unicode, which XML 1.0 does not allow.
          let isAllowed = scalar.value & 0xFFFE != 0xFFFE
          result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
        }
      }
    }
  }
}
