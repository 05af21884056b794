internal import BakeoffCore
internal import Foundation

/// Databricks' tokens for a service principal, from the workspace that is asked.
struct DatabricksTokens: TokenSource {
  let id = "databricks"

  let needs = "DATABRICKS_CLIENT_ID and DATABRICKS_CLIENT_SECRET"

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    let environment = place.environment
    guard let client = environment["DATABRICKS_CLIENT_ID"],
      let secret = environment["DATABRICKS_CLIENT_SECRET"]
    else { return nil }
    let workspace = URLParts(environment["DATABRICKS_HOST"] ?? place.base)
    // Without an address there is no workspace, which is said elsewhere.
    let endpoint =
      workspace.authority.isEmpty
      ? "" : try TokenEndpoint.checked(workspace.endpoint + "/oidc/v1/token", from: "the workspace")
    let login = Data("\(client):\(secret)".utf8).base64EncodedString()
    return TokenCredentials(
      origin: needs,
      secrets: [Secret(secret), Secret(login)],
      grant: .exchange { _ in
        .form(
          endpoint,
          ["grant_type": "client_credentials", "scope": "all-apis"],
          secretHeaders: [(name: "Authorization", value: Secret("Basic \(login)"))]
        )
      }
    )
  }
}
