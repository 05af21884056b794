internal import BakeoffCore

/// Tokens of GitHub Copilot, for which the token of a login at GitHub is exchanged.
///
/// The login itself needs a person at a browser; what it left behind is used.
struct CopilotTokens: TokenSource {
  let id = "copilot"

  let needs = """
    COPILOT_GITHUB_TOKEN with the token of a login that may use Copilot, or the login of an editor in \
    ~/.config/github-copilot
    """

  private static let variable = "COPILOT_GITHUB_TOKEN"

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    let environment = place.environment
    guard let login = try login(environment) else { return nil }
    let endpoint = try TokenEndpoint.checked(
      environment["GITHUB_COPILOT_API_KEY_URL"]
        ?? "https://api.github.com/copilot_internal/v2/token",
      from: "GITHUB_COPILOT_API_KEY_URL"
    )
    return TokenCredentials(
      origin: login.origin,
      secrets: [Secret(login.token)],
      grant: .exchange { _ in
        TokenRequest(
          http: HTTPRequest(
            method: .get,
            url: endpoint,
            headers: [(name: "Accept", value: "application/json")],
            secretHeaders: [(name: "Authorization", value: Secret("token \(login.token)"))],
            body: []
          ),
          tokenKey: "token"
        )
      }
    )
  }

  private func login(
    _ environment: Environment
  ) throws(ModelError) -> (token: String, origin: String)? {
    if let token = environment[Self.variable] { return (token, Self.variable) }
    guard let home = environment["HOME"] else { return nil }
    let folder = (environment["XDG_CONFIG_HOME"] ?? home + "/.config") + "/github-copilot"
    for name in ["apps.json", "hosts.json"] {
      guard let file = CredentialFile(usual: "\(folder)/\(name)") else { continue }
      let hosts = try? JSON(parsing: try file.text()).objectValue
      // Keys are the host, and after a colon the application.
      let login = hosts?.members.first { $0.key.split(separator: ":").first == "github.com" }
      if let token = login?.value["oauth_token"]?.stringValue { return (token, file.origin) }
    }
    return nil
  }
}
