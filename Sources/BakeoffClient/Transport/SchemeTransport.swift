public import BakeoffCore

/// Chooses a transport by the scheme of the URL: `mock:` needs no network, all else goes by libcurl.
public struct SchemeTransport: Transport {
  private let web: any Transport
  private let mock: any Transport

  /// Creates a chooser; all choosers share libcurl's connections.
  ///
  /// - Parameter clock: What mock models wait by.
  public init(clock: Clock = .system) {
    web = CurlTransport.shared
    mock = MockTransport(clock: clock)
  }

  /// Sends a request by the transport of its scheme.
  ///
  /// - Throws: `ModelError` when no complete reply came.
  public func send(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPResponse {
    try transport(for: request.url).send(request, limits: limits, cancellation: cancellation)
  }

  /// Checks a model by the transport of its URL's scheme.
  ///
  /// - Throws: `ModelError` when it cannot be asked.
  public func check(_ model: ModelName, url: String) throws(ModelError) {
    try transport(for: url).check(model, url: url)
  }

  private func transport(for url: String) -> any Transport {
    url.hasPrefix("mock:") ? mock : web
  }
}
