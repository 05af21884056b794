internal import BakeoffCore

/// What Bedrock's Converse protocol has no common member for, and each maker's models have one of
/// their own: reasoning and `top_k`.
struct BedrockFields {
  private enum Form {
    case unsaid
    case claude(AnthropicThinking)
    case member(String, JSON)
  }

  private let form: Form
  private let topK: (name: String, value: JSON)?

  /// The tokens that are set aside for Claude's thinking; 0 when none are.
  var thinkingBudget: Int { if case .claude(let thinking) = form { thinking.budget } else { 0 } }

  /// Finds the form for a model, by the maker that its name names.
  ///
  /// - Throws: `ModelError` with `.configuration` for a model whose maker is not known, for a budget
  ///   of tokens that only Claude takes, and for what Claude does not take together.
  init(
    _ parameters: ModelParameters,
    model: ModelName,
    traits: ModelTraits
  ) throws(ModelError) {
    let name = model.model.lowercased()
    topK = parameters.topK.map { Self.topK($0, model: name) }
    if name.contains("claude") {
      let thinking = try AnthropicThinking(parameters, traits: traits, model: model)
      form = thinking.isSaid ? .claude(thinking) : .unsaid
      return
    }
    if let budget = parameters.reasoningBudget, budget > 0 {
      throw ModelError(
        .configuration,
        "\(model) takes no count of \"reasoning_tokens\": give a \"reasoning_effort\" instead"
      )
    }
    let effort = parameters.reasoningBudget == 0 ? .off : parameters.reasoningEffort
    form =
      try effort.map { effort throws(ModelError) in
        try Self.form(effort, name: name, model: model)
      } ?? .unsaid
  }

  private static func form(
    _ effort: ReasoningEffort,
    name: String,
    model: ModelName
  ) throws(ModelError) -> Form {
    if name.contains("gpt-oss") { return .member("reasoning_effort", .string(step(effort))) }
    if name.contains("openai.gpt-") {
      return .member("reasoning", ["effort": .string(effort.rawValue)])
    }
    if name.contains("nova-2") {
      return .member(
        "reasoningConfig",
        effort == .off
          ? ["type": "disabled"]
          : ["type": "enabled", "maxReasoningEffort": .string(step(effort))]
      )
    }
    // The others do not reason unless they are asked to.
    guard effort != .off else { return .unsaid }
    if name.contains("deepseek") { return .member("reasoning_effort", .string(step(effort))) }
    throw ModelError(
      .configuration,
      "\(model): how this model is asked to reason is not known: leave out the effort, or write "
        + "the model's own member with -P additionalModelRequestFields=JSON"
    )
  }

  /// Writes the model's own members.
  func write(to writer: inout JSONWriter) {
    if case .unsaid = form, topK == nil { return }
    writer.key("additionalModelRequestFields")
    writer.object { writer in
      switch form {
      case .unsaid: break
      case .claude(let thinking): thinking.write(to: &writer)
      case .member(let name, let value): writer.member(name, value)
      }
      if let topK { writer.member(topK.name, topK.value) }
    }
    guard case .claude = form else { return }
    // Without asking, the count of what was thought is not among the counts.
    writer.member("additionalModelResponseFieldPaths", list: ["/usage/output_tokens_details"])
  }

  /// The nearest of the three steps that most makers have.
  private static func step(_ effort: ReasoningEffort) -> String {
    switch effort {
    case .off, .minimal, .low: "low"
    case .medium: "medium"
    case .high, .xhigh, .max: "high"
    }
  }

  private static func topK(_ count: Int, model: String) -> (name: String, value: JSON) {
    if model.contains("amazon.nova") { return ("inferenceConfig", ["topK": .number(count)]) }
    return (model.contains("cohere.") ? "k" : "top_k", .number(count))
  }
}
