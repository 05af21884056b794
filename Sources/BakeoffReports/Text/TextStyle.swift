public import BakeoffCore

/// What a piece of text is, for formats that can show it.
public enum TextStyle: Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// A heading or a name to find at once.
  case strong
  /// Something to type.
  case code
  /// A good result.
  case good
  /// A bad result.
  case bad
  /// A result to look at.
  case warning

  /// The text in a terminal's colours and weights (ANSI SGR), or as it is.
  func painted(_ text: String, colour: Bool) -> String {
    guard colour, !text.isEmpty else { return text }
    return switch self {
    case .plain, .code: text
    case .strong: "\u{1B}[1m\(text)\u{1B}[0m"
    case .good: "\u{1B}[32m\(text)\u{1B}[0m"
    case .bad: "\u{1B}[31m\(text)\u{1B}[0m"
    case .warning: "\u{1B}[33m\(text)\u{1B}[0m"
    }
  }
}

extension TextStyle {
  /// The colour of an outcome.
  public init(_ outcome: Outcome) {
    switch outcome {
    case .correct: self = .good
    case .incorrect, .error: self = .bad
    case .truncated, .turnLimit, .timeLimit, .refused, .unscored: self = .warning
    }
  }
}
