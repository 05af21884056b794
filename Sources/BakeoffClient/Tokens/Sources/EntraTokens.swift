internal import BakeoffCore

/// Tokens of Microsoft's Entra ID, in the order of Microsoft's own libraries: an application with a
/// secret or a certificate, a workload with a token of its cluster, and the identity of a machine.
struct EntraTokens: TokenSource {
  let id = "entra"

  let needs = """
    AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET (or AZURE_CLIENT_CERTIFICATE_PATH, or \
    AZURE_FEDERATED_TOKEN_FILE)
    """

  private static let scope = "https://cognitiveservices.azure.com/.default"

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    let environment = place.environment
    let scope = environment["AZURE_SCOPE"] ?? Self.scope
    guard let client = environment["AZURE_CLIENT_ID"], let tenant = environment["AZURE_TENANT_ID"]
    else { return try EntraManagedIdentity.credentials(in: environment, scope: scope) }
    let host = environment["AZURE_AUTHORITY_HOST"] ?? "https://login.microsoftonline.com"
    let base = BaseURL.trimmed(host.contains("://") ? host : "https://\(host)", of: [])
    let application = EntraApplication(
      client: client,
      endpoint: try TokenEndpoint.checked(
        "\(base)/\(BaseURL.pathEscaped(tenant))/oauth2/v2.0/token",
        from: "AZURE_AUTHORITY_HOST"
      ),
      scope: scope
    )
    if let secret = environment["AZURE_CLIENT_SECRET"] {
      return application.credentials(secret: secret)
    }
    if let path = environment["AZURE_CLIENT_CERTIFICATE_PATH"] {
      return try application.credentials(
        certificate: CredentialFile(
          named: path,
          by: "AZURE_CLIENT_CERTIFICATE_PATH",
          in: environment
        ),
        passphrase: environment["AZURE_CLIENT_CERTIFICATE_PASSWORD"]
      )
    }
    if let path = environment["AZURE_FEDERATED_TOKEN_FILE"] {
      return application.credentials(
        tokenFile: CredentialFile(
          named: path,
          by: "AZURE_FEDERATED_TOKEN_FILE",
          in: environment
        )
      )
    }
    return try EntraManagedIdentity.credentials(in: environment, scope: scope)
  }
}
