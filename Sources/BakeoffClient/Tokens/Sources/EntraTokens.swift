internal import BakeoffCore

/// Tokens of Microsoft's Entra ID for an application with a secret.
struct EntraTokens: TokenSource {
  let id = "entra"

  let needs = "AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET"

  private static let scope = "https://cognitiveservices.azure.com/.default"

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    let environment = place.environment
    guard let client = environment["AZURE_CLIENT_ID"], let tenant = environment["AZURE_TENANT_ID"],
      let secret = environment["AZURE_CLIENT_SECRET"]
    else { return nil }
    let host = environment["AZURE_AUTHORITY_HOST"] ?? "https://login.microsoftonline.com"
    let base = BaseURL.trimmed(host.contains("://") ? host : "https://\(host)", of: [])
    let endpoint = try TokenEndpoint.checked(
      "\(base)/\(BaseURL.pathEscaped(tenant))/oauth2/v2.0/token",
      from: "AZURE_AUTHORITY_HOST"
    )
    let scope = environment["AZURE_SCOPE"] ?? Self.scope
    return TokenCredentials(
      origin: needs,
      secrets: [Secret(secret)],
      grant: .exchange { _ in
        .form(
          endpoint,
          [
            "grant_type": "client_credentials", "client_id": client, "client_secret": secret,
            "scope": scope,
          ]
        )
      }
    )
  }
}
