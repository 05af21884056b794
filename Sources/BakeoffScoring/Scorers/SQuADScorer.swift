internal import BakeoffCore

/// Compares words as the evaluation script of SQuAD does: `squad-exact` and `f1`.
///
/// Case, ASCII punctuation, the articles a, an, the and white space do not count. Of several targets
/// the best counts. `f1` passes from 0.5, or from the number in parentheses.
struct SQuADScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "squad-exact",
      summary: "The answer has the words of a target, as SQuAD's script normalises both.",
      example: "squad-exact"
    ) { settings in
      SQuADScorer(name: "squad-exact", expected: settings.expectedTexts) {
        SQuAD.isExact($0, $1) ? 1 : 0
      }
    },
    ScorerKind(
      name: "f1",
      summary: "How many words the answer shares with a target, as SQuAD's script counts them.",
      example: "f1(0.8)"
    ) { settings in
      SQuADScorer(name: "f1", expected: settings.expectedTexts, measure: SQuAD.f1)
    },
  ]

  let name: String
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// The value for an answer and a target.
  let measure: @Sendable (String, String) -> Double

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = expected ?? sample.targets
    guard let best = targets.map({ measure(answer.text, $0) }).max() else {
      return .withoutTarget(name)
    }
    return .graded(name, best, passingFrom: 0.5)
  }
}
