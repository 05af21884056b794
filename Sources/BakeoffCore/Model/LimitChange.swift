/// A change of what may be sent to an endpoint.
public struct LimitChange: Hashable, Sendable {
  /// What may change.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// How many requests may be in flight at once.
    case connections
    /// How many requests a minute a provider allows.
    case requestsPerMinute = "rpm"
    /// How many tokens a minute a provider allows.
    case tokensPerMinute = "tpm"
    /// For how many seconds nothing is sent, as the provider asks.
    case pause
  }

  /// What has changed.
  public let kind: Kind
  /// What it is now.
  public let value: Double
  /// Why, in a few words.
  public let reason: String

  /// Why fewer requests are sent at once after a 429.
  package static let turnedAway = "it turned a request away"

  /// Notes a change.
  public init(_ kind: Kind, to value: Double, because reason: String) {
    self.kind = kind
    self.value = value
    self.reason = reason
  }
}
