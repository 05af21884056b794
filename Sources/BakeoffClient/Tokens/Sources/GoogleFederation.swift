internal import BakeoffCore

/// What Google calls workload identity federation: the token of another identity provider is exchanged
/// for one of Google's, and that one perhaps for a service account's.
struct GoogleFederation {
  /// The file, of the type `external_account`.
  let json: JSON
  /// Where it was found.
  let origin: String

  /// The credentials.
  ///
  /// - Throws: `ModelError` with `.configuration` when the file has no place of the other token that is
  ///   read here: a file or a URL.
  func credentials(scope: String) throws(ModelError) -> TokenCredentials {
    guard let audience = json["audience"]?.stringValue,
      let type = json["subject_token_type"]?.stringValue
    else { throw problem("has no \"audience\" and \"subject_token_type\"") }
    let endpoint = try TokenEndpoint.checked(
      json["token_url"]?.stringValue ?? "https://sts.googleapis.com/v1/token",
      from: origin
    )
    let source = try source()
    let account = try json["service_account_impersonation_url"]?.stringValue
      .map { (url) throws(ModelError) in try TokenEndpoint.checked(url, from: origin) }
    return TokenCredentials(
      origin: "the federation in \(origin)",
      secrets: [],
      grant: .exchanges { _, exchange throws(ModelError) in
        let subject = try source(exchange)
        var request = TokenRequest.form(
          endpoint,
          [
            "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
            "audience": audience, "scope": scope,
            "requested_token_type": "urn:ietf:params:oauth:token-type:access_token",
            "subject_token": subject, "subject_token_type": type,
          ]
        )
        request.secrets = [Secret(subject)]
        let token = try exchange(request)
        guard let account else { return token }
        return try exchange(Self.impersonation(of: account, by: token, scope: scope))
      }
    )
  }

  private typealias Source =
    @Sendable (_ exchange: (TokenRequest) throws(ModelError) -> Token) throws(ModelError) -> String

  /// Where the other provider's token is: in a file, or behind a URL; as it is, or in JSON.
  private func source() throws(ModelError) -> Source {
    let source = json["credential_source"]
    let format = source?["format"]
    let key =
      format?["type"]?.stringValue == "json"
      ? format?["subject_token_field_name"]?.stringValue ?? "access_token" : nil
    if let path = source?["file"]?.stringValue {
      let file = CredentialFile(named: path, by: origin, in: Environment(process: [:]))
      return { _ throws(ModelError) in
        guard let key else { return try file.line() }
        guard let token = (try? JSON(parsing: try file.text()))?[key]?.stringValue else {
          throw ModelError(
            .configuration,
            "the file of credentials \(file.origin) has no \"\(key)\""
          )
        }
        return token
      }
    }
    guard let url = source?["url"]?.stringValue, let key else {
      throw problem(
        "names no source of tokens that is read here: a file, or a URL that answers in JSON; for AWS "
          + "and programs use the key of a service account"
      )
    }
    let headers = (source?["headers"]?.objectValue?.members ?? [])
      .compactMap { header in header.value.stringValue.map { (name: header.key, value: $0) } }
    return { exchange throws(ModelError) in
      let request = HTTPRequest(method: .get, url: url, headers: headers, body: [])
      return try exchange(TokenRequest(http: request, tokenKey: key)).value.revealed
    }
  }

  /// The token of a service account that may be acted for.
  private static func impersonation(of url: String, by token: Token, scope: String) -> TokenRequest
  {
    let body: JSON = ["scope": [.string(scope)], "lifetime": "3600s"]
    return TokenRequest(
      http: HTTPRequest(
        url: url,
        headers: [(name: "Content-Type", value: "application/json")],
        secretHeaders: [
          (name: "Authorization", value: Secret("Bearer \(token.value.revealed)"))
        ],
        body: body.bytes
      ),
      secrets: [token.value],
      tokenKey: "accessToken"
    )
  }

  private func problem(_ words: String) -> ModelError {
    ModelError(.configuration, "the file of Google's credentials \(origin) \(words)")
  }
}
