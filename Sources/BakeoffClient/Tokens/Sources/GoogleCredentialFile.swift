internal import BakeoffCore

/// What a file of Google's credentials holds: a user's login or a service account's key.
struct GoogleCredentialFile {
  /// What it holds.
  let text: String
  /// Where it was found.
  let origin: String

  /// The endpoint of files that name none.
  private static let usualEndpoint = "https://oauth2.googleapis.com/token"
  private static let scope = "https://www.googleapis.com/auth/cloud-platform"
  /// How many seconds the claim of a service account holds, the most that Google takes.
  private static let claimLifetime = 3600

  /// Reads it.
  ///
  /// - Parameter quotaProject: The project that pays, as a variable says; nil for the file's word.
  /// - Returns: The credentials.
  /// - Throws: `ModelError` with `.configuration` when they cannot be used.
  func credentials(quotaProject: String?) throws(ModelError) -> TokenCredentials {
    guard let json = try? JSON(parsing: text), json.objectValue != nil else {
      throw problem("is no JSON object")
    }
    var credentials: TokenCredentials
    switch json["type"]?.stringValue {
    case "authorized_user": credentials = try user(json)
    case "service_account": credentials = try serviceAccount(json)
    case "external_account":
      credentials = try GoogleFederation(json: json, origin: origin).credentials(scope: Self.scope)
    case let type?:
      throw problem(
        "is of the type \"\(type)\", which this version cannot use: use the key of a service account, "
          + "or \"gcloud auth application-default login\""
      )
    case nil: throw problem("says no type")
    }
    let quotaProject = quotaProject ?? json["quota_project_id"]?.stringValue
    if let quotaProject {
      guard quotaProject.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        throw problem("names a quota project that cannot be sent")
      }
      credentials.headers = [(name: "x-goog-user-project", value: quotaProject)]
    }
    if let project = json["project_id"]?.stringValue ?? quotaProject {
      credentials.settings = ["VERTEXAI_PROJECT": project]
    }
    return credentials
  }

  /// A refresh token, which is exchanged as it is.
  private func user(_ json: JSON) throws(ModelError) -> TokenCredentials {
    let client = try required("client_id", in: json)
    let secret = try required("client_secret", in: json)
    let refresh = try required("refresh_token", in: json)
    let endpoint = try endpoint(json)
    return TokenCredentials(
      origin: "the login in \(origin)",
      secrets: [Secret(secret), Secret(refresh)],
      grant: .exchange { _ in
        .form(
          endpoint,
          [
            "grant_type": "refresh_token", "client_id": client, "client_secret": secret,
            "refresh_token": refresh,
          ]
        )
      }
    )
  }

  /// A key that signs a claim, which is exchanged.
  private func serviceAccount(_ json: JSON) throws(ModelError) -> TokenCredentials {
    let email = try required("client_email", in: json)
    let pem = try required("private_key", in: json)
    guard let key = try? RSASigningKey(pem: pem) else {
      throw problem("holds a \"private_key\" that is no RSA key")
    }
    let keyID = json["private_key_id"]?.stringValue
    let endpoint = try endpoint(json)
    let unsigned = problem("holds a \"private_key\" that cannot sign")
    return TokenCredentials(
      origin: "the service account in \(origin)",
      secrets: [Secret(pem)],
      grant: .exchange { now throws(ModelError) in
        let start = Int(now)
        let claims: JSONObject = [
          "iat": .number(start), "exp": .number(start + Self.claimLifetime),
          "iss": .string(email), "aud": .string(endpoint), "scope": .string(Self.scope),
        ]
        guard let claim = JSONWebToken.signed(claims, keyID: keyID, by: key) else { throw unsigned }
        var request = TokenRequest.form(
          endpoint,
          ["grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": claim]
        )
        request.secrets = [Secret(claim)]
        return request
      }
    )
  }

  private func endpoint(_ json: JSON) throws(ModelError) -> String {
    let url = json["token_uri"]?.stringValue ?? Self.usualEndpoint
    return try TokenEndpoint.checked(url, from: origin)
  }

  private func required(_ key: String, in json: JSON) throws(ModelError) -> String {
    guard let text = json[key]?.stringValue, !text.isEmpty else {
      throw problem("has no \"\(key)\"")
    }
    return text
  }

  private func problem(_ words: String) -> ModelError {
    ModelError(.configuration, "the file of Google's credentials \(origin) \(words)")
  }
}
