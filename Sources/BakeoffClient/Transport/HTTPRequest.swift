public import BakeoffCore

/// A POST request, ready to be sent.
public struct HTTPRequest: Sendable {
  /// The whole URL.
  public var url: String
  /// The headers that may be shown.
  public var headers: [(name: String, value: String)]
  /// The headers that carry a key.
  public var secretHeaders: [(name: String, value: Secret)]
  /// The body.
  public var body: [UInt8]

  /// Creates a request.
  public init(
    url: String,
    headers: [(name: String, value: String)] = [],
    secretHeaders: [(name: String, value: Secret)] = [],
    body: [UInt8]
  ) {
    self.url = url
    self.headers = headers
    self.secretHeaders = secretHeaders
    self.body = body
  }
}
