internal import Bakeoff
internal import Foundation

/// The file of a command's configuration: the one that is named, or a `bakeoff.yaml` that lies here.
struct ConfigurationFile {
  /// The file; nil when there is none.
  let path: String?
  /// Whether the user named it, so that it may say which programs are run.
  let isNamed: Bool

  private static let usual = "bakeoff.yaml"

  /// Takes what `--config` names, else what its variable does, else the usual file.
  init(_ config: String?) {
    let named = config ?? Environment.process["BAKEOFF_CONFIG"]
    let isHere = FileManager.default.fileExists(atPath: Self.usual)
    path = named ?? (isHere ? Self.usual : nil)
    isNamed = named != nil
  }

  /// What variables say over the file, and that over the usual.
  ///
  /// - Parameter envFile: The file of settings that an option names.
  /// - Returns: The configuration.
  /// - Throws: `InputError` when a file or a variable cannot be used.
  func configuration(envFile: String?) throws(InputError) -> Configuration {
    // The file of settings is needed before the configuration, whose values it may fill.
    let named = envFile ?? Environment.process["BAKEOFF_ENV_FILE"]
    var environment: Environment?
    if let named { environment = try Environment.load(file: named) }
    let configuration: Configuration
    if let path {
      configuration = try Configuration(path: path, environment: environment)
    } else if let environment {
      configuration = Configuration(environment: environment)
    } else {
      configuration = Configuration(environment: try Environment.load())
    }
    return try Configuration.fromEnvironment(over: configuration)
  }

  /// Refuses programs as tools from a file that merely lies in the folder.
  func refuseUnnamedTools(in configuration: Configuration) throws(InputError) {
    guard !isNamed, case .file(let place)? = configuration.sources["tools"],
      !configuration.run.tools.isEmpty
    else { return }
    throw InputError(
      "\(place): tools run programs, which a \(Self.usual) that only lies here must not: name the "
        + "file with -c \(Self.usual)"
    )
  }

  /// Refuses a program as a scorer from a file that merely lies in the folder.
  func refuseUnnamedScorer(in configuration: Configuration) throws(InputError) {
    guard !isNamed, case .file(let place)? = configuration.sources["scorers"],
      configuration.run.scorers.contains(where: { $0.lowercased().contains("command") })
    else { return }
    throw InputError(
      "\(place): the scorer command runs a program, which a \(Self.usual) that only lies here must "
        + "not: name the file with -c \(Self.usual), or give it with --scorer"
    )
  }
}
