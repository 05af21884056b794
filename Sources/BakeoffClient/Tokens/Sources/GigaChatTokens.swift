internal import BakeoffCore
internal import Foundation

/// GigaChat's tokens, which live for half an hour.
struct GigaChatTokens: TokenSource {
  let id = "gigachat"

  private static let variables = ["GIGACHAT_API_KEY", "GIGACHAT_CREDENTIALS"]

  var needs: String { Self.variables.joined(separator: " or ") }

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    let environment = place.environment
    guard let key = environment.first(of: Self.variables) else { return nil }
    let endpoint = try TokenEndpoint.checked(
      environment["GIGACHAT_AUTH_URL"] ?? "https://ngw.devices.sberbank.ru:9443/api/v2/oauth",
      from: "GIGACHAT_AUTH_URL"
    )
    let scope = environment["GIGACHAT_SCOPE"] ?? "GIGACHAT_API_PERS"
    return TokenCredentials(
      origin: key.name,
      secrets: [Secret(key.value)],
      grant: .exchange { _ in
        .form(
          endpoint,
          ["scope": scope],
          headers: [(name: "RqUID", value: UUID().uuidString.lowercased())],
          secretHeaders: [(name: "Authorization", value: Secret("Basic \(key.value)"))]
        )
      }
    )
  }
}
