internal import BakeoffCore
internal import Foundation

/// The two files of settings that AWS's tools share.
struct AWSFiles {
  /// A profile's members in each of the files; nil where it does not stand.
  typealias Profile = (shared: [String: String]?, config: [String: String]?)

  /// The profile that is used.
  let profileName: String
  /// The variable that names the profile; nil when none does.
  let profileVariable: String?
  /// Where the file of keys is, and that of all other settings; nil without a user's folder.
  let sharedPath: String?
  let configPath: String?
  private let shared: ProfileFile?
  private let config: ProfileFile?

  /// Reads the files that there are.
  ///
  /// - Throws: `ModelError` with `.configuration` when one cannot be read.
  init(_ environment: Environment) throws(ModelError) {
    let named = environment.first(of: ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"])
    profileName = named?.value ?? "default"
    profileVariable = named?.name
    func path(_ variable: String, usual: String) -> String? {
      let home = environment["HOME"]
      guard let path = environment[variable] else { return home.map { "\($0)/.aws/\(usual)" } }
      guard path.hasPrefix("~/"), let home else { return path }
      return home + path.dropFirst()
    }
    sharedPath = path("AWS_SHARED_CREDENTIALS_FILE", usual: "credentials")
    configPath = path("AWS_CONFIG_FILE", usual: "config")
    shared = try ProfileFile(at: sharedPath)
    config = try ProfileFile(at: configPath)
  }

  /// The paths of both files.
  var paths: [String] { [sharedPath, configPath].compactMap { $0 } }

  /// Whether the profile stands in one of the files.
  var isKnown: Bool {
    let profile = profile()
    return profile.shared != nil || profile.config != nil
  }

  /// The members of a profile; nil for the one that is used.
  func profile(_ name: String? = nil) -> Profile {
    let name = name ?? profileName
    return (shared?.profile(name), config?.profile(name))
  }

  /// The members of a session of single sign-on; nil when there is none of that name.
  func session(_ name: String) -> [String: String]? { config?.section("sso-session \(name)") }
}
