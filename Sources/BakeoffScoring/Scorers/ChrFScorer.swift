internal import BakeoffCore

/// Measures the runs of characters that the answer shares with a target: sacrebleu's chrF, 0…1.
///
/// `chrf++` counts words and pairs of words as well. Of several targets the best counts. It passes
/// from 0.5, or from the number in parentheses. The variant stands with `ChrF`.
struct ChrFScorer: Scorer {
  static let kinds = [
    kind("chrf", "sacrebleu's chrF (chrF2) against the best target, 0 to 1.", wordOrder: 0),
    kind("chrf++", "sacrebleu's chrF++ (chrF2++) against the best target, 0 to 1.", wordOrder: 2),
  ]

  let name: String
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// How the two are compared.
  let measure: ChrF

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = expected ?? sample.targets
    guard !targets.isEmpty else { return .withoutTarget(name) }
    return .graded(name, measure.score(answer.text, references: targets), passingFrom: 0.5)
  }

  private static func kind(_ name: String, _ summary: String, wordOrder: Int) -> ScorerKind {
    ScorerKind(name: name, summary: summary, example: "\(name)(0.6)") { settings in
      ChrFScorer(
        name: name,
        expected: settings.expectedTexts,
        measure: ChrF(wordOrder: wordOrder)
      )
    }
  }
}
