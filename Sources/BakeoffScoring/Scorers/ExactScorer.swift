internal import BakeoffCore
internal import Foundation

/// Checks that the answer is a target, letter for letter.
///
/// White space at the ends does not count, nor how accents are encoded (both are compared in NFC);
/// case, inner white space and punctuation do.
struct ExactScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "exact",
      summary: "The answer equals a target, white space at the ends aside.",
      example: "exact"
    ) { settings in ExactScorer(expected: settings.expectedTexts) }
  ]

  let name = "exact"
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = expected ?? sample.targets
    guard !targets.isEmpty else { return .withoutTarget(name) }
    // Swift compares strings by canonical equivalence, which is equality in NFC.
    let text = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
    return .verdict(
      name,
      targets.contains { $0.trimmingCharacters(in: .whitespacesAndNewlines) == text }
    )
  }
}
