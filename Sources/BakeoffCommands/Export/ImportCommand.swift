internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff import`: records answers that were produced elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Record and score answers that were produced elsewhere, as a run of their own.",
    discussion: """
      Files are lines of JSON, comma-separated values, logs of OpenAI's evals, or logs of Inspect in \
      JSON. Each line is {"id": …, "model": …, "output": …} with optional "epoch", "stop_reason", \
      "latency_ms", "cost_usd" and "usage": {"input_tokens": …, "output_tokens": …}. Several models \
      may stand in one file. The models are not asked again; judges are, where checks need them.

      Without --tasks, files must say what was asked, in "input" and "target"; the scores in them are \
      taken as they are unless --scorer is given.

      EXAMPLE
        bakeoff import outputs.jsonl --tasks tasks.jsonl --name baseline
        bakeoff import logs/*.json --name from-inspect
      """
  )

  @Argument(
    help: ArgumentHelp("Files with answers; - for standard input.", valueName: "outputs")
  )
  var outputs: [String]

  @Option(
    help: ArgumentHelp(
      "The task files that were answered. May repeat. Default: what the files say was asked.",
      valueName: "path"
    )
  )
  var tasks: [String] = []

  @Option(
    help: ArgumentHelp(
      "\(ExportFormats.names.joined(separator: ", ")). Default: by how each file begins.",
      valueName: "format"
    )
  )
  var format: String?

  @Option(help: "A name for the run.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Score with this instead of what the samples say, as NAME or NAME:VALUE. May repeat.",
      valueName: "scorer"
    )
  )
  var scorer: [String] = []

  @Flag(help: "Leave out lines that cannot be used, instead of stopping.")
  var skipInvalid = false

  @OptionGroup(title: "Judges") var judges: ImportJudges
  @OptionGroup(title: "Prices") var prices: PriceOption
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    var settings = RunSettings()
    settings.taskFiles = tasks
    settings.name = name
    settings.scorers = scorer
    settings.skipsInvalid = skipInvalid
    settings.maxConnections = judges.maxConnections
    var configuration = try judges.configuration()
    configuration.prices = try prices.file()
    configuration.warnOfRedirections()
    let control = RunControl()
    let store = try store.create()
    let importer = try OutputsImport(
      into: store,
      prices: configuration.priceTable(),
      judges: configuration.makeJudges(ClientOptions(historyLimit: 0)),
      control: control
    )
    let interrupts = Interrupts(control: control)
    let run: RunRecord
    do {
      run = try importer.run(outputs, settings: settings, format: format) {
        Console.talk("warning: \($0)")
      }
    } catch let error as InputError where control.isStopped {
      Console.talk("\(error)")
      throw ExitCode(ExitCodes.interrupted)
    }
    interrupts.end()
    let report = try output.report(of: run, in: store)
    try output.show { $0.rendered(report) }
    guard run.status == .finished else {
      Console.talk(
        "stopped: run \"\(run.name)\" has the answers that were recorded; import the files again to "
          + "have all, and what judges said is not asked again"
      )
      throw ExitCode(ExitCodes.interrupted)
    }
  }
}

/// The models that are asked about imported answers.
struct ImportJudges: ParsableArguments {
  @OptionGroup var judges: JudgeOptions

  @Option(
    name: [.customShort("j"), .long],
    help: "How many requests to judges may be in flight at once."
  )
  var maxConnections = 10

  @OptionGroup var envFile: EnvFileOption

  func validate() throws {
    if maxConnections < 1 {
      throw ValidationError("--max-connections is \(maxConnections): expected 1 or more")
    }
  }

  /// A configuration of these models.
  func configuration() throws -> Configuration {
    var configuration = Configuration(environment: try Environment.load(file: envFile.path))
    judges.apply(to: &configuration)
    return configuration
  }
}
