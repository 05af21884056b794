internal import BakeoffCore
internal import Foundation

/// Checks that the answer equals the check's value, as promptfoo's `equals` does; `iequals` does so
/// whatever the case.
///
/// A text is compared as `exact` does; an object or a list is compared as JSON, whatever the order
/// of keys and the spelling of numbers (and by `iequals` no less strictly in its texts).
struct EqualsScorer: Scorer {
  static let kinds = [
    kind("equals", "The answer equals the value; objects and lists are compared as JSON."),
    kind("iequals", "The answer equals the value, whatever the case."),
  ]

  let name: String
  /// What the answer must be.
  let value: JSON

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    switch value {
    case .object, .array:
      guard let json = try? JSON(parsing: answer.text) else {
        return .verdict(name, false, explanation: "The answer is not JSON.")
      }
      return .verdict(name, JSONEquality.areEqual(json, value))
    default:
      return .verdict(name, folded(answer.text) == folded(value.stringValue ?? value.text))
    }
  }

  private func folded(_ text: String) -> FoldedText {
    FoldedText(
      text.trimmingCharacters(in: .whitespacesAndNewlines),
      ignoringCase: name == "iequals"
    )
  }

  private static func kind(_ name: String, _ summary: String) -> ScorerKind {
    ScorerKind(name: name, summary: summary, example: "\(name):yes") {
      settings throws(ScorerError) in
      guard let value = settings.value else {
        throw ScorerError.missingValue(scorer: name, expected: "the text to compare with")
      }
      return EqualsScorer(name: name, value: value)
    }
  }
}
