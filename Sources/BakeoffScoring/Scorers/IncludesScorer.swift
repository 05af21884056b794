internal import BakeoffCore

/// Checks that a target occurs anywhere in the answer, whatever the case.
struct IncludesScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "includes",
      summary: "A target occurs in the answer, whatever the case.",
      example: "includes"
    ) { settings in IncludesScorer(expected: settings.expectedTexts) }
  ]

  let name = "includes"
  /// What to look for instead of the sample's targets; nil for those.
  let expected: [String]?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = expected ?? sample.targets
    guard !targets.isEmpty else { return .withoutTarget(name) }
    let text = FoldedText(answer.text, ignoringCase: true)
    return .verdict(name, targets.contains { text.contains(FoldedText($0, ignoringCase: true)) })
  }
}
