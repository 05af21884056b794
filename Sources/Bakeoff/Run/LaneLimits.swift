public import BakeoffClient

/// What may be sent to an endpoint, or to one model that has limits of its own.
public struct LaneLimits: Hashable, Sendable {
  /// The most requests in a minute, from 1; nil to learn it from the provider.
  public var requestsPerMinute: Int?
  /// The most tokens in a minute, in and out, from 1; nil to learn it from the provider.
  public var tokensPerMinute: Int?
  /// Between how many requests in flight their number moves; nil for a fixed bound.
  public var adaptiveConnections: ConnectionRange?

  /// Limits that say nothing.
  public init() {}

  /// Those of some settings of models.
  init(_ settings: ModelSettings) {
    requestsPerMinute = settings.requestsPerMinute
    tokensPerMinute = settings.tokensPerMinute
    adaptiveConnections = settings.adaptiveConnections
  }
}

extension ModelSettings {
  /// Whether anything limits what is sent in a minute, or adapts how much at once.
  var hasLimits: Bool { LaneLimits(self) != LaneLimits() }
}
