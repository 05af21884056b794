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
    of("temperature", \.temperature, \.temperature, usual: 1) { .number($0) },
    of("top_p", \.topP, \.topP, usual: 1) { .number($0) },
    of("max_tokens", \.maxTokens, \.maxTokens) { .number($0) },
    of("seed", \.seed, \.seed) { .number($0) },
    of("reasoning_effort", \.reasoningEffort, \.reasoningEffort, usual: "none") {
      .string($0.rawValue)
    },
    CommonParameter(
      name: "stop",
      value: { request in
        let stop = request.parameters.stop
        return stop.isEmpty ? nil : .array(stop.map { .string($0) })
      },
      clear: { $0.parameters.stop = [] },
      usual: nil
    ),
    of("reasoning_tokens", \.reasoningBudget, \.reasoningBudget, usual: 0) { .number($0) },
    of("top_k", \.topK, \.topK) { .number($0) },
    of("presence_penalty", \.presencePenalty, \.presencePenalty, usual: 0) { .number($0) },
    of("frequency_penalty", \.frequencyPenalty, \.frequencyPenalty, usual: 0) { .number($0) },
    of("logprobs", \.logprobs, \.logprobs, usual: false) { .bool($0) },
    of("top_logprobs", \.topLogprobs, \.topLogprobs, usual: 0) { .number($0) },
    of("service_tier", \.serviceTier, \.serviceTier, usual: "auto") { .string($0) },
    of("parallel_tool_calls", \.parallelToolCalls, \.parallelToolCalls, usual: true) { .bool($0) },
    CommonParameter(
      name: "tools",
      value: { $0.tools.isEmpty ? nil : .array($0.tools.map(\.json)) },
      clear: { $0.tools = [] },
      usual: nil
    ),
    CommonParameter(
      name: "strict_tools",
      value: { $0.tools.contains { $0.isStrict == true } ? .bool(true) : nil },
      clear: { for index in $0.tools.indices { $0.tools[index].isStrict = nil } },
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

  /// The parameters that only matter beside another, or ask for it as well.
  static func dependents(of name: String) -> [CommonParameter] {
    let names =
      [
        "tools": ["tool_choice", "parallel_tool_calls", "strict_tools"],
        "logprobs": ["top_logprobs"],
      ][name] ?? []
    return names.isEmpty ? [] : all.filter { names.contains($0.name) }
  }

  /// The names of all, which provider rows may use.
  static let names = Set(all.map(\.name))

  /// A member of the parameters: how it is read, which is done for every request and would be slow by
  /// a path, and where it stands.
  private static func of<Value>(
    _ name: String,
    _ get: @escaping @Sendable (ModelParameters) -> Value?,
    _ parameter: any WritableKeyPath<ModelParameters, Value?> & Sendable,
    usual: JSON? = nil,
    _ json: @escaping @Sendable (Value) -> JSON
  ) -> CommonParameter {
    CommonParameter(
      name: name,
      value: { get($0.parameters).map(json) },
      clear: { $0.parameters[keyPath: parameter] = nil },
      usual: usual
    )
  }
}
