internal import BakeoffCore

/// Which of the parameters that were asked for a model takes.
struct ParameterAudit {
  /// The parameters without those that the model does not take.
  private(set) var accepted: ModelParameters
  /// The common names of those that it does not take.
  private(set) var refused: [String] = []

  /// Compares what is asked with what the protocol, the provider and the model take.
  init(
    _ asked: ModelParameters,
    wire: any WireProtocol,
    provider: Provider,
    traits: ModelTraits
  ) {
    accepted = asked
    let refusals = Self.refusals(
      effort: asked.reasoningEffort,
      wire: wire,
      provider: provider,
      traits: traits
    )
    // What asks for no more than a model does by itself needs no saying, and is not missed.
    leaveOut("temperature", \.temperature, refusals, isUsual: asked.temperature == 1)
    leaveOut("top_p", \.topP, refusals, isUsual: asked.topP == 1)
    leaveOut("max_tokens", \.maxTokens, refusals)
    leaveOut("seed", \.seed, refusals)
    leaveOut(
      "reasoning_effort",
      \.reasoningEffort,
      refusals,
      isUsual: asked.reasoningEffort == ReasoningEffort.off
    )
    if refusals.contains("stop"), !asked.stop.isEmpty {
      accepted.stop = []
      refused.append("stop")
    }
  }

  /// The common names of all parameters that are not taken when a model is asked with an effort.
  static func refusals(
    effort: ReasoningEffort?,
    wire: any WireProtocol,
    provider: Provider,
    traits: ModelTraits
  ) -> Set<String> {
    var refusals = wire.refusedParameters.union(provider.refusedParameters)
    if traits.refusesSampling { refusals.formUnion(["temperature", "top_p"]) }
    if traits.reasons(effort) { refusals.formUnion(provider.refusedWhenReasoning) }
    if !traits.mayReason { refusals.insert("reasoning_effort") }
    return refusals
  }

  private mutating func leaveOut<Value>(
    _ name: String,
    _ parameter: WritableKeyPath<ModelParameters, Value?>,
    _ refusals: Set<String>,
    isUsual: Bool = false
  ) {
    guard refusals.contains(name), accepted[keyPath: parameter] != nil else { return }
    accepted[keyPath: parameter] = nil
    if !isUsual { refused.append(name) }
  }
}
