internal import BakeoffCore
internal import Foundation

/// The keys that a login by single sign-on gives, for as long as the login holds.
enum AWSSignOnGrant {
  /// The grant of a profile's members; nil when the profile has no such login.
  ///
  /// - Parameters:
  ///   - members: The profile's members.
  ///   - session: The members of the `sso-session` that the profile names; nil for none.
  ///   - profile: The profile's name.
  ///   - environment: Where the user's folder and the service's address are looked up.
  /// - Returns: The grant.
  /// - Throws: `ModelError` with `.configuration` when a member is missing.
  static func found(
    in members: [String: String],
    session: [String: String]?,
    profile: String,
    environment: Environment
  ) throws(ModelError) -> AWSKeyGrant? {
    guard members["sso_session"] != nil || members["sso_start_url"] != nil else { return nil }
    let all = (session ?? [:]).merging(members) { $1 }
    func required(_ name: String) throws(ModelError) -> String {
      if let value = all[name], !value.isEmpty { return value }
      throw ModelError(
        .configuration,
        "the profile \"\(profile)\" of AWS has no \(name): "
          + "\"aws configure sso\" writes it"
      )
    }
    let account = try required("sso_account_id")
    let role = try required("sso_role_name")
    let region = try required("sso_region")
    let name =
      if let session = members["sso_session"] { session } else { try required("sso_start_url") }
    let variable = "AWS_ENDPOINT_URL_SSO"
    let base = try TokenEndpoint.checked(
      BaseURL.trimmed(
        environment[variable] ?? "https://portal.sso.\(region).amazonaws.com",
        of: []
      ),
      from: variable
    )
    let digest = MessageDigest.hex(MessageDigest.sha1(Array(name.utf8)))
    let path = "\(environment["HOME"] ?? "")/.aws/sso/cache/\(digest).json"
    let origin = "the login of the profile \"\(profile)\" by single sign-on"
    return AWSKeyGrant(origin: origin) { sender throws(ModelError) in
      let token = try token(in: path, profile: profile, now: sender.clock.now())
      let query = [("role_name", role), ("account_id", account)]
        .map { "\($0.0)=\(BaseURL.formEscaped($0.1))" }.joined(separator: "&")
      let request = HTTPRequest(
        method: .get,
        url: "\(base)/federation/credentials?\(query)",
        secretHeaders: [(name: "x-amz-sso_bearer_token", value: token)],
        body: []
      )
      return try AWSMetadata.keys(
        from: request,
        member: "roleCredentials",
        origin: origin,
        secrets: [token],
        by: sender
      )
    }
  }

  /// The token of the login, as AWS's own tool keeps it.
  private static func token(
    in path: String,
    profile: String,
    now: Double
  ) throws(ModelError) -> Secret {
    let bytes = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
    let json = try? JSON(parsing: bytes)
    let end = json?["expiresAt"]?.stringValue.flatMap(Instant.rfc3339)
    guard let token = json?["accessToken"]?.stringValue, let end, end > now else {
      throw ModelError(
        .authentication,
        "the login of the profile \"\(profile)\" by single sign-on has ended or was never made: log in "
          + "with \"aws sso login --profile \(profile)\""
      )
    }
    return Secret(token)
  }
}
