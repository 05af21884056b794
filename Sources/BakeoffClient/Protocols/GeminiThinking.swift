internal import BakeoffCore

/// How an effort is put into a request to Gemini: the models up to 2.5 take a budget of tokens, later
/// ones a level.
enum GeminiThinking {
  /// The `thinkingConfig` of a model; thoughts are asked for whenever there are any.
  static func config(_ effort: ReasoningEffort, model: String) -> JSON {
    guard model.contains("gemini-2") || model.contains("gemini-1") else {
      return [
        "thinkingLevel": .string(level(effort, model: model)),
        "includeThoughts": .bool(effort != .off),
      ]
    }
    let budget = budget(effort, model: model)
    return ["thinkingBudget": .number(budget), "includeThoughts": .bool(budget > 0)]
  }

  private static func level(_ effort: ReasoningEffort, model: String) -> String {
    switch effort {
    // These models cannot be kept from thinking; only the flash ones know "minimal".
    case .off: model.contains("flash") ? "minimal" : "low"
    case .max: "xhigh"
    default: effort.rawValue
    }
  }

  private static func budget(_ effort: ReasoningEffort, model: String) -> Int {
    switch effort {
    case .off: 0
    // The least that each of them takes.
    case .minimal: model.contains("flash-lite") ? 512 : model.contains("flash") ? 1 : 128
    case .low: 1024
    case .medium: 2048
    case .high: 4096
    case .xhigh: 8192
    case .max: 16384
    }
  }
}
