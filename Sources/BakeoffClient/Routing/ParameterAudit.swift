internal import BakeoffCore

/// Which of the parameters that were asked for a model takes.
struct ParameterAudit {
  /// The request without those that the model does not take.
  private(set) var accepted: ModelRequest
  /// The common names of those that it does not take and would be missed.
  private(set) var refused: [String] = []
  /// Why those are left out that are, by their common names.
  private(set) var reasons: [String: String] = [:]

  /// Compares what is asked with what the protocol, the provider and the model take.
  init(
    _ asked: ModelRequest,
    wire: any WireProtocol,
    provider: Provider,
    traits: ModelTraits
  ) {
    accepted = asked
    let refusals = Self.refusals(
      effort: asked.parameters.reasoningEffort,
      wire: wire,
      provider: provider,
      traits: traits
    )
    guard !refusals.isEmpty else { return }
    for parameter in CommonParameter.all {
      guard let reason = refusals[parameter.name], let value = parameter.value(asked) else {
        continue
      }
      parameter.clear(&accepted)
      // What asks for no more than a model does by itself needs no saying, and is not missed.
      if value == parameter.usual {
        reasons[parameter.name] = CommonParameter.usualReason
      } else {
        reasons[parameter.name] = reason
        refused.append(parameter.name)
      }
    }
  }

  /// The common names of all parameters that are not taken when a model is asked with an effort, with
  /// the reasons.
  static func refusals(
    effort: ReasoningEffort?,
    wire: any WireProtocol,
    provider: Provider,
    traits: ModelTraits
  ) -> [String: String] {
    var refusals: [String: String] = [:]
    func refuse(_ names: Set<String>, _ reason: String) {
      for name in names { refusals[name] = reason }
    }
    refuse(wire.refusedParameters, "the protocol \(wire.id) has no place for it")
    for name in provider.takenParameters { refusals[name] = nil }
    // Servers that take an effort as Anthropic does take a budget too.
    if provider.effortForm == .thinking { refusals["reasoning_tokens"] = nil }
    refuse(provider.refusedParameters, "\(provider.displayName) does not take it")
    if traits.refusesSampling {
      refuse(["temperature", "top_p", "top_k"], "the model does not take it")
    }
    if traits.reasons(effort) {
      refuse(provider.refusedWhenReasoning, "the model does not take it while it reasons")
    }
    if !traits.mayReason {
      refuse(["reasoning_effort", "reasoning_tokens"], "the model does not reason")
    }
    return refusals
  }
}
