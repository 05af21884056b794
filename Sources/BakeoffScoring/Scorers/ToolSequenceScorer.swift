internal import BakeoffCore

/// Checks the order in which the model wants tools called.
///
/// The value is names between commas, a list, or `{"steps": […], "mode": "exact"}`. Other calls may
/// stand between and around them, unless the mode is exact; case counts.
struct ToolSequenceScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "tool-sequence",
      summary: "The tools that the value names are called in that order.",
      example: "tool-sequence:search,answer"
    ) { settings throws(ScorerError) in
      let steps =
        settings.value?.objectValue.map {
          ScorerSettings(value: $0["steps"]).names
        } ?? settings.names
      guard let steps, !steps.isEmpty else {
        throw ScorerError.missingValue(scorer: "tool-sequence", expected: "names of tools")
      }
      let mode = settings.value?["mode"]?.stringValue ?? "in-order"
      guard ["in-order", "in_order", "exact"].contains(mode) else {
        throw ScorerError.unusableValue(
          scorer: "tool-sequence",
          reason: "its mode must be in-order or exact"
        )
      }
      return ToolSequenceScorer(steps: steps, isExact: mode == "exact")
    }
  ]

  let name = "tool-sequence"
  /// The tools' names.
  let steps: [String]
  /// Whether no others may be called.
  let isExact: Bool

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let called = answer.toolCalls.map(\.name)
    var rest = steps[...]
    for tool in called where tool == rest.first { rest.removeFirst() }
    let isRight = isExact ? called == steps : rest.isEmpty
    return .verdict(name, isRight, explanation: answer.calledTools)
  }
}
