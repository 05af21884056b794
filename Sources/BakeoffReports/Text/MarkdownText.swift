/// Text within a Markdown page.
enum MarkdownText {
  /// The most columns of an excerpt from a prompt or an answer.
  static let excerptWidth = 300

  /// Text of unknown origin, so that it is shown and never read as Markdown or HTML.
  ///
  /// - Parameters:
  ///   - text: The text as it came.
  ///   - width: The columns it may fill before it is shortened; nil for no limit.
  /// - Returns: Markdown that shows the text.
  static func escaped(_ text: String, width: Int? = nil) -> String {
    // A bare figure can be no markup, and reads better as it is: `$0.12`, `[64.6 – 98.5]`.
    if text.allSatisfy({ $0.isASCII && $0.isNumber || " $[].,%–—≥−×".contains($0) }) { return text }
    var escaped = ""
    for character in VisibleText.line(text, width: width) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "|", "`", "\\", "*", "_", "[", "]", "~", "#", "$":
        escaped.append("\\")
        escaped.append(character)
      case RichText.gluingSpace: escaped.append(" ")
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Text of unknown origin for a line that begins with HTML.
  static func html(_ text: String) -> String {
    VisibleText.line(text).map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "[": "&#91;"
      default: String(character)
      }
    }
    .joined()
  }

  /// Words with styles; colours have no counterpart.
  static func of(_ text: RichText, width: Int? = nil) -> String {
    text.spans.map { span in
      switch span.style {
      case .code: code(span.text)
      case .strong: "**\(escaped(span.text, width: width))**"
      case .plain, .good, .bad, .warning: escaped(span.text, width: width)
      }
    }
    .joined()
  }

  /// Text between more backticks than it holds in a row.
  private static func code(_ text: String) -> String {
    let shown = String(VisibleText.line(text).map { $0 == RichText.gluingSpace ? " " : $0 })
    var fence = "`"
    while shown.contains(fence) { fence += "`" }
    let space = shown.hasPrefix("`") || shown.hasSuffix("`") ? " " : ""
    return fence + space + shown + space + fence
  }
}
