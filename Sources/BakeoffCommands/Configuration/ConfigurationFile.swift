internal import Bakeoff
internal import BakeoffCore
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
    var configuration: Configuration
    if let path {
      configuration = try Configuration(path: path, environment: environment)
      // What an unnamed file names, the user has not named.
      if !isNamed, configuration.envFile != nil, named == nil {
        configuration.environment.isFileSearched = true
      }
    } else if let environment {
      configuration = Configuration(environment: environment)
    } else {
      configuration = Configuration(environment: try Environment.load())
    }
    return try Configuration.fromEnvironment(over: configuration)
  }

  /// Refuses what only a file that the user names may say: programs that are run, as tools or as scorers,
  /// and paths that samples may name.
  ///
  /// A configuration or a `.env` that merely lies in the folder may come from others.
  ///
  /// - Parameters:
  ///   - configuration: What file and variables say, with the options over it.
  ///   - given: The keys that options have decided.
  /// - Throws: `InputError` with the place of the first such wish.
  func refuseUnnamed(in configuration: Configuration, except given: Set<String>) throws(InputError)
  {
    let run = configuration.run
    let wishes: [(key: String, isThere: Bool, what: String)] = [
      ("tools", !run.tools.isEmpty, "tools run programs"),
      (
        "scorers", run.scorers.contains { $0.lowercased().contains("command") },
        "the scorer command runs a program"
      ),
      ("allow-path", !run.allowedPaths.isEmpty, "allow-path opens folders to task files"),
    ]
    for wish in wishes where wish.isThere && !given.contains(wish.key) {
      switch configuration.sources[wish.key] {
      case .file(let place)? where !isNamed:
        throw InputError(
          "\(place): \(wish.what), which a \(Self.usual) that only lies here must not: name the file "
            + "with -c \(Self.usual)"
        )
      case .variable(let name)?:
        guard let place = configuration.environment.searchedPlace(of: name) else { continue }
        throw InputError(
          "\(place): \(name): \(wish.what), which a .env that nobody named must not: name the file with "
            + "--env-file, or give it as an option"
        )
      case .file, .option, nil: continue
      }
    }
  }

  /// Says which files that nobody named send requests elsewhere.
  func warnOfRedirections(in configuration: Configuration) {
    configuration.warnOfRedirections()
    guard !isNamed, let path else { return }
    let judges = [configuration.grader, configuration.embedder].compactMap { $0 }
    let models = configuration.models + judges
    for model in models {
      guard let place = model.place, let url = ModelName.split(model.name).url else { continue }
      Console.talk(
        "warning: \(place): \(model.recordedName) is asked, with its key, at \(URLParts(String(url)).endpoint); "
          + "nobody named \(path): check that the address is yours"
      )
    }
    if configuration.providers != nil, case .file(let place)? = configuration.sources["providers"] {
      Console.talk(
        "warning: \(place): providers have addresses of this file, to which their keys are sent; nobody "
          + "named \(path): check that they are yours"
      )
    }
  }
}

extension Configuration {
  /// Says which settings of a `.env` that nobody named send requests elsewhere.
  func warnOfRedirections() {
    for words in environment.redirections() { Console.talk("warning: \(words)") }
  }
}
