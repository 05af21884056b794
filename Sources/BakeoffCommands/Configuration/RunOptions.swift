internal import ArgumentParser
internal import Bakeoff
internal import Foundation

/// The task files of a run, and its configuration.
struct TaskOptions: ParsableArguments {
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

  /// The file that is read where none is named.
  static let usualFile = "bakeoff.yaml"

  /// The configuration's file; nil when there is none.
  var file: String? {
    config ?? Environment.process["BAKEOFF_CONFIG"]
      ?? (FileManager.default.fileExists(atPath: TaskOptions.usualFile)
        ? TaskOptions.usualFile : nil)
  }
}

/// A command that takes what `bakeoff run` takes: task files, a configuration, and options that win
/// over it.
///
/// The groups stand in each command, for groups within groups make the parser slow.
protocol RunOptions: ParsableCommand {
  var tasks: TaskOptions { get }
  var models: ModelOptions { get }
  var samples: SampleOptions { get }
  var execution: ExecutionOptions { get }
  var limits: LimitOptions { get }
  var output: OutputOptions { get }
  var store: ChosenStore { get }
}

extension RunOptions {
  /// The configuration: options win over variables, those over the file, and that over the usual.
  func configuration() throws -> Configuration {
    // The file of settings is needed before the configuration, whose values it may fill.
    let envFile = models.envFile ?? Environment.process["BAKEOFF_ENV_FILE"]
    let environment = try envFile.map { path in try Environment.load(file: path) }
    var configuration: Configuration
    if let file = tasks.file {
      configuration = try Configuration(path: file, environment: environment)
    } else {
      configuration = Configuration(environment: try environment ?? Environment.load())
    }
    configuration = try Configuration.fromEnvironment(over: configuration)
    if !tasks.taskFiles.isEmpty { configuration.replaceTasks(tasks.taskFiles) }
    try models.apply(to: &configuration)
    samples.apply(to: &configuration)
    try execution.apply(to: &configuration)
    limits.apply(to: &configuration)
    output.apply(to: &configuration)
    if let path = store.store { configuration.store = path }
    try refuseUnnamedProgram(in: configuration)
    try refuseUnnamedTools(in: configuration)
    return configuration
  }

  /// Refuses programs as tools from a file that merely lies in the folder.
  private func refuseUnnamedTools(in configuration: Configuration) throws(InputError) {
    guard tasks.config == nil, Environment.process["BAKEOFF_CONFIG"] == nil,
      case .file(let place)? = configuration.sources["tools"], !configuration.run.tools.isEmpty
    else { return }
    let file = TaskOptions.usualFile
    throw InputError(
      "\(place): tools run programs, which a \(file) that only lies here must not: name the file "
        + "with -c \(file)"
    )
  }

  /// Refuses a program as a scorer from a file that merely lies in the folder.
  private func refuseUnnamedProgram(in configuration: Configuration) throws(InputError) {
    guard tasks.config == nil, Environment.process["BAKEOFF_CONFIG"] == nil, samples.scorer.isEmpty,
      case .file(let place)? = configuration.sources["scorers"],
      configuration.run.scorers.contains(where: { $0.lowercased().contains("command") })
    else { return }
    let file = TaskOptions.usualFile
    throw InputError(
      "\(place): the scorer command runs a program, which a \(file) that only lies here must not: "
        + "name the file with -c \(file), or give it with --scorer"
    )
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
