internal import Foundation

/// A mathematical answer in one form for the many ways it is written.
///
/// The rules that the field uses for MATH and Minerva, in our own words: sizes, spacing and dollars
/// are dropped; `\dfrac` and `\tfrac` are `\frac`; arguments without braces get them; `a/b` is a
/// fraction; words for units, degrees and per cent at the end are dropped; `x = 5` is 5; `.5` is 0.5;
/// thousands are joined. Hendrycks et al., "Measuring Mathematical Problem Solving With the MATH
/// Dataset" (2021); Lewkowycz et al., "Solving Quantitative Reasoning Problems with Language Models"
/// (2022), appendix D.1.
struct MathForm: Hashable {
  /// How several parts are held together.
  enum Brackets: String, Hashable {
    /// No brackets, or a set's: the order does not count.
    case none, set
    /// A point or an open interval, a closed one, and the halves.
    case round, square, roundSquare, squareRound
  }

  /// What holds the parts together; nil for a single value.
  let brackets: Brackets?
  /// The parts, or the single value.
  let parts: [MathValue]

  /// Brings an answer into form.
  init(_ answer: String) {
    let text = Self.normalised(answer)
    var inside = text[...]
    var brackets: Brackets?
    let pairs: [(String, String, Brackets)] = [
      ("\\{", "\\}", .set), ("(", ")", .round), ("[", "]", .square), ("(", "]", .roundSquare),
      ("[", ")", .squareRound),
    ]
    if let pair = pairs.first(where: { Self.wraps(text, $0.0, $0.1) }) {
      inside = text.dropFirst(pair.0.count).dropLast(pair.1.count)
      brackets = pair.2
    }
    let parts = Self.split(inside)
    if parts.count == 1, brackets != .set {
      // Brackets around one value say nothing, unless they are the letter of a choice.
      self.brackets = nil
      self.parts = [MathValue(String(inside))]
    } else {
      self.brackets = brackets ?? Brackets.none
      self.parts = parts.map { MathValue(String($0)) }
    }
  }

  /// Whether two answers are the same.
  func isEqual(to other: MathForm) -> Bool {
    let isUnordered = [nil, Brackets.none, .set].contains(brackets)
    guard parts.count == other.parts.count else { return false }
    let isOther = [nil, Brackets.none, .set].contains(other.brackets)
    guard brackets == other.brackets || (isUnordered && isOther) else { return false }
    guard isUnordered else { return zip(parts, other.parts).allSatisfy { $0.isEqual(to: $1) } }
    var rest = other.parts
    for part in parts {
      guard let index = rest.firstIndex(where: { part.isEqual(to: $0) }) else { return false }
      rest.remove(at: index)
    }
    return true
  }

  // MARK: - Parts

  /// Whether a text begins and ends with a pair of brackets that belong together.
  private static func wraps(_ text: String, _ open: String, _ close: String) -> Bool {
    guard text.count > open.count + close.count - 1, text.hasPrefix(open), text.hasSuffix(close)
    else { return false }
    var depth = 0
    for (index, character) in text.dropLast(close == "\\}" ? 2 : 1).enumerated() {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if depth <= 0, index > 0 { return false }
    }
    return true
  }

  /// The parts between commas that stand in no brackets.
  private static func split(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case ",", "\u{1}":
        guard depth == 0 else { continue }
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return parts + [text[start...]]
  }
}
