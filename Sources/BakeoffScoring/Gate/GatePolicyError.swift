/// Why a policy cannot be read, and where.
public struct GatePolicyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place in the policy, as `checks[2].max_drop`; empty for the whole.
  public let place: String
  /// What is wrong, as a phrase that follows the place.
  public let problem: String

  /// The sentence to show.
  public var description: String { (place.isEmpty ? "The policy" : place) + " " + problem + "." }
}
