internal import BakeoffCore
internal import Foundation

/// Checks how the answer begins or ends: promptfoo's `starts-with`, and `ends-with`.
///
/// White space at the ends of the answer does not count; case does.
struct AffixScorer: Scorer {
  static let kinds = [
    kind("starts-with", "The answer begins with the value.", isPrefix: true),
    kind("ends-with", "The answer ends with the value.", isPrefix: false),
  ]

  let name: String
  /// What the answer must begin or end with.
  let affix: FoldedText
  /// Whether it must begin with it, not end.
  let isPrefix: Bool

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let text = FoldedText(
      answer.text.trimmingCharacters(in: .whitespacesAndNewlines),
      ignoringCase: false
    )
    return .verdict(name, isPrefix ? text.hasPrefix(affix) : text.hasSuffix(affix))
  }

  private static func kind(_ name: String, _ summary: String, isPrefix: Bool) -> ScorerKind {
    ScorerKind(name: name, summary: summary, example: "\(name):Yes") {
      settings throws(ScorerError) in
      guard let text = settings.value.map({ $0.stringValue ?? $0.text }), !text.isEmpty else {
        throw ScorerError.missingValue(scorer: name, expected: "a text")
      }
      return AffixScorer(
        name: name,
        affix: FoldedText(text, ignoringCase: false),
        isPrefix: isPrefix
      )
    }
  }
}
