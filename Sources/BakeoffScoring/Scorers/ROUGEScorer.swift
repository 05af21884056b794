internal import BakeoffCore

/// Measures the words that the answer shares with a target: rouge-score's F-measure, 0…1.
///
/// `rouge-1` counts words, `rouge-2` pairs of neighbours, `rouge-l` the longest common subsequence;
/// with `-stemmed` after it, words are stemmed first. Of several targets the best counts. It passes
/// from 0.75, as promptfoo's does, or from the number in parentheses.
struct ROUGEScorer: Scorer {
  static let kinds = [
    kind("rouge-1", "words", .runs(1)),
    kind("rouge-2", "pairs of neighbouring words", .runs(2)),
    kind("rouge-l", "the longest common subsequence of words", .subsequence),
  ].flatMap(\.self)

  let name: String
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// How the two are compared.
  let measure: ROUGE

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = expected ?? sample.targets
    guard !targets.isEmpty else { return .withoutTarget(name) }
    return .graded(name, measure.score(answer.text, references: targets), passingFrom: 0.75)
  }

  private static func kind(
    _ name: String,
    _ what: String,
    _ variant: ROUGE.Variant
  ) -> [ScorerKind] {
    [false, true].map { isStemmed in
      let name = isStemmed ? "\(name)-stemmed" : name
      let stems = isStemmed ? " by their stems" : ""
      return ScorerKind(
        name: name,
        summary: "rouge-score's F-measure of \(what)\(stems) against the best target, 0 to 1.",
        example: "\(name)(0.5)"
      ) { settings in
        ROUGEScorer(
          name: name,
          expected: settings.expectedTexts,
          measure: ROUGE(variant: variant, isStemmed: isStemmed)
        )
      }
    }
  }
}
