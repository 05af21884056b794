internal import BakeoffCore
internal import Foundation

/// A scorer as it is written in one text: `name`, `name(number)`, `name:value`.
struct ScorerSpec: Hashable {
  /// The scorer's name in lower case, words joined with hyphens; it may begin with `not-`.
  let name: String
  /// The number in parentheses; nil without.
  let threshold: Double?
  /// What follows the colon, without white space around it; nil without.
  let value: String?

  /// Takes a text apart.
  ///
  /// - Throws: `ScorerError.malformed` when it has another form.
  init(parsing spec: String) throws(ScorerError) {
    let text = spec.trimmingCharacters(in: .whitespacesAndNewlines)
    let written = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    var rest = text[written.endIndex...]
    guard !written.isEmpty else { throw .malformed(spec: spec) }
    name = written.lowercased().replacing("_", with: "-")
    if rest.first == "(" {
      guard let end = rest.firstIndex(of: ")"),
        let number = Double(rest[rest.index(after: rest.startIndex)..<end]), number.isFinite
      else { throw .malformed(spec: spec) }
      threshold = number
      rest = rest[rest.index(after: end)...]
    } else {
      threshold = nil
    }
    guard !rest.isEmpty else {
      value = nil
      return
    }
    guard rest.first == ":" else { throw .malformed(spec: spec) }
    value = rest.dropFirst().trimmingCharacters(in: .whitespaces)
  }

  /// The same as a check.
  var assertion: Assertion {
    Assertion(type: name, value: value.map { .string($0) }, threshold: threshold)
  }
}
