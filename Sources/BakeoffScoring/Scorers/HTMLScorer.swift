internal import BakeoffCore
internal import Foundation

/// Checks that the answer is, or contains, HTML: promptfoo's `is-html` and `contains-html`.
///
/// `is-html` wants the whole answer to begin with a tag, a comment or a DOCTYPE and to end with `>`,
/// with at least one element of HTML, and its tags to be in order as `HTMLReader` says.
/// `contains-html` wants one tag of an element of HTML anywhere.
struct HTMLScorer: Scorer {
  static let kinds = ["is-html", "contains-html"].map { name in
    ScorerKind(
      name: name,
      summary: name == "is-html"
        ? "The whole answer is HTML with its tags in order." : "The answer contains a tag of HTML.",
      example: name
    ) { _ in HTMLScorer(name: name) }
  }

  let name: String

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let text = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
    let reader = HTMLReader(text)
    guard !reader.elements.isEmpty else {
      return .verdict(name, false, explanation: "The answer has no tag of HTML.")
    }
    if name == "contains-html" { return .verdict(name, true) }
    guard text.hasPrefix("<"), text.hasSuffix(">") else {
      return .verdict(name, false, explanation: "There is text around the HTML.")
    }
    return .verdict(name, reader.fault == nil, explanation: reader.fault.map { "In it, \($0)." })
  }
}
