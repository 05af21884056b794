internal import BakeoffCore

/// One of the things that may be asked of a model, by its common name.
struct CommonParameter: Sendable {
  /// The name by which records, reports and provider rows call it.
  let name: String
  /// What is asked; nil when nothing is.
  let value: @Sendable (ModelRequest) -> JSON?
  /// Takes it out of a request.
  let clear: @Sendable (inout ModelRequest) -> Void
  /// What a model does anyway: asking for no more than that needs no saying.
  let usual: JSON?

  /// All of them, in the order of the records.
  static let all: [CommonParameter] = [
    of("temperature", \.temperature, usual: 1) { .number($0) },
    of("top_p", \.topP, usual: 1) { .number($0) },
    of("max_tokens", \.maxTokens) { .number($0) },
    of("seed", \.seed) { .number($0) },
    of("reasoning_effort", \.reasoningEffort, usual: "none") { .string($0.rawValue) },
    CommonParameter(
      name: "stop",
      value: { request in
        let stop = request.parameters.stop
        return stop.isEmpty ? nil : .array(stop.map { .string($0) })
      },
      clear: { $0.parameters.stop = [] },
      usual: nil
    ),
    of("reasoning_tokens", \.reasoningBudget, usual: 0) { .number($0) },
    of("top_k", \.topK) { .number($0) },
    of("presence_penalty", \.presencePenalty, usual: 0) { .number($0) },
    of("frequency_penalty", \.frequencyPenalty, usual: 0) { .number($0) },
    of("logprobs", \.logprobs, usual: false) { .bool($0) },
    of("top_logprobs", \.topLogprobs, usual: 0) { .number($0) },
    of("service_tier", \.serviceTier, usual: "auto") { .string($0) },
    of("parallel_tool_calls", \.parallelToolCalls, usual: true) { .bool($0) },
    CommonParameter(
      name: "tools",
      value: { $0.tools.isEmpty ? nil : .array($0.tools.map(\.json)) },
      clear: { $0.tools = [] },
      usual: nil
    ),
    CommonParameter(
      name: "tool_choice",
      value: { $0.toolChoice?.json },
      clear: { $0.toolChoice = nil },
      usual: "auto"
    ),
    CommonParameter(
      name: "json_mode",
      value: { $0.responseFormat == .jsonObject ? .bool(true) : nil },
      clear: { $0.responseFormat = nil },
      usual: nil
    ),
    CommonParameter(
      name: "json_schema",
      value: {
        if case .jsonSchema(let answer)? = $0.responseFormat { answer.schema } else { nil }
      },
      clear: { $0.responseFormat = nil },
      usual: nil
    ),
  ]

  /// Why a parameter is left out that asks for no more than a model does by itself.
  static let usualReason = "it is what the model does anyway"

  /// The parameters that only matter beside another, or ask for it as well.
  static func dependents(of name: String) -> [CommonParameter] {
    let names =
      [
        "tools": ["tool_choice", "parallel_tool_calls"], "logprobs": ["top_logprobs"],
      ][name] ?? []
    return names.isEmpty ? [] : all.filter { names.contains($0.name) }
  }

  /// The names of all, which provider rows may use.
  static let names = Set(all.map(\.name))

  private static func of<Value>(
    _ name: String,
    _ parameter: any WritableKeyPath<ModelParameters, Value?> & Sendable,
    usual: JSON? = nil,
    _ json: @escaping @Sendable (Value) -> JSON
  ) -> CommonParameter {
    CommonParameter(
      name: name,
      value: { $0.parameters[keyPath: parameter].map(json) },
      clear: { $0.parameters[keyPath: parameter] = nil },
      usual: usual
    )
  }
}
