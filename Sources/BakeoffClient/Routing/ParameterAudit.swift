internal import BakeoffCore

/// Which of the parameters that were asked for a model takes.
struct ParameterAudit {
  /// The request without those that the model does not take.
  private(set) var accepted: ModelRequest
  /// The common names of those that it does not take and would be missed.
  private(set) var refused: [String] = []
  /// Why those are left out that are, by their common names.
  private(set) var reasons: [String: String] = [:]

  /// Holds what is asked against what the model does not take.
  init(_ asked: ModelRequest, against refusals: ParameterRefusals) {
    accepted = asked
    for refusal in refusals.whenAsked(for: asked.parameters.reasoningEffort) {
      let parameter = refusal.parameter
      guard let value = parameter.value(asked) else { continue }
      parameter.clear(&accepted)
      // What asks for no more than a model does by itself needs no saying, and is not missed.
      if value == parameter.usual {
        reasons[parameter.name] = ParameterUse.usualReason
      } else {
        reasons[parameter.name] = refusal.reason
        refused.append(parameter.name)
      }
    }
  }
}
