internal import BakeoffCore

/// How an effort is put into a request of Bedrock's Converse protocol: each maker's models have their
/// own member for it.
struct BedrockReasoning {
  private enum Form {
    case unsaid
    case claude(AnthropicThinking)
    case member(String, JSON)
  }

  private let form: Form

  /// Finds the form for a model, by the maker that its name names.
  ///
  /// - Throws: `ModelError` with `.configuration` for a model whose maker is not known, and for what
  ///   Claude does not take together.
  init(
    _ parameters: ModelParameters,
    model: ModelName,
    traits: ModelTraits
  ) throws(ModelError) {
    guard let effort = parameters.reasoningEffort else {
      form = .unsaid
      return
    }
    let name = model.model.lowercased()
    if name.contains("claude") {
      let thinking = try AnthropicThinking(parameters, traits: traits, model: model)
      form = thinking.isSaid ? .claude(thinking) : .unsaid
    } else if name.contains("deepseek"), effort == .off {
      form = .unsaid
    } else if name.contains("gpt-oss") || name.contains("deepseek") {
      form = .member("reasoning_effort", .string(Self.step(effort)))
    } else if name.contains("openai.gpt-") {
      form = .member("reasoning", ["effort": .string(effort.rawValue)])
    } else if name.contains("nova-2") {
      form = .member(
        "reasoningConfig",
        effort == .off
          ? ["type": "disabled"]
          : ["type": "enabled", "maxReasoningEffort": .string(Self.step(effort))]
      )
    } else if effort == .off {
      form = .unsaid
    } else {
      throw ModelError(
        .configuration,
        "\(model): how this model is asked to reason is not known: leave out the effort, or write "
          + "the model's own member with -P additionalModelRequestFields=JSON"
      )
    }
  }

  /// Writes the model's own members.
  func write(to writer: inout JSONWriter) {
    let key = "additionalModelRequestFields"
    switch form {
    case .unsaid: break
    case .claude(let thinking):
      writer.key(key)
      writer.object { thinking.write(to: &$0) }
      // Without asking, the count of what was thought is not among the counts.
      writer.member("additionalModelResponseFieldPaths", list: ["/usage/output_tokens_details"])
    case .member(let name, let value):
      writer.key(key)
      writer.object { $0.member(name, value) }
    }
  }

  /// The nearest of the three steps that most makers have.
  private static func step(_ effort: ReasoningEffort) -> String {
    switch effort {
    case .off, .minimal, .low: "low"
    case .medium: "medium"
    case .high, .xhigh, .max: "high"
    }
  }
}
