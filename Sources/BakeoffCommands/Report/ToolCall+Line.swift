internal import Bakeoff
internal import BakeoffReports

extension ToolCall {
  /// The call on one line, for people: `→ lookup({"q":"cat"})`.
  var line: String { "→ \(VisibleText.line(name))(\(VisibleText.line(arguments)))" }
}

extension Attachment {
  /// What is shown, in words for people; never the bytes.
  var words: String {
    switch source {
    case .url(let url): "\(kind.rawValue) at \(VisibleText.line(url))"
    case .base64(let data, let type):
      "\(kind.rawValue)\(name.map { " \(VisibleText.line($0))" } ?? ""), "
        + "\(VisibleText.line(type)), \(Figures.count(data.utf8.count / 4 * 3, "byte"))"
    }
  }
}
