public import BakeoffCore

/// A request, ready to be sent.
public struct HTTPRequest: Sendable {
  /// What is asked of the server.
  public enum Method: String, Hashable, Sendable {
    /// To take a body and answer it.
    case post = "POST"
    /// To say what it has.
    case get = "GET"
    /// To keep a body, or to begin a session.
    case put = "PUT"
  }

  /// What is asked of the server; a GET has no body.
  public var method: Method
  /// The whole URL.
  public var url: String
  /// The headers that may be shown.
  public var headers: [(name: String, value: String)]
  /// The headers that carry a key.
  public var secretHeaders: [(name: String, value: Secret)]
  /// The body.
  public var body: [UInt8]
  /// Who is told of the reply's body while it arrives; nil for nobody.
  ///
  /// The whole reply is given back all the same. A transport that only has whole replies need not
  /// call it.
  public var onBody: (@Sendable (BodyPart) -> BodyState)?

  /// Creates a request.
  public init(
    method: Method = .post,
    url: String,
    headers: [(name: String, value: String)] = [],
    secretHeaders: [(name: String, value: Secret)] = [],
    body: [UInt8],
    onBody: (@Sendable (BodyPart) -> BodyState)? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.secretHeaders = secretHeaders
    self.body = body
    self.onBody = onBody
  }
}

extension HTTPRequest: CustomStringConvertible, CustomReflectable {
  /// What is asked of which URL, without a user's name or password.
  public var description: String { "\(method.rawValue) \(URLParts(url).withoutUser)" }

  /// What is sent, but for a user's name and password in the URL.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "method": method, "url": URLParts(url).withoutUser, "headers": headers,
        "secretHeaders": secretHeaders, "body": body,
      ]
    )
  }
}
