/// One turn of a loop: a request, the model's answer, and the tools that were run for it.
public struct AgentTurn: Hashable, Sendable {
  /// What was asked, with all that came before.
  public var request: ModelRequest
  /// What the model answered.
  public var response: ModelResponse
  /// The tools that were run for the answer, in the order of its calls; empty when it called none, and
  /// where the loop ended with its calls.
  public var runs: [ToolRun]
  /// How long the tools took together, in seconds; those of one turn run side by side.
  public var toolSeconds: Double

  /// Describes a turn.
  public init(
    request: ModelRequest,
    response: ModelResponse,
    runs: [ToolRun] = [],
    toolSeconds: Double = 0
  ) {
    self.request = request
    self.response = response
    self.runs = runs
    self.toolSeconds = toolSeconds
  }
}

extension [AgentTurn] {
  /// What was spent on the turns now; nil when nothing was sent, or no cost of what was is known.
  public var spent: Cost? { cost { !$0.response.isReplayed } }

  /// What the turns that a cache answered cost when they were made; nil when there is none, or no
  /// cost is known.
  public var replayed: Cost? { cost { $0.response.isReplayed } }

  private func cost(of isCounted: (AgentTurn) -> Bool) -> Cost? {
    let costs = lazy.filter(isCounted).compactMap(\.response.cost)
    return costs.isEmpty ? nil : costs.reduce(.zero, +)
  }
}
