internal import BakeoffCore

/// Tokens of SAP's AI Core for a client with a secret, from variables or from a service key.
struct SAPTokens: TokenSource {
  let id = "sap"

  let needs = """
    AICORE_CLIENT_ID, AICORE_CLIENT_SECRET and AICORE_AUTH_URL, or AICORE_SERVICE_KEY with the JSON of \
    a service key
    """

  private static let ending = "/oauth/token"

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    let environment = place.environment
    let key = try serviceKey(environment)
    func value(_ variable: String, _ path: String...) -> String? {
      if let value = environment[variable] { return value }
      return path.reduce(key) { $0?[$1] }?.stringValue
    }
    guard let client = value("AICORE_CLIENT_ID", "clientid"),
      let secret = value("AICORE_CLIENT_SECRET", "clientsecret")
    else {
      guard key == nil else {
        throw ModelError(
          .configuration,
          "AICORE_SERVICE_KEY has no \"clientid\" and \"clientsecret\"; a key with a certificate cannot be "
            + "used: make one with a secret"
        )
      }
      return nil
    }
    let named = value("AICORE_AUTH_URL", "url")
    guard let named else {
      throw ModelError(
        .configuration,
        "a token of SAP needs AICORE_AUTH_URL: export it or add it to .env"
      )
    }
    let endpoint = try TokenEndpoint.checked(
      BaseURL.trimmed(named, of: [Self.ending]) + Self.ending,
      from: "AICORE_AUTH_URL"
    )
    var credentials = TokenCredentials(
      origin: key == nil ? "AICORE_CLIENT_ID and AICORE_CLIENT_SECRET" : "AICORE_SERVICE_KEY",
      secrets: [Secret(secret)],
      grant: .exchange { _ in
        .form(
          endpoint,
          ["grant_type": "client_credentials", "client_id": client, "client_secret": secret]
        )
      }
    )
    if let base = key?["serviceurls"]?["AI_API_URL"]?.stringValue {
      credentials.settings = ["AICORE_BASE_URL": base]
    }
    return credentials
  }

  /// The service key, which may stand under `credentials`; nil when the variable is not set.
  private func serviceKey(_ environment: Environment) throws(ModelError) -> JSON? {
    guard let text = environment["AICORE_SERVICE_KEY"] else { return nil }
    guard let key = try? JSON(parsing: text), key.objectValue != nil else {
      throw ModelError(.configuration, "AICORE_SERVICE_KEY is no JSON object")
    }
    return key["credentials"] ?? key
  }
}
