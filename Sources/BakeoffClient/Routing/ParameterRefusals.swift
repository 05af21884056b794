internal import BakeoffCore

/// The parameters that a model does not take, each with the reason.
///
/// Found out once for a model: every request is held against them.
struct ParameterRefusals: Sendable {
  /// A parameter that is not taken.
  struct Refusal: Sendable {
    let parameter: CommonParameter
    let reason: String
  }

  private let traits: ModelTraits
  private let reasoning: [Refusal]
  private let plain: [Refusal]

  /// Compares what the protocol, the provider and the model take.
  init(wire: any WireProtocol, provider: Provider, traits: ModelTraits) {
    self.traits = traits
    func refusals(whileReasoning reasons: Bool) -> [Refusal] {
      let found = Self.reasons(wire: wire, provider: provider, traits: traits, reasons: reasons)
      return CommonParameter.all.compactMap { parameter in
        found[parameter.name].map { Refusal(parameter: parameter, reason: $0) }
      }
    }
    reasoning = refusals(whileReasoning: true)
    plain = refusals(whileReasoning: false)
  }

  /// Those of the model when it is asked with an effort, in the order of `CommonParameter.all`.
  func whenAsked(for effort: ReasoningEffort?) -> [Refusal] {
    traits.reasons(effort) ? reasoning : plain
  }

  private static func reasons(
    wire: any WireProtocol,
    provider: Provider,
    traits: ModelTraits,
    reasons: Bool
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
    if reasons {
      refuse(provider.refusedWhenReasoning, "the model does not take it while it reasons")
    }
    if !traits.mayReason {
      refuse(["reasoning_effort", "reasoning_tokens"], "the model does not reason")
    }
    return refusals
  }
}
