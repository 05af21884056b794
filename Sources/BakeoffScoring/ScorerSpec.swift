internal import Foundation

/// A scorer as it is written in one text: `name`, `name(number)`, `name(number%)`, `name:value`.
struct ScorerSpec: Hashable {
  /// The scorer's name in lower case, words joined with hyphens; it may begin with `not-`.
  let name: String
  /// The number in parentheses, 0.01 for 1%; nil without.
  let threshold: Double?
  /// Whether that number was a percentage.
  let isShare: Bool
  /// What follows the colon, without white space around it; nil without.
  let value: String?

  /// Takes a text apart.
  ///
  /// - Throws: `ScorerError.malformed` when it has another form.
  init(parsing spec: String) throws(ScorerError) {
    let text = spec.trimmingCharacters(in: .whitespacesAndNewlines)
    let written = text.prefix { $0.isLetter || $0.isNumber || "-_+".contains($0) }
    var rest = text[written.endIndex...]
    guard !written.isEmpty else { throw .malformed(spec: spec) }
    name = written.lowercased().replacing("_", with: "-")
    if rest.first == "(" {
      guard let end = rest.firstIndex(of: ")") else { throw .malformed(spec: spec) }
      var digits = rest[rest.index(after: rest.startIndex)..<end]
      isShare = digits.last == "%"
      if isShare { digits.removeLast() }
      guard let number = Double(digits), number.isFinite else { throw .malformed(spec: spec) }
      threshold = isShare ? number / 100 : number
      rest = rest[rest.index(after: end)...]
    } else {
      threshold = nil
      isShare = false
    }
    guard !rest.isEmpty else {
      value = nil
      return
    }
    guard rest.first == ":" else { throw .malformed(spec: spec) }
    value = rest.dropFirst().trimmingCharacters(in: .whitespaces)
  }
}
