internal import BakeoffCore
internal import Foundation

/// Checks that the answer is, or contains, well-formed XML: promptfoo's `is-xml` and `contains-xml`.
///
/// `is-xml` wants the whole answer, white space around it aside. `contains-xml` takes the first
/// element in it that is well formed. A value names elements that must be there, by their paths from
/// the root, as `note.to,note.body`. What is read and what is not stands with `XMLReader`.
struct XMLScorer: Scorer {
  static let kinds = [
    kind("is-xml", "The whole answer is well-formed XML, with the elements that the value names."),
    kind("contains-xml", "The answer contains an XML element, with those that the value names."),
  ]

  /// How many places are tried, so that a text of nothing but `<` takes no time to speak of.
  private static let attempts = 64

  let name: String
  /// The paths of elements that must be there.
  let required: [String]

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let found: Set<String>
    switch name == "is-xml" ? document(answer.text) : element(answer.text) {
    case .success(let paths): found = paths
    case .failure(let fault):
      return .verdict(name, false, explanation: "Not well formed: \(fault.reason).")
    }
    let missing = required.filter { !found.contains($0) }
    let list = missing.joined(separator: ", ")
    return .verdict(
      name,
      missing.isEmpty,
      explanation: missing.isEmpty ? nil : "The XML has no \(list)."
    )
  }

  private func document(_ text: String) -> Result<Set<String>, XMLReader.Fault> {
    Result { () throws(XMLReader.Fault) in
      try XMLReader(document: text.trimmingCharacters(in: .whitespacesAndNewlines)).paths
    }
  }

  private func element(_ text: String) -> Result<Set<String>, XMLReader.Fault> {
    let scalars = Array(text.unicodeScalars)
    var result = Result<Set<String>, XMLReader.Fault>.failure(
      XMLReader.Fault(reason: "there is no element")
    )
    for index in scalars.indices.lazy.filter({ scalars[$0] == "<" }).prefix(Self.attempts) {
      let next = Result { () throws(XMLReader.Fault) in
        try XMLReader(elementIn: scalars, at: index).paths
      }
      guard case .success(let paths) = next else { continue }
      result = next
      if required.allSatisfy(paths.contains) { break }
    }
    return result
  }

  private static func kind(_ name: String, _ summary: String) -> ScorerKind {
    ScorerKind(name: name, summary: summary, example: name) { settings in
      let texts =
        (settings.value?["requiredElements"].map {
          ScorerSettings(value: $0).expectedTexts
        } ?? settings.expectedTexts) ?? []
      let paths = texts.flatMap { $0.split(separator: ",") }
      return XMLScorer(
        name: name,
        required: paths.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      )
    }
  }
}
