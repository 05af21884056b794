internal import BakeoffCore

/// Checks the arguments of a tool's call: some call of the tool must have them.
///
/// The value is `{"name": …, "args": {…}}`. Further arguments do not count, in objects within too,
/// unless `"mode": "exact"`. Numbers are equal by value, texts without white space at their ends, lists
/// as wholes. Arguments that are not a JSON object are wrong.
struct ToolArgumentsScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "tool-args",
      summary: "A call of the tool has the arguments: {\"name\": …, \"args\": {…}}.",
      example: #"tool-args:{"name": "get_weather", "args": {"city": "Rome"}}"#
    ) { settings throws(ScorerError) in
      let value = settings.value?.stringValue.flatMap { try? JSON(parsing: $0) } ?? settings.value
      guard let tool = value?["name"]?.stringValue, let wanted = value?["args"]?.objectValue else {
        throw ScorerError.missingValue(
          scorer: "tool-args",
          expected: "{\"name\": \"TOOL\", \"args\": {…}}"
        )
      }
      let mode = value?["mode"]?.stringValue ?? "partial"
      guard ["partial", "exact"].contains(mode) else {
        throw ScorerError.unusableValue(
          scorer: "tool-args",
          reason: "its mode must be partial or exact"
        )
      }
      return ToolArgumentsScorer(tool: tool, wanted: wanted, isExact: mode == "exact")
    }
  ]

  let name = "tool-args"
  /// The tool's name.
  let tool: String
  /// The arguments that a call must have.
  let wanted: JSONObject
  /// Whether it must have no others.
  let isExact: Bool

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let calls = answer.toolCalls.filter { $0.name == tool }
    guard !calls.isEmpty else { return .verdict(name, false, explanation: answer.calledTools) }
    let right = calls.first { call in
      guard let found = try? JSON(parsing: call.arguments) else { return false }
      return isExact
        ? JSONEquality.areEqual(found, .object(wanted)) : JSONEquality.has(found, .object(wanted))
    }
    return .verdict(name, right != nil, answer: (right ?? calls[0]).arguments)
  }
}
