internal import BakeoffCore

/// Measures the n-grams that the answer shares with the targets: sacrebleu's sentence BLEU, 0…1.
///
/// The targets are references for one score, not alternatives. It passes from 0.5, as promptfoo's
/// does, or from the number in parentheses. The variant stands with `BLEU`.
struct BLEUScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "bleu",
      summary: "sacrebleu's sentence BLEU against the targets, 0 to 1.",
      example: "bleu(0.3)"
    ) { settings in BLEUScorer(expected: settings.expectedTexts) }
  ]

  let name = "bleu"
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = expected ?? sample.targets
    guard !targets.isEmpty else { return .withoutTarget(name) }
    return .graded(name, BLEU.score(answer.text, references: targets), passingFrom: 0.5)
  }
}
