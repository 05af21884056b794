internal import BakeoffCore

/// Checks the answer's JSON against a JSON Schema of 2020-12 or draft 7.
///
/// The whole answer must be JSON, or one code fence with JSON in it. `format` does not count, and
/// nothing is fetched; see `JSONSchema`.
struct JSONSchemaScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "json-schema",
      summary: "The answer is JSON that fits the JSON Schema (2020-12 or draft 7).",
      example: #"json-schema:{"type": "object", "required": ["name"]}"#
    ) { settings throws(ScorerError) in
      guard let value = settings.value else {
        throw ScorerError.missingValue(scorer: "json-schema", expected: "a JSON Schema")
      }
      return JSONSchemaScorer(schema: try JSONSchema(settings: value, scorer: "json-schema"))
    }
  ]

  let name = "json-schema"
  /// What the JSON must fit.
  let schema: JSONSchema

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    guard let json = EmbeddedJSON.whole(answer.text) else {
      return .verdict(name, false, explanation: "The answer is not JSON.")
    }
    return .verdict(name, on: json, by: schema)
  }
}
