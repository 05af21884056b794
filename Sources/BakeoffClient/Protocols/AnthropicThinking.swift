internal import BakeoffCore

/// How an effort is put into a request of Anthropic's protocol: as a word for models that decide
/// themselves how long they think, as a budget of tokens for older ones.
struct AnthropicThinking {
  private enum Form {
    case unsaid
    case off
    case word(String)
    case tokens(Int)
  }

  private let form: Form

  /// The tokens that are set aside for thinking; 0 when none are.
  var budget: Int { if case .tokens(let count) = form { count } else { 0 } }

  /// Whether anything is to be said of thinking.
  var isSaid: Bool { if case .unsaid = form { false } else { true } }

  /// Finds the form for a model.
  ///
  /// - Throws: `ModelError` with `.configuration` when a budget leaves no room for the answer, or
  ///   stands beside a temperature.
  init(
    _ parameters: ModelParameters,
    traits: ModelTraits,
    model: ModelName
  ) throws(ModelError) {
    let asked = parameters.reasoningBudget
    let effort = parameters.reasoningEffort ?? .off
    guard asked != nil || effort != .off else {
      form = .unsaid
      return
    }
    guard asked != 0 else {
      form = .off
      return
    }
    guard asked != nil || !traits.thinksAdaptively else {
      form = .word(effort == .minimal ? "low" : effort.rawValue)
      return
    }
    if let temperature = parameters.temperature, temperature != 1 {
      throw ModelError(
        .configuration,
        "\(model) takes no temperature while it reasons: leave out one of the two"
      )
    }
    if let asked { try Self.check(asked, parameters.maxTokens, model: model) }
    let wanted = asked ?? Self.tokens(effort)
    guard let maxTokens = parameters.maxTokens else {
      form = .tokens(wanted)
      return
    }
    guard maxTokens > Self.tokens(.minimal) else {
      throw ModelError(
        .configuration,
        "\(model) needs more than \(Self.tokens(.minimal)) tokens to reason and answer, but max_tokens "
          + "is \(maxTokens): raise --max-tokens, or leave out the effort"
      )
    }
    form = .tokens(min(wanted, maxTokens - 1))
  }

  /// A budget that the user has set is sent as it is, or not at all.
  private static func check(
    _ budget: Int,
    _ maxTokens: Int?,
    model: ModelName
  ) throws(ModelError) {
    guard budget >= tokens(.minimal) else {
      throw ModelError(
        .configuration,
        "\(model) reasons for \(tokens(.minimal)) tokens or more, but \"reasoning_tokens\" is "
          + "\(budget): raise it, or leave it out"
      )
    }
    guard let maxTokens, budget >= maxTokens else { return }
    throw ModelError(
      .configuration,
      "\(model) counts its reasoning into max_tokens, so \(budget) reasoning tokens leave no room "
        + "for an answer within \(maxTokens): raise --max-tokens, or lower --reasoning-tokens"
    )
  }

  /// Writes what is to be said of thinking, with a form of the answer beside an effort.
  func write(to writer: inout JSONWriter, format: JSON? = nil) {
    var output = JSONObject()
    switch form {
    case .unsaid: break
    case .off: writer.member("thinking", ["type": "disabled"])
    case .word(let effort):
      writer.member("thinking", ["type": "adaptive"])
      output["effort"] = .string(effort)
    case .tokens(let count):
      writer.member("thinking", ["type": "enabled", "budget_tokens": .number(count)])
    }
    output["format"] = format
    if !output.isEmpty { writer.member("output_config", .object(output)) }
  }

  /// How many tokens an effort stands for; the least that the API takes is 1024.
  static func tokens(_ effort: ReasoningEffort) -> Int {
    switch effort {
    case .off: 0
    case .minimal, .low: 1024
    case .medium: 2048
    case .high: 4096
    case .xhigh: 8192
    case .max: 16384
    }
  }
}
