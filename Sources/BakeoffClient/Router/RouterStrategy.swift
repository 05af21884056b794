/// How a router chooses the primary deployment that a request goes to first.
public enum RouterStrategy: String, Hashable, Sendable, CaseIterable {
  /// The first one that does not cool down.
  case inOrder = "in-order"
  /// Each in turn.
  case roundRobin = "round-robin"
  /// By chance, in the proportion of their weights.
  case weighted
  /// The one with the fewest requests on their way.
  case leastBusy = "least-busy"
  /// The one whose latest answers came soonest; each is asked once to begin with.
  case lowestLatency = "lowest-latency"
}
