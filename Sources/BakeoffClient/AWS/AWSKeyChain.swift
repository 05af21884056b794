internal import BakeoffCore

/// The places where AWS's own tools look for keys, in their order.
struct AWSKeyChain {
  /// How many profiles may lend each other roles.
  private static let longestLoan = 5

  /// Where the region is looked up.
  let settings: AWSSettings
  /// The variables.
  let environment: Environment
  /// Where keys are kept that were fetched.
  let store: CredentialStore

  /// The first source that there is; nil when there is none.
  ///
  /// - Throws: `ModelError` for one that is there and cannot be used.
  func source() throws(ModelError) -> AWSKeySource? {
    if let keys = try variables() { return .fixed(keys) }
    let files = try AWSFiles(environment)
    if let found = try source(of: files.profileName, in: files, loans: 0) { return found }
    // A profile that was asked for is not silently replaced by something else.
    guard files.profileVariable == nil || files.isKnown else { return nil }
    if let grant = try AWSContainerGrant.found(in: environment) { return fetched(grant) }
    return try AWSInstanceGrant.found(in: environment).map(fetched)
  }

  /// The keys of the variables; nil when none is set.
  private func variables() throws(ModelError) -> AWSCredentials? {
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
    case (nil, nil): return nil
    case (_?, nil):
      throw ModelError(
        .missingKey,
        "\(idVariable) is set, but \(secretVariable) is not: "
          + "set both, or neither"
      )
    case (nil, _?):
      throw ModelError(
        .missingKey,
        "\(secretVariable) is set, but \(idVariable) is not: "
          + "set both, or neither"
      )
    }
  }

  /// What a profile says; nil when it says nothing of keys.
  private func source(
    of name: String,
    in files: AWSFiles,
    loans: Int
  ) throws(ModelError) -> AWSKeySource? {
    let profile = files.profile(name)
    // What stands in both files counts as the file of keys has it.
    let members = (profile.config ?? [:]).merging(profile.shared ?? [:]) { $1 }
      .filter { !$0.value.isEmpty }
    if let arn = members["role_arn"], members["web_identity_token_file"] == nil {
      return try lentRole(arn, members, name, files, loans)
    }
    if let grant = try webIdentity(members, name, isExplicit: loans > 0) { return fetched(grant) }
    let session = members["sso_session"].flatMap(files.session)
    let signOn = try AWSSignOnGrant.found(
      in: members,
      session: session,
      profile: name,
      environment: environment
    )
    if let signOn { return fetched(signOn) }
    if let keys = try keys(profile.shared, in: files.sharedPath, name) { return .fixed(keys) }
    if let command = members["credential_process"] {
      return fetched(
        try AWSProcessGrant.found(command, profile: name, environment: environment)
      )
    }
    if let keys = try keys(profile.config, in: files.configPath, name) { return .fixed(keys) }
    guard members["login_session"] == nil else {
      throw ModelError(
        .missingKey,
        "the profile \"\(name)\" gets its keys by login_session, which is not done here: export them "
          + "with eval \"$(aws configure export-credentials --profile \(name) --format env)\""
      )
    }
    return nil
  }

  /// The keys of a role that another profile, or a server, lends its own for.
  private func lentRole(
    _ arn: String,
    _ members: [String: String],
    _ name: String,
    _ files: AWSFiles,
    _ loans: Int
  ) throws(ModelError) -> AWSKeySource {
    func problem(_ words: String) -> ModelError {
      ModelError(.missingKey, "the profile \"\(name)\" takes on the role \(arn), but \(words)")
    }
    guard members["mfa_serial"] == nil else {
      throw problem("for that it wants a one-time code, which a batch has nobody to ask for")
    }
    let source: AWSKeySource?
    if let other = members["source_profile"] {
      guard loans < Self.longestLoan else { throw problem("its profiles lend roles in a circle") }
      // A profile may lend its own keys to itself.
      source =
        other == name
        ? try keys(files.profile(name).shared, in: files.sharedPath, name).map { .fixed($0) }
        : try self.source(of: other, in: files, loans: loans + 1)
      if source == nil { throw problem("the profile \"\(other)\" that lends to it has no keys") }
    } else {
      switch members["credential_source"] {
      case "Environment": source = try variables().map { .fixed($0) }
      case "EcsContainer": source = try AWSContainerGrant.found(in: environment).map(fetched)
      case "Ec2InstanceMetadata": source = try AWSInstanceGrant.found(in: environment).map(fetched)
      case nil: throw problem("it names no source_profile and no credential_source")
      case let other?: throw problem("its credential_source is unknown: \(other)")
      }
    }
    guard let source else {
      throw problem("its credential_source, \(members["credential_source"] ?? ""), is not there")
    }
    let role = AWSTokenService.Role(
      arn: arn,
      sessionName: members["role_session_name"],
      duration: members["duration_seconds"].flatMap(Int.init),
      externalID: members["external_id"]
    )
    let origin = "the role of the profile \"\(name)\", by \(source.origin)"
    return fetched(try service(members).grant(role, by: source, origin: origin))
  }

  /// A token of another identity provider, such as a cluster's; the variables are not for profiles that
  /// lend.
  private func webIdentity(
    _ members: [String: String],
    _ name: String,
    isExplicit: Bool
  ) throws(ModelError) -> AWSKeyGrant? {
    let variable = "AWS_WEB_IDENTITY_TOKEN_FILE"
    let role: AWSTokenService.Role
    let file: CredentialFile
    if let path = members["web_identity_token_file"] {
      guard let arn = members["role_arn"] else {
        throw ModelError(
          .missingKey,
          "the profile \"\(name)\" has no role_arn for its token: "
            + "add it"
        )
      }
      role = .init(arn: arn, sessionName: members["role_session_name"])
      file = CredentialFile(
        named: path,
        by: "web_identity_token_file of the profile \"\(name)\"",
        in: environment
      )
    } else if !isExplicit, let path = environment[variable] {
      guard let arn = environment["AWS_ROLE_ARN"] else {
        throw ModelError(
          .missingKey,
          "\(variable) is set, but AWS_ROLE_ARN is not: "
            + "set both, or neither"
        )
      }
      role = .init(arn: arn, sessionName: environment["AWS_ROLE_SESSION_NAME"])
      file = CredentialFile(named: path, by: variable, in: environment)
    } else {
      return nil
    }
    return try service(members).grant(
      role,
      byTokenIn: file,
      origin: "the role \(role.arn), by the token in \(file.origin)"
    )
  }

  private func service(_ members: [String: String]) throws(ModelError) -> AWSTokenService {
    let named = environment.first(of: AWSSettings.regionVariables)?.value ?? members["region"]
    let region = if let named { named } else { try settings.region() }
    return try AWSTokenService(region: region, environment: environment)
  }

  private func fetched(_ grant: AWSKeyGrant) -> AWSKeySource {
    .fetched(store.keys(of: grant, in: environment))
  }

  /// The keys of a profile in one file; nil when it has none there.
  private func keys(
    _ members: [String: String]?,
    in path: String?,
    _ profile: String
  ) throws(ModelError) -> AWSCredentials? {
    let (idName, secretName) = ("aws_access_key_id", "aws_secret_access_key")
    func value(_ name: String) -> String? {
      members?[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    let place = "the profile \"\(profile)\" in \(path ?? "")"
    switch (value(idName), value(secretName)) {
    case (let id?, let secret?):
      return AWSCredentials(
        keyID: id,
        secret: Secret(secret),
        sessionToken: value("aws_session_token").map { Secret($0) },
        origin: place
      )
    case (nil, nil): return nil
    case (_?, nil):
      throw ModelError(.missingKey, "\(place) has \(idName), but no \(secretName): add it")
    case (nil, _?):
      throw ModelError(.missingKey, "\(place) has \(secretName), but no \(idName): add it")
    }
  }
}
