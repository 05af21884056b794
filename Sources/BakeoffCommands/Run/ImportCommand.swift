internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports

/// `bakeoff import`: scores answers that were produced elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Score answers that were produced elsewhere, as a run of their own.",
    discussion: """
      Each line is {"id": …, "model": …, "output": …} with optional "epoch", "stop_reason", \
      "latency_ms", "cost_usd" and "usage": {"input_tokens": …, "output_tokens": …}. Several models \
      may stand in one file. Nothing is sent.

      EXAMPLE
        bakeoff import outputs.jsonl --tasks tasks.jsonl --name baseline
      """
  )

  @Argument(help: ArgumentHelp("Files with one answer per line.", valueName: "outputs"))
  var outputs: [String]

  @Option(help: ArgumentHelp("The task files that were answered. May repeat.", valueName: "path"))
  var tasks: [String]

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

  @OptionGroup(title: "Prices") var prices: PriceOption
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    var settings = RunSettings()
    settings.taskFiles = tasks
    settings.name = name
    settings.scorers = scorer
    settings.skipsInvalid = skipInvalid
    let prices = try prices.table(.process)
    let store = try store.create()
    let run = try OutputsImport(into: store, prices: prices).run(outputs, settings: settings)
    let report = try output.report(of: run, in: store)
    try output.show { $0.rendered(report) }
  }
}
