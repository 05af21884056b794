internal import Foundation

extension MathForm {
  /// The text of an answer after all rules that concern the whole.
  static func normalised(_ answer: String) -> String {
    var text = answer.trimmingCharacters(in: .whitespacesAndNewlines)
    while let last = text.last, ".;:!".contains(last) { text.removeLast() }
    for (old, new) in replacements { text = text.replacing(old, with: new) }
    text = withoutTextCommands(text)
    text = text.replacing("$", with: "")
    text = withoutUnitWords(text)
    for (old, new) in joined { text = text.replacing(old, with: new) }
    text = text.filter { !$0.isWhitespace }
    text = withoutVariable(text)
    text = withoutThousands(text)
    while text.hasPrefix("{"), let group = LaTeX.group(at: text[...]), group.rest.isEmpty {
      text = String(group.inside)
    }
    return text
  }

  /// What stands between the parts of a list; a comma does too, but not within a number.
  static let separator = "\u{1}"

  /// What only sets type, and other names for the same, the longer first.
  private static let replacements: [(String, String)] = [
    ("\\\\", "\u{2}"), ("\\$", ""), ("\\left", ""), ("\\right", ""), ("\\displaystyle", ""),
    ("\\bigl", ""),
    ("\\bigr", ""), ("\\Bigl", ""), ("\\Bigr", ""), ("\\big", ""), ("\\Big", ""),
    ("\\limits", ""), ("\\!", ""), ("{,}", ""), ("\\,", ""), ("\\;", ""), ("\\:", ""), ("\\ ", " "),
    ("\\qquad", " "), ("\\quad", " "), ("~", " "), ("\\(", ""), ("\\)", ""), ("\\[", ""),
    ("\\]", ""), ("\\dfrac", "\\frac"), ("\\tfrac", "\\frac"), ("\\cfrac", "\\frac"),
    ("\\mbox", "\\text"), ("\\textbf", "\\text"), ("\\textit", "\\text"), ("\\textrm", "\\text"),
    ("\\mathrm", "\\text"), ("\\mathbf", "\\text"), ("\\lbrace", "\\{"), ("\\rbrace", "\\}"),
    ("\\leq", "\\le"), ("\\geq", "\\ge"), ("\\neq", "\\ne"), ("\u{2212}", "-"), ("\u{2013}", "-"),
    ("\\infinity", "\\infty"), ("\u{221E}", "\\infty"), ("\u{3C0}", "\\pi"), ("\u{D7}", "\\times"),
    ("\u{221A}", "\\sqrt"), ("\u{2264}", "\\le"), ("\u{2265}", "\\ge"), ("bmatrix", "pmatrix"),
    ("**", ""),
  ]

  /// Signs of degrees and per cent, which count for nothing, and signs of multiplication.
  private static let joined: [(String, String)] = [
    ("^{\\circ}", ""), ("^\\circ", ""), ("\\circ", ""), ("°", ""), ("\\degree", ""), ("\\%", ""),
    ("%", ""), ("\\cdot", "*"), ("\\times", "*"),
  ]

  /// `\text{and}` and `\text{or}` separate; any other text is dropped after a value, as a unit
  /// is, and kept where it stands alone.
  private static func withoutTextCommands(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "\\text") {
      result += rest[..<start.lowerBound]
      guard let group = LaTeX.group(at: rest[start.upperBound...].drop { $0 == " " }) else {
        rest = rest[start.upperBound...]
        continue
      }
      rest = group.rest
      if rest.first == "^", result.contains(where: \.isNumber) {
        // A unit's power: "5 \text{ cm}^2".
        rest = rest.dropFirst()
        rest = LaTeX.group(at: rest).map(\.rest) ?? rest.dropFirst()
      }
      let word = group.inside.trimmingCharacters(in: .whitespaces)
      if word == "and" || word == "or" {
        result += separator
      } else if result.allSatisfy({ $0.isWhitespace || "([{\\".contains($0) })
        || result.last == "," || result.hasSuffix(separator)
      {
        result += word
      }
    }
    return result + rest
  }

  /// The text without words after a number: `5 cm`, `12 square units`, `3 degrees`.
  private static func withoutUnitWords(_ text: String) -> String {
    var text = text.replacing(", and ", with: separator).replacing(", or ", with: separator)
      .replacing(" and ", with: separator).replacing(" or ", with: separator)
      .replacing(", ", with: separator)
      .trimmingCharacters(in: .whitespaces)
    // Of words with more than one letter, so that "5 x" stays.
    while let space = text.lastIndex(of: " ") {
      let word = text[space...].dropFirst()
      let isWord =
        word.count > 1
        && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "^" || $0 == "²" || $0 == "2" }
        && word.first?.isLetter == true
      guard isWord, text[..<space].contains(where: \.isNumber) else { break }
      text = text[..<space].trimmingCharacters(in: .whitespaces)
    }
    return text
  }

  /// The right side of `x=5`.
  private static func withoutVariable(_ text: String) -> String {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, (1...2).contains(sides[0].count), sides[0].allSatisfy(\.isLetter),
      !sides[1].isEmpty
    else { return text }
    return String(sides[1])
  }

  /// `1,234,567` as one number; lists of other numbers stay.
  private static func withoutThousands(_ text: String) -> String {
    let groups = text.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      first.allSatisfy(\.isNumber)
    else { return text }
    for (index, group) in groups.enumerated().dropFirst() {
      let digits = index == groups.count - 1 ? group.prefix { $0 != "." } : group
      let rest = group[digits.endIndex...].dropFirst()
      guard digits.count == 3, digits.allSatisfy(\.isNumber), rest.allSatisfy(\.isNumber) else {
        return text
      }
    }
    return text.replacing(",", with: "")
  }
}
