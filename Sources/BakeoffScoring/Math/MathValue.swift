internal import Foundation

/// One value of an answer, without white space.
struct MathValue: Hashable {
  /// The value in form.
  let text: String

  /// Brings a value into form.
  init(_ value: String) {
    var text = value
    if text.hasPrefix("+") { text.removeFirst() }
    text = Self.withArguments(text, of: "\\sqrt", count: 1)
    text = Self.withArguments(text, of: "\\frac", count: 2)
    text = Self.withFraction(text)
    text = Self.withPlainPowers(text)
    text = Self.withZeros(text)
    text = Self.withoutSigns(text)
    // Words are the same whatever their case; x and X are not.
    if text.count > 1, text.allSatisfy(\.isLetter) { text = text.lowercased() }
    self.text = text
  }

  /// Whether two values are the same, by their form or as numbers.
  func isEqual(to other: MathValue) -> Bool {
    if text == other.text { return true }
    guard let mine = ratio, let theirs = other.ratio else { return false }
    let (left, right) = (mine.above * theirs.below, theirs.above * mine.below)
    return abs(left - right) <= 1e-12 * max(abs(left), abs(right))
  }

  // MARK: - Numbers

  /// The value as a fraction when it is a number, `\frac{a}{b}` of numbers, or `1\frac{1}{2}`.
  private var ratio: (above: Double, below: Double)? {
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    guard let fraction = rest.range(of: "\\frac{") else {
      return Self.number(rest).map { (isNegative ? -$0 : $0, 1) }
    }
    let whole = rest[..<fraction.lowerBound]
    let opening = rest.index(before: fraction.upperBound)
    guard let above = LaTeX.group(at: rest[opening...]),
      let below = LaTeX.group(at: above.rest), below.rest.isEmpty,
      let numerator = Self.number(above.inside, allowsMinus: true),
      let denominator = Self.number(below.inside, allowsMinus: true), denominator != 0
    else { return nil }
    var total = numerator
    if !whole.isEmpty {
      guard whole.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Double(whole) else {
        return nil
      }
      total += number * denominator
    }
    return (isNegative ? -total : total, denominator)
  }

  private static func number(_ text: Substring, allowsMinus: Bool = false) -> Double? {
    let digits = allowsMinus && text.first == "-" ? text.dropFirst() : text
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
      return nil
    }
    return Double(text.hasSuffix(".") ? text.dropLast() : text)
  }

  // MARK: - Forms

  /// `\sqrt3` with braces, `\frac12` likewise.
  private static func withArguments(_ text: String, of command: String, count: Int) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: command) {
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      if rest.first == "[", let end = rest.firstIndex(of: "]") {
        // The degree of a root.
        result += rest[...end]
        rest = rest[end...].dropFirst()
      }
      for _ in 0..<count {
        if let group = LaTeX.group(at: rest) {
          result += "{\(withArguments(String(group.inside), of: command, count: count))}"
          rest = group.rest
        } else if rest.first == "(", command == "\\sqrt", let end = rest.firstIndex(of: ")") {
          result += "{\(rest[..<end].dropFirst())}"
          rest = rest[end...].dropFirst()
        } else if let next = rest.first, next.isLetter || next.isNumber {
          result += "{\(next)}"
          rest = rest.dropFirst()
        }
      }
    }
    return result + rest
  }

  /// `3/4` and `x/4` as `\frac{3}{4}`.
  private static func withFraction(_ text: String) -> String {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return text }
    let sign = sides[0].hasPrefix("-") ? "-" : ""
    let above = bare(sides[0].dropFirst(sign.count))
    let below = bare(sides[1])
    guard let above, let below else { return text }
    return "\(sign)\\frac{\(above)}{\(below)}"
  }

  /// A side of a fraction without its brackets; nil when it is a sum without brackets.
  private static func bare(_ side: Substring) -> Substring? {
    if side.hasPrefix("("), side.hasSuffix(")"), !side.dropFirst().dropLast().contains("(") {
      return side.dropFirst().dropLast()
    }
    return side.isEmpty || side.contains(where: { "+-()=<>".contains($0) }) ? nil : side
  }

  /// `x^{2}` as `x^2`.
  private static func withPlainPowers(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(where: { $0 == "^" || $0 == "_" }) {
      result += rest[...mark]
      rest = rest[mark...].dropFirst()
      guard let group = LaTeX.group(at: rest), group.inside.count == 1 else { continue }
      result += group.inside
      rest = group.rest
    }
    return result + rest
  }

  /// `.5` as `0.5`.
  private static func withZeros(_ text: String) -> String {
    var result = ""
    var last: Character?
    for character in text {
      if character == ".", last.map({ !$0.isNumber }) ?? true { result.append("0") }
      result.append(character)
      last = character
    }
    return result
  }

  /// The text without signs of multiplication but between digits.
  private static func withoutSigns(_ text: String) -> String {
    let characters = Array(text)
    return String(
      characters.indices.filter { index in
        guard characters[index] == "*" else { return true }
        let before = index > 0 && characters[index - 1].isNumber
        let after = index + 1 < characters.count && characters[index + 1].isNumber
        return before && after
      }.map { characters[$0] }
    )
  }
}
