internal import BakeoffCore
internal import Foundation

/// Checks a value within the answer's JSON.
///
/// `json-path:$.items[0].name == "Ada"`, or an object with `path` and `equals`; without an expected
/// value the sample's targets are, each read as JSON where it is JSON. A path to one value compares
/// that value, any other path the list of what it leads to. Numbers are equal by value, texts without
/// white space at their ends. The JSON is the whole answer, its first code block, or the first object
/// or list in it. What paths may say stands with `JSONPath`.
struct JSONPathScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "json-path",
      summary: "What a JSONPath leads to in the answer's JSON equals a value, or a target.",
      example: #"json-path:$.city == "Canberra""#
    ) { settings throws(ScorerError) in
      guard let value = settings.value else {
        throw ScorerError.missingValue(scorer: "json-path", expected: "a path such as $.city")
      }
      var text = value["path"]?.stringValue ?? value.stringValue ?? ""
      var expected = value.objectValue?["equals"]
      if value.stringValue != nil, let sign = text.firstRange(of: "==") {
        let right = text[sign.upperBound...].trimmingCharacters(in: .whitespaces)
        expected = (try? JSON(parsing: right)) ?? .string(right)
        text = text[..<sign.lowerBound].trimmingCharacters(in: .whitespaces)
      }
      guard let path = try? JSONPath(parsing: text) else {
        throw ScorerError.unusableValue(
          scorer: "json-path",
          reason: "\"\(text)\" is not a path: write $.a.b[0], without filters"
        )
      }
      return JSONPathScorer(path: path, expected: expected)
    }
  ]

  let name = "json-path"
  /// Where to look.
  let path: JSONPath
  /// What to find; nil for the sample's targets.
  let expected: JSON?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets =
      expected.map { [$0] } ?? sample.targets.map { (try? JSON(parsing: $0)) ?? .string($0) }
    guard !targets.isEmpty else { return .withoutTarget(name) }
    guard let json = EmbeddedJSON.value(in: answer.text) else {
      return .verdict(name, false, explanation: "The answer has no JSON.")
    }
    let values = path.values(in: json)
    guard let found = path.isSingular ? values.first : .array(values) else {
      return .verdict(name, false, explanation: "The JSON has nothing at the path.")
    }
    let isRight = targets.contains { target in
      JSONEquality.areEqual(found, target)
        // A target file has texts; "7" is the number 7 there, and may be the text "7" here.
        || (expected == nil
          && JSONEquality.areEqual(found, .string(target.stringValue ?? target.text)))
    }
    return .verdict(name, isRight, answer: found.stringValue ?? found.text)
  }
}
