internal import BakeoffCore

/// IBM Cloud's tokens, for which an API key is exchanged.
struct IBMTokens: TokenSource {
  let id = "ibm"

  private static let variables = ["WX_API_KEY", "WATSONX_API_KEY", "WATSONX_APIKEY"]

  var needs: String { Self.variables.joined(separator: " or ") }

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    guard let key = place.environment.first(of: Self.variables) else { return nil }
    let endpoint = try TokenEndpoint.checked(
      place.environment["WATSONX_IAM_URL"] ?? "https://iam.cloud.ibm.com/identity/token",
      from: "WATSONX_IAM_URL"
    )
    return TokenCredentials(
      origin: key.name,
      secrets: [Secret(key.value)],
      grant: .exchange { _ in
        .form(
          endpoint,
          ["grant_type": "urn:ibm:params:oauth:grant-type:apikey", "apikey": key.value]
        )
      }
    )
  }
}
