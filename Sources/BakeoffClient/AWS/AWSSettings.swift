internal import BakeoffCore
internal import Foundation

/// What AWS's own tools would use: the settings of the environment and, below them, a profile of the
/// files that these tools share.
///
/// Looking sends nothing and runs nothing; what must be fetched is fetched when the first request is
/// signed.
struct AWSSettings {
  private let environment: Environment

  /// The variables that may say the region, the first one set wins.
  static let regionVariables = ["AWS_REGION_NAME", "AWS_REGION", "AWS_DEFAULT_REGION"]

  /// The variables that hold credentials.
  static let keyVariables = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]

  /// Looks settings up in an environment; files are read when they are needed.
  init(_ environment: Environment) { self.environment = environment }

  /// The region of the environment, or of the profile; nil when neither says.
  ///
  /// - Throws: `ModelError` with `.configuration` when a file cannot be read.
  func region() throws(ModelError) -> String? {
    if let found = environment.first(of: Self.regionVariables) { return found.value }
    let profile = try AWSFiles(environment).profile()
    return [profile.config?["region"], profile.shared?["region"]].compactMap { $0 }
      .first { !$0.isEmpty }
  }

  /// Where keys come from, in the order of AWS's own tools: variables, the role of a profile, a token
  /// of another identity provider, single sign-on, keys of the profile, its process, and at last the
  /// server beside a container or an instance.
  ///
  /// - Parameters:
  ///   - model: The model that is to be asked, for messages.
  ///   - bearerVariables: The variables that would do instead, for messages.
  ///   - store: Where keys are kept that were fetched.
  /// - Returns: The source.
  /// - Throws: `ModelError` with `.missingKey` when there are none that can be used, and with
  ///   `.configuration` when a file cannot be read.
  func keys(
    for model: ModelName,
    insteadOf bearerVariables: [String],
    store: CredentialStore
  ) throws(ModelError) -> AWSKeySource {
    let found: AWSKeySource?
    do throws(ModelError) {
      found = try AWSKeyChain(settings: self, environment: environment, store: store).source()
    } catch {
      throw ModelError(error.code, "\(model): \(error.message)")
    }
    if let found { return found }
    let files = try AWSFiles(environment)
    throw missing(model: model, isKnown: files.isKnown, bearerVariables, files)
  }

  private func missing(
    model: ModelName,
    isKnown: Bool,
    _ bearerVariables: [String],
    _ files: AWSFiles
  ) -> ModelError {
    if let variable = files.profileVariable, !isKnown {
      return ModelError(
        .missingKey,
        "\(model): \(variable) names the profile \"\(files.profileName)\", which does not stand in "
          + (files.paths.isEmpty ? "~/.aws/credentials" : files.paths.joined(separator: " or "))
      )
    }
    let bearer = bearerVariables.map { "\($0), or " }.joined()
    return ModelError(
      .missingKey,
      "\(model) needs \(bearer)AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: export them or add them "
        + "to .env, or give the profile \"\(files.profileName)\" keys in "
        + (files.paths.first ?? "~/.aws/credentials")
    )
  }
}
