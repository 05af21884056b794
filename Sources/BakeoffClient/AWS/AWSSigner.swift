internal import BakeoffCore

/// Signs requests as AWS wants it, by Signature Version 4.
///
/// A signature holds for some minutes, so every attempt is signed when it is sent. libcurl could
/// sign, but version 7.88 forgets to encode the path a second time, and model names hold colons.
struct AWSSigner: RequestSigner {
  /// Where the keys come from that are signed with.
  let keys: AWSKeySource
  /// The region that the server stands in.
  let region: String
  /// What the server calls its service, such as `bedrock`.
  let service: String

  var origin: String { keys.origin }

  var secrets: [Secret] { keys.secrets }

  func signed(
    _ request: HTTPRequest,
    by sender: CredentialSender
  ) throws(ModelError) -> HTTPRequest {
    let credentials = try keys.credentials(by: sender)
    return Self.signed(
      request,
      with: credentials,
      region: region,
      service: service,
      at: sender.clock.now()
    )
  }

  /// A request with the headers that prove who sends it.
  ///
  /// - Parameters:
  ///   - request: What is to be sent, with all its other headers.
  ///   - credentials: Whose name is signed in.
  ///   - region: The region that the server stands in.
  ///   - service: What the server calls its service.
  ///   - now: Seconds since 1970.
  /// - Returns: The same request, signed.
  static func signed(
    _ request: HTTPRequest,
    with credentials: AWSCredentials,
    region: String,
    service: String,
    at now: Double
  ) -> HTTPRequest {
    let time = Instant.compact(now)
    var signed = request
    signed.headers.append((name: "X-Amz-Date", value: time))
    if let token = credentials.sessionToken {
      signed.secretHeaders.append((name: "X-Amz-Security-Token", value: token))
    }
    let headers = canonicalHeaders(of: signed)
    let names = headers.map(\.name).joined(separator: ";")
    let scope = "\(time.prefix(8))/\(region)/\(service)/aws4_request"
    let canonical = canonicalRequest(request, headers: headers, names: names)
    let text = [
      "AWS4-HMAC-SHA256", time, scope,
      MessageDigest.hex(MessageDigest.sha256(Array(canonical.utf8))),
    ].joined(separator: "\n")
    let signature = MessageDigest.hex(
      MessageDigest.hmac(Array(text.utf8), key: key(of: credentials, for: scope))
    )
    signed.secretHeaders.append(
      (
        name: "Authorization",
        value: Secret(
          "AWS4-HMAC-SHA256 Credential=\(credentials.keyID)/\(scope), SignedHeaders=\(names), "
            + "Signature=\(signature)"
        )
      )
    )
    return signed
  }

  /// The key of one day, region and service.
  private static func key(of credentials: AWSCredentials, for scope: String) -> [UInt8] {
    scope.split(separator: "/").reduce(Array("AWS4\(credentials.secret.revealed)".utf8)) {
      MessageDigest.hmac(Array($1.utf8), key: $0)
    }
  }

  private static func canonicalRequest(
    _ request: HTTPRequest,
    headers: [(name: String, value: String)],
    names: String
  ) -> String {
    let rest = URLParts(request.url).rest
    let halves = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = halves.first.map(String.init) ?? ""
    let lines =
      [
        request.method.rawValue,
        // What is encoded already is encoded once more.
        path.isEmpty ? "/" : BaseURL.pathEscapedAgain(path),
        canonicalQuery(halves.count == 2 ? halves[1] : ""),
      ] + headers.map { "\($0.name):\($0.value)" } + [
        "", names, MessageDigest.hex(MessageDigest.sha256(request.body)),
      ]
    return lines.joined(separator: "\n")
  }

  /// The pairs of a query as they are sent, in the order of their names and values.
  private static func canonicalQuery(_ query: Substring) -> String {
    query.split(separator: "&").map { pair -> (name: Substring, value: Substring) in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (halves[0], halves.count == 2 ? halves[1] : "")
    }.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
      .map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  /// All headers and the host, with small letters and single spaces, in the order of their names.
  private static func canonicalHeaders(
    of request: HTTPRequest
  ) -> [(name: String, value: String)] {
    let headers =
      request.headers + request.secretHeaders.map { ($0.name, $0.value.revealed) }
      + [("Host", URLParts(request.url).host)]
    return headers.map { header in
      let words = header.value.split { $0 == " " || $0 == "\t" }
      return (name: header.name.lowercased(), value: words.joined(separator: " "))
    }.sorted { $0.name < $1.name }
  }
}
