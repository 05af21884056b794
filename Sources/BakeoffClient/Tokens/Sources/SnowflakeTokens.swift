internal import BakeoffCore
internal import Foundation

/// Snowflake's key-pair tokens, which are signed here with the user's private key.
struct SnowflakeTokens: TokenSource {
  let id = "snowflake"

  let needs = """
    SNOWFLAKE_USER and SNOWFLAKE_PRIVATE_KEY_FILE with the path of a private key
    """

  private static let users = ["SNOWFLAKE_USER", "SNOWFLAKE_USERNAME"]
  private static let accounts = ["SNOWFLAKE_ACCOUNT_ID", "SNOWFLAKE_ACCOUNT"]
  private static let files = [
    "SNOWFLAKE_PRIVATE_KEY_FILE", "SNOWFLAKE_PRIVATE_KEY_PATH",
  ]
  private static let phrases = [
    "SNOWFLAKE_PRIVATE_KEY_PASSPHRASE", "PRIVATE_KEY_PASSPHRASE",
  ]
  /// How many seconds a token holds: somewhat less than the hour that Snowflake takes.
  private static let lifetime = 3540

  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    let environment = place.environment
    guard let user = environment.first(of: Self.users)?.value else { return nil }
    let file = environment.first(of: Self.files)
      .map { CredentialFile(named: $0.value, by: $0.name, in: environment) }
    guard let pem = try file?.text() ?? environment["SNOWFLAKE_PRIVATE_KEY"] else { return nil }
    let origin = file?.origin ?? "SNOWFLAKE_PRIVATE_KEY"
    guard let account = environment.first(of: Self.accounts)?.value else {
      throw ModelError(
        .configuration,
        "a token of Snowflake needs SNOWFLAKE_ACCOUNT_ID: export it or add it to .env"
      )
    }
    let phrase = environment.first(of: Self.phrases)
    let key: RSASigningKey
    do throws(KeyFileError) {
      key = try RSASigningKey(pem: pem, passphrase: phrase?.value)
    } catch {
      let remedy = error == .encrypted ? ": export \(Self.phrases[0])" : ""
      throw ModelError(
        .configuration,
        "the private key in \(origin) \(error.description)\(remedy)"
      )
    }
    let subject = "\(Self.name(ofAccount: account)).\(user.uppercased())"
    let digest = Data(key.publicKeyDigest).base64EncodedString()
    return TokenCredentials(
      origin: "the private key in \(origin)",
      secrets: [Secret(pem)] + (phrase.map { [Secret($0.value)] } ?? []),
      grant: .signature { now throws(ModelError) in
        let start = Int(now)
        let claims: JSONObject = [
          "iss": .string("\(subject).SHA256:\(digest)"), "sub": .string(subject),
          "iat": .number(start), "exp": .number(start + Self.lifetime),
        ]
        guard let token = JSONWebToken.signed(claims, by: key) else {
          throw ModelError(.configuration, "the private key in \(origin) cannot sign")
        }
        return Token(token, lifetime: Double(Self.lifetime))
      }
    )
  }

  /// The account as it is claimed: in upper case, without the region that may follow a point.
  private static func name(ofAccount account: String) -> String {
    let end =
      account.contains(".global") ? account.firstIndex(of: "-") : account.firstIndex(of: ".")
    return String(account[..<(end ?? account.endIndex)]).uppercased()
  }
}
