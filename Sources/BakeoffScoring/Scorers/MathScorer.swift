internal import BakeoffCore

/// Checks that the final answer of a solution in mathematics is a target, in whatever way both are
/// written.
///
/// How the answer is found stands with `MathAnswer`; a target may be a worked solution too. What is
/// the same stands with `MathForm`: forms of LaTeX, fractions and decimals, mixed numbers, points and
/// intervals part by part, sets and lists in any order. Nothing is computed beyond that: `2+2` is not
/// 4, and `\sqrt{4}` not 2.
struct MathScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "math",
      summary: "The final answer is the target's, in any usual form of LaTeX.",
      example: #"math:\frac{1}{2}"#
    ) { settings in MathScorer(expected: settings.expectedTexts) }
  ]

  let name = "math"
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = expected ?? sample.targets
    guard !targets.isEmpty else { return .withoutTarget(name) }
    let found = MathAnswer.find(in: answer.text)
    guard !found.isEmpty else {
      return .verdict(name, false, explanation: "The answer is empty.")
    }
    let form = MathForm(found)
    let isRight = targets.contains { target in
      let text =
        target.contains("\\boxed") || target.contains("####") ? MathAnswer.find(in: target) : target
      return form.isEqual(to: MathForm(text))
    }
    return .verdict(name, isRight, answer: found)
  }
}
