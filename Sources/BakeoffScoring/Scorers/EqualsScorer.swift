internal import BakeoffCore
internal import Foundation

/// Checks that the answer equals the check's value, as promptfoo's `equals` does.
///
/// A text is compared as `exact` does; an object or a list is compared as JSON, whatever the order
/// of keys and the spelling of numbers.
struct EqualsScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "equals",
      summary: "The answer equals the value; objects and lists are compared as JSON.",
      example: "equals:yes"
    ) { settings throws(ScorerError) in
      guard let value = settings.value else {
        throw ScorerError.missingValue(scorer: "equals", expected: "the text to compare with")
      }
      return EqualsScorer(value: value)
    }
  ]

  let name = "equals"
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
      let text = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
      let expected = value.stringValue ?? value.text
      return .verdict(name, text == expected.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}
