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
    let transport = request.url.hasPrefix("mock:") ? mock : web
    return try transport.send(request, limits: limits, cancellation: cancellation)
  }
}
