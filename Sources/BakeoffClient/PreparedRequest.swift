public import BakeoffCore

/// A request as it will be sent, with the key it is cached under.
public struct PreparedRequest: Sendable {
  /// What is asked, with the model's own parameters filled in.
  public let request: ModelRequest
  /// What identifies the request in a cache, without any secret.
  public let cached: CachedRequest
  /// What is sent.
  public let http: HTTPRequest
}
