public import BakeoffCore

/// A request as it will be sent, with the key it is cached under.
///
/// A class, because it is handed from list to list and would be copied each time.
public final class PreparedRequest: Sendable {
  /// What is asked, with the model's own parameters filled in.
  public let request: ModelRequest
  /// The common names of parameters that were asked for but are not sent, as the model does not
  /// take them; only with `ClientOptions.dropsRefusedParameters`.
  public let dropped: [String]
  /// What identifies the request in a cache, without any secret.
  public let cached: CachedRequest
  let way: ModelWay

  init(request: ModelRequest, dropped: [String], cached: CachedRequest, way: ModelWay) {
    self.request = request
    self.dropped = dropped
    self.cached = cached
    self.way = way
  }

  /// What is sent; where requests are signed, that is done when it is sent.
  public var http: HTTPRequest {
    way.http(body: cached.body, extra: request.parameters.extraHeaders)
  }
}
