internal import BakeoffCore
internal import Foundation

/// What AWS's own tools would use: the settings of the environment and, below them, a profile of the
/// files that these tools share.
///
/// Nothing is run and nothing is asked of a server to get credentials.
struct AWSSettings {
  private let environment: Environment

  /// The variables that may say the region, the first one set wins.
  static let regionVariables = ["AWS_REGION_NAME", "AWS_REGION", "AWS_DEFAULT_REGION"]

  /// The variables that hold credentials.
  static let keyVariables = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]

  /// Members of a profile that say how to get credentials in ways that are not followed.
  private static let otherWays = [
    "sso_session", "sso_start_url", "login_session", "web_identity_token_file",
    "credential_process", "credential_source", "source_profile",
  ]

  /// Looks settings up in an environment; files are read when they are needed.
  init(_ environment: Environment) { self.environment = environment }

  /// The region of the environment, or of the profile; nil when neither says.
  ///
  /// - Throws: `ModelError` with `.configuration` when a file cannot be read.
  func region() throws(ModelError) -> String? {
    if let found = environment.first(of: Self.regionVariables) { return found.value }
    let config = try section(of: configPath)
    let shared = try section(of: credentialsPath)
    return [config?["region"], shared?["region"]].compactMap { $0 }.first { !$0.isEmpty }
  }

  /// The credentials of the environment, or of the profile.
  ///
  /// - Parameters:
  ///   - model: The model that is to be asked, for messages.
  ///   - bearerVariables: The variables that would do instead, for messages.
  /// - Returns: The credentials.
  /// - Throws: `ModelError` with `.missingKey` when there are none that can be used, and with
  ///   `.configuration` when a file cannot be read.
  func credentials(
    for model: ModelName,
    insteadOf bearerVariables: [String]
  ) throws(ModelError) -> AWSCredentials {
    let (idVariable, secretVariable) = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
    let token = environment.find("AWS_SESSION_TOKEN")
    switch (environment.find(idVariable), environment[secretVariable]) {
    case (let id?, let secret?):
      return AWSCredentials(
        keyID: id.value,
        secret: Secret(secret),
        // A token from elsewhere belongs to another key.
        sessionToken: token.flatMap { $0.source == id.source ? Secret($0.value) : nil },
        origin: idVariable
      )
    case (nil, nil): break
    case (_?, nil):
      throw ModelError(.missingKey, "\(model): \(idVariable) is set, but \(secretVariable) is not")
    case (nil, _?):
      throw ModelError(.missingKey, "\(model): \(secretVariable) is set, but \(idVariable) is not")
    }
    let shared = try section(of: credentialsPath)
    let config = try section(of: configPath)
    for (members, path) in [(shared, credentialsPath), (config, configPath)]
    where members?["role_arn"] != nil {
      throw unfollowed("role_arn", path: path, model: model)
    }
    for (members, path) in [(shared, credentialsPath), (config, configPath)] {
      if let found = try keys(members ?? [:], path: path, model: model) { return found }
    }
    for (members, path) in [(shared, credentialsPath), (config, configPath)] {
      if let way = Self.otherWays.first(where: { members?[$0] != nil }) {
        throw unfollowed(way, path: path, model: model)
      }
    }
    throw missing(model: model, isKnown: shared != nil || config != nil, bearerVariables)
  }

  private var explicitProfile: (name: String, value: String)? {
    environment.first(of: ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"])
  }

  private var profile: String { explicitProfile?.value ?? "default" }

  private var credentialsPath: String? { path("AWS_SHARED_CREDENTIALS_FILE", usual: "credentials") }

  private var configPath: String? { path("AWS_CONFIG_FILE", usual: "config") }

  private func path(_ variable: String, usual: String) -> String? {
    let home = environment["HOME"]
    guard let path = environment[variable] else { return home.map { "\($0)/.aws/\(usual)" } }
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// The profile's members in a file; nil when the file does not exist or does not have it.
  private func section(of path: String?) throws(ModelError) -> [String: String]? {
    guard let path, FileManager.default.fileExists(atPath: path) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw ModelError(.configuration, "\(path) cannot be read")
    }
    return AWSProfileFile(parsing: String(decoding: bytes, as: UTF8.self)).profile(profile)
  }

  private func keys(
    _ members: [String: String],
    path: String?,
    model: ModelName
  ) throws(ModelError) -> AWSCredentials? {
    let (idName, secretName) = ("aws_access_key_id", "aws_secret_access_key")
    func value(_ name: String) -> String? { members[name].flatMap { $0.isEmpty ? nil : $0 } }
    let place = "the profile \"\(profile)\" in \(path ?? "")"
    switch (value(idName), value(secretName)) {
    case (let id?, let secret?):
      return AWSCredentials(
        keyID: id,
        secret: Secret(secret),
        sessionToken: value("aws_session_token").map(Secret.init),
        origin: place
      )
    case (nil, nil): return nil
    case (_?, nil):
      throw ModelError(.missingKey, "\(model): \(place) has \(idName), but no \(secretName)")
    case (nil, _?):
      throw ModelError(.missingKey, "\(model): \(place) has \(secretName), but no \(idName)")
    }
  }

  private func unfollowed(_ way: String, path: String?, model: ModelName) -> ModelError {
    ModelError(
      .missingKey,
      "\(model): the profile \"\(profile)\" in \(path ?? "") gets its keys by \(way), which is not "
        + "done here: export them with eval \"$(aws configure export-credentials --profile "
        + "\(profile) --format env)\""
    )
  }

  private func missing(model: ModelName, isKnown: Bool, _ bearerVariables: [String]) -> ModelError {
    let files = [credentialsPath, configPath].compactMap { $0 }
    if let explicitProfile, !isKnown {
      return ModelError(
        .missingKey,
        "\(model): \(explicitProfile.name) names the profile \"\(profile)\", which does not stand in "
          + (files.isEmpty ? "~/.aws/credentials" : files.joined(separator: " or "))
      )
    }
    let bearer = bearerVariables.map { "\($0), or " }.joined()
    return ModelError(
      .missingKey,
      "\(model) needs \(bearer)AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: export them or add them "
        + "to .env, or give the profile \"\(profile)\" keys in "
        + (files.first ?? "~/.aws/credentials")
    )
  }
}
