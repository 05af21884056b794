extension RichText {
  /// The words as markup.
  var html: HTML {
    .joined(
      spans.map { span in
        switch span.style {
        case .plain: HTML(span.text)
        case .strong: tag("strong") { span.text }
        case .code: tag("code") { span.text }
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
