internal import BakeoffCore

/// Checks that the answer is, or contains, JSON: promptfoo's `is-json` and `contains-json`.
///
/// `is-json` wants the whole answer to be one JSON text, white space around it aside; a code fence is
/// no JSON. `contains-json` takes the whole, else the first code block, else the first object or list
/// in the text. A value is a JSON Schema that what was found must fit.
struct JSONSyntaxScorer: Scorer {
  static let kinds = [
    kind("is-json", "The whole answer is JSON; with a value, JSON that fits the schema.") {
      try? JSON(parsing: $0)
    },
    kind(
      "contains-json",
      "The answer contains JSON; with a value, JSON that fits the schema.",
      find: EmbeddedJSON.value
    ),
  ]

  let name: String
  /// What the JSON must fit; nil for any.
  let schema: JSONSchema?
  /// Finds the JSON of an answer.
  let find: @Sendable (String) -> JSON?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    guard let json = find(answer.text) else {
      let verb = name == "is-json" ? "is not" : "has no"
      return .verdict(name, false, explanation: "The answer \(verb) JSON.")
    }
    guard let schema else { return .verdict(name, true) }
    return .verdict(name, on: json, by: schema)
  }

  private static func kind(
    _ name: String,
    _ summary: String,
    find: @escaping @Sendable (String) -> JSON?
  ) -> ScorerKind {
    ScorerKind(name: name, summary: summary, example: name) { settings throws(ScorerError) in
      JSONSyntaxScorer(
        name: name,
        schema: try settings.value.map { value throws(ScorerError) in
          try JSONSchema(settings: value, scorer: name)
        },
        find: find
      )
    }
  }
}

extension JSONSchema {
  /// Reads a schema that a user gave, as JSON or as its text, or as an object of `schema` and
  /// `documents`, which are further schemas by their URIs.
  init(settings value: JSON, scorer: String) throws(ScorerError) {
    var json = value
    if let text = value.stringValue {
      do throws(JSONSyntaxError) { json = try JSON(parsing: text) } catch {
        throw .unusableValue(scorer: scorer, reason: "it is not JSON: \(error.reason)")
      }
    }
    var documents: [String: JSON] = [:]
    if case .object(let object) = json, Set(object.keys) == ["schema", "documents"],
      let schema = object["schema"], let members = object["documents"]?.objectValue?.members
    {
      json = schema
      documents = Dictionary(members.map { ($0.key, $0.value) }) { $1 }
    }
    do throws(JSONSchemaError) { try self.init(json, documents: documents) } catch {
      throw .unusableValue(scorer: scorer, reason: "\(error)")
    }
  }
}

extension Score {
  /// The verdict of a schema.
  static func verdict(_ scorer: String, on json: JSON, by schema: JSONSchema) -> Score {
    switch schema.verdict(on: json) {
    case .valid: .verdict(scorer, true, answer: json.text)
    case .invalid(let problem):
      .verdict(scorer, false, answer: json.text, explanation: "In the JSON, \(problem).")
    case .undecided:
      .unscored(
        scorer,
        because: "The JSON or its schema is nested too deep, or a pattern takes too long."
      )
    }
  }
}
