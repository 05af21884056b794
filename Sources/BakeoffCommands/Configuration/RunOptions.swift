internal import ArgumentParser
internal import Bakeoff
internal import Foundation

/// What `bakeoff run` takes: task files, a configuration, and options that win over it.
struct RunOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Task files: JSONL, also .jsonl.gz; - for standard input. Default: those of the configuration.",
      valueName: "tasks"
    )
  )
  var taskFiles: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A configuration in YAML, such as \"max-connections: 32\". Default: bakeoff.yaml, if there is one.",
      valueName: "file"
    )
  )
  var config: String?

  @OptionGroup(title: "Models") var models: ModelOptions
  @OptionGroup(title: "Samples") var samples: SampleOptions
  @OptionGroup(title: "Run") var execution: ExecutionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: ChosenStore

  /// The file that is read where none is named.
  static let usualFile = "bakeoff.yaml"

  /// The configuration's file; nil when there is none.
  var file: String? {
    config ?? Environment.process["BAKEOFF_CONFIG"]
      ?? (FileManager.default.fileExists(atPath: Self.usualFile) ? Self.usualFile : nil)
  }

  /// Refuses a program as a scorer from a file that merely lies in the folder.
  private func refuseUnnamedProgram(in configuration: Configuration) throws(InputError) {
    guard config == nil, Environment.process["BAKEOFF_CONFIG"] == nil, samples.scorer.isEmpty,
      case .file(let place)? = configuration.sources["scorers"],
      configuration.run.scorers.contains(where: { $0.lowercased().contains("command") })
    else { return }
    throw InputError(
      "\(place): the scorer command runs a program, which a \(Self.usualFile) that only lies here "
        + "must not: name the file with -c \(Self.usualFile), or give it with --scorer"
    )
  }

  /// The configuration: options win over variables, those over the file, and that over the usual.
  func configuration() throws -> Configuration {
    // The file of settings is needed before the configuration, whose values it may fill.
    let envFile = models.envFile ?? Environment.process["BAKEOFF_ENV_FILE"]
    let environment = try envFile.map { path in try Environment.load(file: path) }
    var configuration: Configuration
    if let file {
      configuration = try Configuration(path: file, environment: environment)
    } else {
      configuration = Configuration(environment: try environment ?? Environment.load())
    }
    configuration = try Configuration.fromEnvironment(over: configuration)
    if !taskFiles.isEmpty { configuration.replaceTasks(taskFiles) }
    try models.apply(to: &configuration)
    samples.apply(to: &configuration.run)
    try execution.apply(to: &configuration)
    output.apply(to: &configuration)
    if let path = store.store { configuration.store = path }
    try refuseUnnamedProgram(in: configuration)
    return configuration
  }
}

/// Which store a command with a configuration works on.
struct ChosenStore: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The SQLite file with runs and stored answers. Default: results/bakeoff.sqlite.",
      valueName: "path"
    )
  )
  var store: String?
}
