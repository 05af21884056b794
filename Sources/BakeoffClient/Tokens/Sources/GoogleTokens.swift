internal import BakeoffCore
internal import Foundation

/// Google's application-default credentials, in Google's order: a file that a variable names, the
/// file that gcloud writes, and the metadata server of Google's machines.
struct GoogleTokens: TokenSource {
  let id = "google"

  let needs = """
    GOOGLE_APPLICATION_CREDENTIALS with the path of a file of credentials, or the login of \
    "gcloud auth application-default login"
    """

  /// The file that tells the maker of a machine.
  private static let machine = "/sys/class/dmi/id/product_name"

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    let environment = place.environment
    let quotaProject = environment["GOOGLE_CLOUD_QUOTA_PROJECT"]
    if let text = environment["VERTEXAI_CREDENTIALS"], text.drop(while: \.isWhitespace).first == "{"
    {
      let file = GoogleCredentialFile(text: text, origin: "VERTEXAI_CREDENTIALS")
      return try file.credentials(quotaProject: quotaProject)
    }
    let named = environment.first(of: ["VERTEXAI_CREDENTIALS", "GOOGLE_APPLICATION_CREDENTIALS"])
      .map { CredentialFile(named: $0.value, by: $0.name, in: environment) }
    if let file = named ?? Self.usualFile(environment) {
      let credentials = GoogleCredentialFile(text: try file.text(), origin: file.origin)
      return try credentials.credentials(quotaProject: quotaProject)
    }
    return Self.metadataServer(environment)
  }

  /// What gcloud writes.
  private static func usualFile(_ environment: Environment) -> CredentialFile? {
    let folder =
      environment["CLOUDSDK_CONFIG"] ?? environment["HOME"].map { $0 + "/.config/gcloud" }
    return folder.flatMap {
      CredentialFile(usual: $0 + "/application_default_credentials.json")
    }
  }

  /// The metadata server, on machines that have it; it needs no credentials.
  private static func metadataServer(_ environment: Environment) -> TokenCredentials? {
    let host = environment["GCE_METADATA_HOST"]
    guard host != nil || isGoogleMachine(environment) else { return nil }
    let server = host ?? "metadata.google.internal"
    let url = "http://\(server)/computeMetadata/v1/instance/service-accounts/default/token"
    return TokenCredentials(
      origin: "the metadata server \(server)\(host == nil ? "" : " (GCE_METADATA_HOST)")",
      secrets: [],
      grant: .exchange { _ in
        TokenRequest(
          http: HTTPRequest(
            method: .get,
            url: url,
            headers: [(name: "Metadata-Flavor", value: "Google")],
            body: []
          )
        )
      }
    )
  }

  /// Whether the program runs at Google, which is told without asking the network.
  private static func isGoogleMachine(_ environment: Environment) -> Bool {
    guard environment["NO_GCE_CHECK"]?.lowercased() != "true" else { return false }
    // Cloud Run sets this one, and hides the machine.
    if environment["K_SERVICE"] != nil { return true }
    let maker = FileManager.default.contents(atPath: machine)
    return maker.map { String(decoding: $0, as: UTF8.self).hasPrefix("Google") } ?? false
  }
}
