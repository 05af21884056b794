internal import BakeoffCore
internal import Foundation

/// Takes the answer out of the text with a regular expression and compares it with the targets.
///
/// The first match counts; its captured group, or the whole match when there is none, must be a
/// target, whatever the case and white space at the ends. With several groups any may be.
struct PatternScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "pattern",
      summary: "What a regular expression captures is a target, whatever the case.",
      example: #"pattern:answer is (\w+)"#
    ) { settings throws(ScorerError) in
      PatternScorer(
        pattern: try AnswerPattern(settings, scorer: "pattern", ignoringCase: true)
      )
    }
  ]

  let name = "pattern"
  /// What finds the answer.
  let pattern: AnswerPattern

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    guard !sample.targets.isEmpty else { return .withoutTarget(name) }
    let match: [String]?
    do throws(EndlessSearch) { match = try pattern.firstMatch(in: answer.text) } catch {
      return .unscored(name, because: EndlessSearch.words)
    }
    guard let found = match else {
      return .verdict(name, false, explanation: "The pattern does not match the answer.")
    }
    let targets = Set(sample.targets.map(Self.folded))
    let right = found.first { targets.contains(Self.folded($0)) }
    return .verdict(name, right != nil, answer: right ?? found.first)
  }

  private static func folded(_ text: String) -> FoldedText {
    FoldedText(text.trimmingCharacters(in: .whitespacesAndNewlines), ignoringCase: true)
  }
}
