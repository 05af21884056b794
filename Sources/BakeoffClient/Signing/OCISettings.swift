internal import BakeoffCore
internal import Foundation

/// What Oracle's own tools would use: variables, and below them a profile of `~/.oci/config`.
struct OCISettings {
  /// What a user can set, in words that follow "needs".
  static let needs = """
    OCI_USER, OCI_FINGERPRINT, OCI_TENANCY and OCI_KEY_FILE, or a profile in ~/.oci/config
    """

  private static let usualRegion = "us-ashburn-1"

  private let environment: Environment
  private let members: [String: String]
  private let place: String

  /// Looks the profile up.
  ///
  /// - Throws: `ModelError` with `.configuration` when its file cannot be read, or does not have it.
  init(_ environment: Environment) throws(ModelError) {
    self.environment = environment
    let home = environment["HOME"] ?? ""
    let named = environment.first(of: ["OCI_CONFIG_FILE", "OCI_CLI_CONFIG_FILE"])
    let path = (named?.value ?? "~/.oci/config").replacing(
      "~/",
      with: "\(home)/",
      maxReplacements: 1
    )
    let profile = environment.first(of: ["OCI_CONFIG_PROFILE", "OCI_CLI_PROFILE"])
    let name = profile?.value ?? "DEFAULT"
    let file = try ProfileFile(at: path)
    if let profile, file?.section(name) == nil {
      throw ModelError(
        .missingKey,
        "\(profile.name) names the profile \"\(name)\", which does not stand in "
          + "\(path): check the name"
      )
    }
    // Other profiles take from the first one what they do not say.
    members = (file?.section("DEFAULT") ?? [:]).merging(file?.section(name) ?? [:]) { $1 }
    place = "the profile \"\(name)\" in \(path)"
  }

  /// The parts of URLs and bodies that the profile brings; variables of the user win.
  var variables: [String: String] {
    var variables = ["OCI_REGION": members["region"] ?? Self.usualRegion]
    // A tenancy is its own root compartment.
    variables["OCI_COMPARTMENT_ID"] = value("OCI_TENANCY", "tenancy")
    return variables
  }

  /// What signs requests.
  ///
  /// - Returns: The signer.
  /// - Throws: `ModelError` with `.missingKey` when something is missing, and with `.configuration`
  ///   for a key that cannot be used.
  func signer() throws(ModelError) -> OCISigner {
    let source = try pem()
    guard let source else {
      throw ModelError(.missingKey, "\(Self.needs) are needed: export them or add them to .env")
    }
    let phrase = value("OCI_KEY_PASSPHRASE", "pass_phrase")
    let key: RSASigningKey
    do throws(KeyFileError) {
      key = try RSASigningKey(pem: source.text, passphrase: phrase)
    } catch {
      throw ModelError(.configuration, "the key in \(source.origin) \(error.description)")
    }
    let id = try keyID()
    return OCISigner(
      keyID: Secret(id),
      key: key,
      origin: "the key in \(source.origin)",
      secrets: [Secret(source.text)] + (phrase.map { [Secret($0)] } ?? [])
        + (id.hasPrefix("ST$") ? [Secret(id)] : [])
    )
  }

  private func value(_ variable: String, _ member: String) -> String? {
    environment[variable] ?? members[member].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func keyID() throws(ModelError) -> String {
    if environment["OCI_USER"] == nil, let path = members["security_token_file"] {
      let file = CredentialFile(named: path, by: "security_token_file", in: environment)
      return "ST$\(try file.line())"
    }
    var parts: [String] = []
    for (variable, member) in [
      ("OCI_TENANCY", "tenancy"), ("OCI_USER", "user"), ("OCI_FINGERPRINT", "fingerprint"),
    ] {
      guard let part = value(variable, member) else {
        throw ModelError(
          .missingKey,
          "\(variable) is needed: export it or add it to .env, or write \(member) to \(place)"
        )
      }
      parts.append(part)
    }
    return parts.joined(separator: "/")
  }

  /// The key's text and where it was found; nil when there is none.
  private func pem() throws(ModelError) -> (text: String, origin: String)? {
    if let text = environment["OCI_KEY"] {
      // In one line of a file of variables, the ends of lines are written out.
      return (text.replacing("\\n", with: "\n"), "OCI_KEY")
    }
    let file: CredentialFile
    if let path = environment["OCI_KEY_FILE"] {
      file = CredentialFile(named: path, by: "OCI_KEY_FILE", in: environment)
    } else if let path = members["key_file"] {
      file = CredentialFile(named: path, by: "key_file of \(place)", in: environment)
    } else {
      return nil
    }
    return (try file.text(), file.origin)
  }
}
