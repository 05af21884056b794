extension RichText {
  /// The words as markup.
  var html: HTML {
    .joined(
      spans.map { span in
        switch span.style {
        case .plain: HTML(span.text)
        case .strong: tag("strong") { span.text }
        // What is copied into a shell needs plain spaces.
        case .code: tag("code") { String(span.text.map { $0 == Self.gluingSpace ? " " : $0 }) }
        case .good, .bad, .warning: tag("span", ["class": span.style.className]) { span.text }
        }
      }
    )
  }
}

extension TextStyle {
  /// The class of what has this style; nil for plain text.
  var className: String? {
    switch self {
    case .plain: nil
    case .strong: "strong"
    case .code: "code"
    case .good: "good"
    case .bad: "bad"
    case .warning: "warning"
    }
  }
}
