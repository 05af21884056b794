internal import BakeoffCore

/// AWS's token service, which gives the keys of a role for a while.
struct AWSTokenService: Sendable {
  /// What is asked for.
  struct Role: Sendable {
    /// The role's ARN.
    let arn: String
    /// What the session is called in records; nil for this program's name.
    var sessionName: String?
    /// How many seconds the keys are to hold; nil for the service's usual hour.
    var duration: Int?
    /// What a role of another account may ask for.
    var externalID: String?

    fileprivate func fields(_ action: String) -> [(String, String)] {
      [
        ("Action", action), ("Version", "2011-06-15"), ("RoleArn", arn),
        ("RoleSessionName", sessionName ?? "bakeoff"),
      ] + (duration.map { [("DurationSeconds", String($0))] } ?? [])
        + (externalID.map { [("ExternalId", $0)] } ?? [])
    }
  }

  private let region: String
  private let endpoint: String

  /// Finds the service of a region, or the one that a variable names.
  ///
  /// - Throws: `ModelError` with `.configuration` for a variable that is no safe URL.
  init(region: String?, environment: Environment) throws(ModelError) {
    self.region = region ?? "us-east-1"
    let domain = self.region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
    let named = environment.first(of: ["AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL"])
    let url = named?.value ?? "https://sts.\(self.region).\(domain)"
    endpoint = try TokenEndpoint.checked(
      BaseURL.trimmed(url, of: []) + "/",
      from: named?.name ?? "AWS's token service"
    )
  }

  /// Keys of a role that other keys may take on.
  func grant(_ role: Role, by source: AWSKeySource, origin: String) -> AWSKeyGrant {
    AWSKeyGrant(origin: origin, secrets: source.secrets) { sender throws(ModelError) in
      let signed = AWSSigner.signed(
        request(role.fields("AssumeRole")),
        with: try source.credentials(by: sender),
        region: region,
        service: "sts",
        at: sender.clock.now()
      )
      return try keys(for: signed, origin: origin, secrets: source.secrets, by: sender)
    }
  }

  /// Keys of a role that a token of another identity provider may take on; the token's file is read
  /// each time, for tokens are replaced there.
  func grant(_ role: Role, byTokenIn file: CredentialFile, origin: String) -> AWSKeyGrant {
    AWSKeyGrant(origin: origin) { sender throws(ModelError) in
      let token = try file.line()
      let request = request(
        role.fields("AssumeRoleWithWebIdentity") + [("WebIdentityToken", token)]
      )
      return try keys(for: request, origin: origin, secrets: [Secret(token)], by: sender)
    }
  }

  private func request(_ fields: [(String, String)]) -> HTTPRequest {
    let pairs = fields.map { "\(BaseURL.formEscaped($0.0))=\(BaseURL.formEscaped($0.1))" }
    return HTTPRequest(
      url: endpoint,
      headers: [(name: "Content-Type", value: "application/x-www-form-urlencoded")],
      body: Array(pairs.joined(separator: "&").utf8)
    )
  }

  private func keys(
    for request: HTTPRequest,
    origin: String,
    secrets: [Secret],
    by sender: CredentialSender
  ) throws(ModelError) -> AWSKeyGrant.Keys {
    let exchange = CredentialExchange(wanted: "keys", origin: origin, secrets: secrets)
    let response = try exchange.reply(to: request, by: sender)
    let now = sender.clock.now()
    guard let keys = AWSKeyReply.keys(xml: response.body, origin: origin, now: now) else {
      throw exchange.missing(in: response, to: request)
    }
    return keys
  }
}
