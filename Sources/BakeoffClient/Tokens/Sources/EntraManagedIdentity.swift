internal import BakeoffCore
internal import Foundation

/// The identity that Azure gives its machines and services, from a server beside them.
enum EntraManagedIdentity {
  private static let variable = "AZURE_POD_IDENTITY_AUTHORITY_HOST"
  /// The file that tells the owner of a machine, and what it says on Azure's.
  private static let machine = "/sys/class/dmi/id/chassis_asset_tag"
  private static let tag = "7783-7084-3265-9085-8269-3286-77"

  /// The credentials; nil where there is no such server.
  ///
  /// - Throws: `ModelError` with `.configuration` for an address that cannot be used.
  static func credentials(
    in environment: Environment,
    scope: String
  ) throws(ModelError) -> TokenCredentials? {
    // Which of several identities is meant.
    let client =
      environment["AZURE_CLIENT_ID"].map { "&client_id=\(BaseURL.formEscaped($0))" } ?? ""
    let resource = scope.hasSuffix("/.default") ? String(scope.dropLast(9)) : scope
    let query = "resource=\(BaseURL.formEscaped(resource))\(client)"
    if let url = environment["IDENTITY_ENDPOINT"], let proof = environment["IDENTITY_HEADER"] {
      let parts = URLParts(url)
      guard parts.scheme == "http" || parts.scheme == "https", !parts.authority.isEmpty else {
        throw ModelError(.configuration, "IDENTITY_ENDPOINT is no URL: \"\(parts.withoutUser)\"")
      }
      return credentials(
        "\(url)?api-version=2019-08-01&\(query)",
        proof: (name: "X-IDENTITY-HEADER", value: Secret(proof)),
        origin: "the managed identity (IDENTITY_ENDPOINT)"
      )
    }
    guard let base = environment[variable] ?? (isMachine ? "http://169.254.169.254" : nil) else {
      return nil
    }
    return credentials(
      "\(BaseURL.trimmed(base, of: []))/metadata/identity/oauth2/token?api-version=2018-02-01&\(query)",
      proof: nil,
      origin: "the managed identity of this machine"
    )
  }

  private static func credentials(
    _ url: String,
    proof: (name: String, value: Secret)?,
    origin: String
  ) -> TokenCredentials {
    TokenCredentials(
      origin: origin,
      secrets: proof.map { [$0.value] } ?? [],
      grant: .exchange { _ in
        TokenRequest(
          http: HTTPRequest(
            method: .get,
            url: url,
            headers: proof == nil ? [(name: "Metadata", value: "true")] : [],
            secretHeaders: proof.map { [$0] } ?? [],
            body: []
          )
        )
      }
    )
  }

  /// Whether the program runs on one of Azure's machines, which is told without asking the network.
  private static var isMachine: Bool {
    let found = FileManager.default.contents(atPath: machine)
    return found.map { String(decoding: $0, as: UTF8.self).hasPrefix(tag) } ?? false
  }
}
