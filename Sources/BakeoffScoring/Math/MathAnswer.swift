internal import Foundation

/// Finds the final answer of a worked solution in mathematics.
enum MathAnswer {
  /// The answer, as it is written.
  ///
  /// The first that is there: what the last `\boxed{…}` or `\fbox{…}` holds; what follows the last
  /// `####`; what follows the last "answer is", "answer:" or "answer =" on its line; the last formula
  /// in dollars or `\(…\)` of the last line; that line.
  static func find(in text: String) -> String {
    boxed(text) ?? after("####", in: text) ?? stated(text) ?? lastLine(text)
  }

  /// What the last box holds; nil without one.
  static func boxed(_ text: String) -> String? {
    let starts = ["\\boxed", "\\fbox"].compactMap { text.range(of: $0, options: .backwards) }
    guard let start = starts.max(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let rest = text[start.upperBound...].drop { $0 == " " }
    guard rest.first == "{" else {
      // "\boxed 5" holds what follows up to the end of the formula.
      let short = rest.prefix { !$0.isWhitespace && $0 != "$" }
      return short.isEmpty ? nil : String(short)
    }
    return LaTeX.group(at: rest).map { String($0.inside) }
  }

  private static func after(_ marker: String, in text: String) -> String? {
    guard let range = text.range(of: marker, options: .backwards) else { return nil }
    return text[range.upperBound...].split(whereSeparator: \.isNewline).first
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func stated(_ text: String) -> String? {
    let phrases = ["answer is", "answer:", "answer ="]
    let ranges = phrases.compactMap { text.range(of: $0, options: [.backwards, .caseInsensitive]) }
    guard let range = ranges.max(by: { $0.upperBound < $1.upperBound }) else { return nil }
    let line = text[range.upperBound...].drop { $0.isWhitespace || $0 == ":" || $0 == "*" }
      .prefix { !$0.isNewline }
    // A sentence may go on after the answer, but not within a formula.
    let sentence = line.range(of: ". ").map { line[..<$0.lowerBound] } ?? line
    return sentence.isEmpty ? nil : formula(sentence) ?? String(sentence)
  }

  private static func lastLine(_ text: String) -> String {
    let line =
      text.split(whereSeparator: \.isNewline)
      .last { !$0.allSatisfy(\.isWhitespace) } ?? ""
    return formula(line) ?? line.trimmingCharacters(in: .whitespaces)
  }

  /// The last formula of a line; nil when it has none.
  private static func formula(_ line: Substring) -> String? {
    for (open, close) in [("\\(", "\\)"), ("\\[", "\\]"), ("$", "$")] {
      let escapedOut = line.replacing("\\$", with: "\u{0}\u{0}")
      guard let end = escapedOut.range(of: close, options: .backwards),
        let start = escapedOut[..<end.lowerBound].range(of: open, options: .backwards)
      else { continue }
      let inside = escapedOut[start.upperBound..<end.lowerBound]
      if !inside.isEmpty { return String(inside.replacing("\u{0}\u{0}", with: "\\$")) }
    }
    return nil
  }
}

/// The braces of LaTeX.
enum LaTeX {
  /// What stands in the braces that a text begins with, and what follows; nil when they do not close.
  static func group(
    at text: Substring
  ) -> (inside: Substring, rest: Substring)? {
    guard text.first == "{" else { return nil }
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case "\\":
        index = text.index(after: index)
        guard index < text.endIndex else { return nil }
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth == 0 {
          let inside = text[text.index(after: text.startIndex)..<index]
          return (inside, text[text.index(after: index)...])
        }
      default: break
      }
      index = text.index(after: index)
    }
    return nil
  }
}
