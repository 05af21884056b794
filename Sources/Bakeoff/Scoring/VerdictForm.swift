internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring

/// How a judge is asked for its verdict as JSON, the strictest way first.
enum VerdictForm: Int, CaseIterable {
  /// By the provider's JSON schema.
  case schema
  /// By its JSON mode.
  case json
  /// Because the prompt says so.
  case words

  /// What it is called in messages.
  var name: String {
    switch self {
    case .schema: "a JSON schema"
    case .json: "JSON mode"
    case .words: "JSON in words alone"
    }
  }

  /// The next weaker one; nil for the weakest.
  var weaker: VerdictForm? { VerdictForm(rawValue: rawValue + 1) }

  /// A request in this form, or in the strictest weaker one that the model has.
  ///
  /// - Throws: `ModelError` when the model cannot be asked at all.
  func prepared(
    _ request: GraderRequest,
    for model: LM
  ) throws(ModelError) -> (form: VerdictForm, prepared: PreparedRequest) {
    guard let format = format(request.schema) else {
      return (.words, try model.prepare(ModelRequest(messages: request.messages)))
    }
    let asked = ModelRequest(messages: request.messages, responseFormat: format)
    let parameter = self == .schema ? "json_schema" : "json_mode"
    if let prepared = try? model.prepare(asked), !prepared.dropped.contains(parameter) {
      return (self, prepared)
    }
    return try (weaker ?? .words).prepared(request, for: model)
  }

  /// What is asked for beside the words; nil for nothing.
  private func format(_ schema: AnswerSchema?) -> ResponseFormat? {
    guard let schema else { return nil }
    switch self {
    case .schema: return .jsonSchema(schema)
    case .json: return .jsonObject
    case .words: return nil
    }
  }
}
