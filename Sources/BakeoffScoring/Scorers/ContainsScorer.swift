internal import BakeoffCore
internal import Foundation

/// Checks that the answer contains one or all of the check's values: promptfoo's `contains` family.
struct ContainsScorer: Scorer {
  static let kinds = [
    kind("contains", "The value occurs in the answer.", needsAll: true),
    kind("contains-all", "Every value occurs in the answer.", needsAll: true),
    kind("contains-any", "At least one value occurs in the answer.", needsAll: false),
    kind("icontains", "The value occurs in the answer, whatever the case.", needsAll: true),
    kind("icontains-all", "Every value occurs, whatever the case.", needsAll: true),
    kind("icontains-any", "At least one value occurs, whatever the case.", needsAll: false),
  ]

  let name: String
  /// The texts to look for, folded as the answer is.
  let parts: [(text: String, folded: FoldedText)]
  /// Whether every part must occur, not one.
  let needsAll: Bool
  /// Whether case does not count.
  let ignoresCase: Bool

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let text = FoldedText(answer.text, ignoringCase: ignoresCase)
    let missing = parts.filter { !text.contains($0.folded) }
    let isCorrect = needsAll ? missing.isEmpty : missing.count < parts.count
    let list = missing.map { "\"\($0.text)\"" }.joined(separator: ", ")
    return .verdict(name, isCorrect, explanation: isCorrect ? nil : "Not in the answer: \(list).")
  }

  private static func kind(_ name: String, _ summary: String, needsAll: Bool) -> ScorerKind {
    let isList = name.hasSuffix("-all") || name.hasSuffix("-any")
    let ignoresCase = name.hasPrefix("i")
    return ScorerKind(
      name: name,
      summary: summary,
      example: isList ? "\(name):red,green" : "\(name):red"
    ) { settings throws(ScorerError) in
      guard var texts = settings.expectedTexts else {
        throw ScorerError.missingValue(
          scorer: name,
          expected: isList ? "texts separated by commas" : "a text"
        )
      }
      if isList, let text = settings.value?.stringValue {
        texts = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      guard !texts.isEmpty, texts.allSatisfy({ !$0.isEmpty }) else {
        throw ScorerError.unusableValue(scorer: name, reason: "the empty text is in every answer")
      }
      return ContainsScorer(
        name: name,
        parts: texts.map { ($0, FoldedText($0, ignoringCase: ignoresCase)) },
        needsAll: needsAll,
        ignoresCase: ignoresCase
      )
    }
  }
}
