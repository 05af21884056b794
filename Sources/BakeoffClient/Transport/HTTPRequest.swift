public import BakeoffCore

/// A request, ready to be sent.
public struct HTTPRequest: Sendable {
  /// What is asked of the server.
  public enum Method: String, Hashable, Sendable {
    /// To take a body and answer it.
    case post = "POST"
    /// To say what it has.
    case get = "GET"
  }

  /// What is asked of the server; only a POST has a body.
  public var method: Method
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
    method: Method = .post,
    url: String,
    headers: [(name: String, value: String)] = [],
    secretHeaders: [(name: String, value: Secret)] = [],
    body: [UInt8]
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.secretHeaders = secretHeaders
    self.body = body
  }
}
