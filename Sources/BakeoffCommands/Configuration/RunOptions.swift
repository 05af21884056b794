internal import ArgumentParser
internal import Bakeoff

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

  /// The configuration's file; nil when there is none.
  var file: String? { ConfigurationFile(config).path }
}

/// A command that takes what `bakeoff run` takes: task files, a configuration, and options that win
/// over it.
///
/// The groups stand in each command, for groups within groups make the parser slow.
protocol RunOptions: ParsableCommand {
  var tasks: TaskOptions { get }
  var models: ModelOptions { get }
  var answers: AnswerOptions { get }
  var prices: PriceOption { get }
  var samples: SampleOptions { get }
  var judges: JudgeOptions { get }
  var execution: ExecutionOptions { get }
  var limits: LimitOptions { get }
  var output: OutputOptions { get }
  var store: ChosenStore { get }
}

extension RunOptions {
  /// The configuration: options win over variables, those over the file, and that over the usual.
  func configuration() throws -> Configuration {
    let file = ConfigurationFile(tasks.config)
    var configuration = try file.configuration(envFile: models.envFile)
    if !tasks.taskFiles.isEmpty { configuration.replaceTasks(tasks.taskFiles) }
    try models.apply(answers, to: &configuration)
    if let file = try prices.file() { configuration.prices = file }
    samples.apply(to: &configuration)
    judges.apply(to: &configuration)
    try execution.apply(to: &configuration)
    limits.apply(to: &configuration)
    output.apply(to: &configuration)
    if let path = store.store { configuration.store = path }
    var given: Set<String> = []
    if !samples.scorer.isEmpty { given.insert("scorers") }
    if !samples.allowPath.isEmpty { given.insert("allow-path") }
    try file.refuseUnnamed(in: configuration, except: given)
    file.warnOfRedirections(in: configuration)
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
