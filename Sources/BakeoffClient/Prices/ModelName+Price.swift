internal import BakeoffCore

extension ModelName {
  /// Providers that charge nothing by the token, most of them servers of one's own.
  static let freeProviders: Set = [
    "docker_model_runner", "hosted_vllm", "lemonade", "llama_cpp", "llamafile",
    "lm_studio", "lmstudio", "ollama", "ollama_chat", "oobabooga", "vllm", "xinference",
  ]

  /// Whether it is Azure's router, which chooses another model for each request.
  var isModelRouter: Bool { provider == "azure_ai" && model.hasPrefix("model_router") }

  /// The names under which the model's price may stand, the closest first.
  var priceRowNames: [String] {
    switch provider {
    // The row of the router is only its fee; what the chosen model costs is not in it.
    case _ where isModelRouter: []
    case "openai": ["openai/\(model)"] + openAIForms.map { "openai/\($0)" }
    case "fireworks_ai" where !model.contains("/") && !model.contains("#"):
      ["fireworks_ai/\(model)", "fireworks_ai/accounts/fireworks/models/\(model)"]
    case "bedrock": bedrockForms.map { "bedrock/\($0)" }
    case "cohere", "cohere_chat":
      ["\(provider)/\(model)", "cohere/\(model)", "cohere_chat/\(model)"]
    case "vertex_ai", "vertex_ai_beta":
      ["vertex_ai/\(model)"] + vertexForms.map { "vertex_ai/\($0)" }
    default: [description]
    }
  }

  /// `gpt-4o-2027-01-31` is priced as `gpt-4o`, `ft:gpt-4o:my-org::id` as `ft:gpt-4o`.
  private var openAIForms: [String] {
    let parts = model.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 2, parts[0] == "ft" {
      return ["ft:\(parts[1])"] + (undated(parts[1]).map { ["ft:\($0)"] } ?? [])
    }
    let plain = model.split(separator: "/").last.map { $0 } ?? model[...]
    // `openai/responses/gpt-5` only says how the model is asked.
    let asked = model.hasPrefix("responses/") ? [String(plain)] : []
    return asked + (undated(plain).map { [$0] } ?? [])
  }

  /// The name without a date such as `-2026-01-31` at its end; nil when it has none.
  private func undated(_ name: Substring) -> String? {
    let end = name.suffix(11)
    let pattern = "-dddd-dd-dd"
    guard end.count == pattern.count,
      zip(end, pattern).allSatisfy({ $1 == "d" ? $0.isASCII && $0.isNumber : $0 == $1 })
    else { return nil }
    return String(name.dropLast(pattern.count))
  }

  /// Bedrock's names say also how (`converse/`, `invoke/`) and where (`us-west-2/`, `eu.`) to ask.
  private var bedrockForms: [String] {
    var names = [model]
    var rest = model[...]
    for route in ["converse/", "invoke/"] where rest.hasPrefix(route) {
      rest = rest.dropFirst(route.count)
      names.append(String(rest))
    }
    // An ARN ends in the name of its model, unless it is one of the user's own.
    if rest.hasPrefix("arn:"), let slash = rest.lastIndex(of: "/") {
      rest = rest[rest.index(after: slash)...]
      names.append(String(rest))
    }
    let parts = rest.split(separator: "/", maxSplits: 1)
    if parts.count == 2, parts[0].contains("-"), parts[0].last?.isNumber == true {
      rest = parts[1]
      names.append(String(rest))
    }
    for area in ["us.", "eu.", "apac.", "global."] where rest.hasPrefix(area) {
      names.append(String(rest.dropFirst(area.count)))
    }
    return names
  }

  /// Claude's names on Vertex exist with and without a version.
  private var vertexForms: [String] {
    guard model.hasPrefix("claude") else { return [] }
    let plain = model.split(separator: "@").first.map(String.init) ?? model
    return plain == model ? ["\(model)@default"] : [plain, "\(plain)@default"]
  }
}
