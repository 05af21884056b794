internal import BakeoffCore

/// Credentials that were found, and how they become a token.
struct TokenCredentials: Sendable {
  /// How credentials become a token; the argument is the time, in seconds since 1970.
  enum Grant: Sendable {
    /// A server exchanges them.
    case exchange(@Sendable (_ now: Double) throws(ModelError) -> TokenRequest)
    /// Servers exchange them one after the other, each for what the next one wants.
    case exchanges(
      @Sendable (
        _ now: Double,
        _ exchange: (TokenRequest) throws(ModelError) -> Token
      ) throws(ModelError) -> Token
    )
    /// They sign a token themselves.
    case signature(@Sendable (_ now: Double) throws(ModelError) -> Token)
  }

  /// Where they were found, never what they are.
  let origin: String
  /// What must not be shown: keys and passwords.
  let secrets: [Secret]
  /// Settings that they bring, for rows to use where the user set none.
  var settings: [String: String] = [:]
  /// Headers that go with the token.
  var headers: [(name: String, value: String)] = []
  /// How they become a token.
  let grant: Grant
}

/// What is sent to have credentials exchanged.
struct TokenRequest: Sendable {
  /// The request.
  let http: HTTPRequest
  /// What it holds that must not be shown, besides the secrets of the credentials.
  var secrets: [Secret] = []
  /// What the reply calls the token; nil for the usual name.
  var tokenKey: String?

  /// A form that is sent to an endpoint.
  ///
  /// - Parameters:
  ///   - url: The endpoint, from `TokenEndpoint`.
  ///   - fields: Names and values.
  ///   - headers: Headers that may be shown.
  ///   - secretHeaders: Headers that must not be.
  /// - Returns: The request.
  static func form(
    _ url: String,
    _ fields: KeyValuePairs<String, String>,
    headers: [(name: String, value: String)] = [],
    secretHeaders: [(name: String, value: Secret)] = []
  ) -> TokenRequest {
    let pairs = fields.map { "\(BaseURL.formEscaped($0.key))=\(BaseURL.formEscaped($0.value))" }
    let usual = [
      (name: "Content-Type", value: "application/x-www-form-urlencoded"),
      (name: "Accept", value: "application/json"),
    ]
    return TokenRequest(
      http: HTTPRequest(
        url: url,
        headers: usual + headers,
        secretHeaders: secretHeaders,
        body: Array(pairs.joined(separator: "&").utf8)
      )
    )
  }
}

/// A token and how long it lives.
struct Token: Sendable {
  /// What is sent as a bearer.
  let value: Secret
  /// The seconds from when it was given until it expires.
  let lifetime: Double

  /// Creates a token.
  init(_ value: String, lifetime: Double) {
    self.value = Secret(value)
    self.lifetime = lifetime
  }

  /// Reads the reply of a token endpoint; nil when it holds no token.
  ///
  /// Its end is said in seconds from now, or as an instant in seconds or milliseconds since 1970;
  /// without a word it is supposed to live an hour.
  ///
  /// - Parameters:
  ///   - reply: The reply.
  ///   - key: What it calls the token; nil for the usual name.
  ///   - now: Seconds since 1970.
  init?(_ reply: JSON, key: String? = nil, now: Double) {
    guard let value = reply[key ?? "access_token"]?.stringValue, !value.isEmpty,
      value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    func number(_ key: String) -> Double? {
      reply[key].flatMap { $0.doubleValue ?? $0.stringValue.flatMap(Double.init) }
    }
    let instant =
      (number("expiration") ?? number("expires_at") ?? number("expires_on"))
      .map { $0 > 1e11 ? $0 / 1000 : $0 }
      ?? reply["expireTime"]?.stringValue.flatMap(Instant.rfc3339)
    let lifetime = number("expires_in") ?? instant.map { $0 - now } ?? 3600
    self.init(value, lifetime: lifetime.isFinite ? max(lifetime, 0) : 3600)
  }
}
