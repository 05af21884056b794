internal import BakeoffCore

/// Checks the fields of the JSON object in the answer against the target's.
///
/// The first JSON object in the text counts, inside a code fence or not. The value is the share of
/// the target's fields that are right; fields the target does not name do not count. Numbers are
/// equal by value; a field that should be null may be missing.
struct JSONFieldsScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "json-fields",
      summary: "The answer's JSON object has the target's fields; the value is the share right.",
      example: #"json-fields:{"name": "Ada"}"#
    ) { settings throws(ScorerError) in
      guard let value = settings.value else { return JSONFieldsScorer(expected: nil) }
      guard let object = value.objectValue ?? value.stringValue.flatMap(object(in:)),
        !object.isEmpty
      else {
        throw ScorerError.unusableValue(
          scorer: "json-fields",
          reason: "it must be a JSON object with at least one field"
        )
      }
      return JSONFieldsScorer(expected: object)
    }
  ]

  let name = "json-fields"
  /// The fields to compare with instead of the sample's targets; nil for those.
  let expected: JSONObject?

  /// The object that a text is; nil when it is anything else.
  static func object(in text: String) -> JSONObject? {
    // Most targets are prose, which need not be parsed to be told apart.
    guard text.first(where: { !$0.isWhitespace }) == "{" else { return nil }
    return (try? JSON(parsing: text))?.objectValue
  }

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = (expected.map { [$0] } ?? sample.targets.compactMap(Self.object)).filter {
      !$0.isEmpty
    }
    guard !targets.isEmpty else {
      return .unscored(name, because: "The sample has no target that is a JSON object.")
    }
    guard let found = EmbeddedJSON.firstObject(in: answer.text) else {
      return .verdict(name, false, explanation: "The answer has no JSON object.")
    }
    let verdicts = targets.map { verdict(on: found, target: $0) }
    return verdicts.max { ($0.value ?? 0) < ($1.value ?? 0) } ?? .withoutTarget(name)
  }

  private func verdict(on found: JSONObject, target: JSONObject) -> Score {
    let wrong = target.members.filter {
      !JSONEquality.areEqual(found[$0.key] ?? .null, $0.value)
    }
    let right = target.members.count - wrong.count
    let details = wrong.map { member in
      found[member.key].map { "\(member.key) is \($0.text), not \(member.value.text)" }
        ?? "\(member.key) is missing"
    }
    return Score(
      scorer: name,
      value: Double(right) / Double(target.members.count),
      isPassed: wrong.isEmpty,
      answer: JSON.object(found).text,
      explanation: wrong.isEmpty ? nil : details.joined(separator: "; ") + "."
    )
  }
}
