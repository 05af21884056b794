internal import ArgumentParser
internal import Bakeoff

/// By what the answers of a run are scored anew.
struct ScoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Score with this, as NAME or NAME:VALUE. May repeat. Default: what the run is scored with now.",
      valueName: "scorer"
    )
  )
  var scorer: [String] = []

  @Option(
    help: ArgumentHelp(
      "A task file with corrected targets or checks of samples, found by their ids. May repeat.",
      valueName: "path"
    )
  )
  var tasks: [String] = []

  @OptionGroup var judges: JudgeOptions

  @Option(
    name: [.customShort("j"), .customLong("max-connections")],
    help: ArgumentHelp("How many judges may be asked at once. Default: 10.", valueName: "n")
  )
  var maxConnections: Int?

  @Option(
    help: ArgumentHelp(
      "Stop, and change nothing, when judges have cost this many dollars.",
      valueName: "usd"
    )
  )
  var budgetUsd: String?

  @Flag(help: "Leave out lines of task files that cannot be used, instead of stopping.")
  var skipInvalid = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A configuration in YAML with scorers and judges. Default: bakeoff.yaml, if there is one.",
      valueName: "file"
    )
  )
  var config: String?

  @OptionGroup var envFile: EnvFileOption

  @OptionGroup var prices: PriceOption

  func validate() throws {
    if let maxConnections, !(1...10_000).contains(maxConnections) {
      throw ValidationError("--max-connections is \(maxConnections): expected 1 to 10000")
    }
    if let budgetUsd, Cost(usd: budgetUsd).map({ $0 > .zero }) != true {
      throw ValidationError("--budget-usd is \"\(budgetUsd)\": expected dollars, such as 2.50")
    }
  }

  /// The configuration: options win over variables, those over the file, and that over the usual.
  func configuration() throws -> Configuration {
    let file = ConfigurationFile(config)
    var configuration = try file.configuration(envFile: envFile.path)
    try file.refuseUnnamed(in: configuration, except: scorer.isEmpty ? [] : ["scorers"])
    file.warnOfRedirections(in: configuration)
    if !scorer.isEmpty { configuration.run.scorers = scorer }
    judges.apply(to: &configuration)
    if let maxConnections { configuration.overrides.maxConnections = maxConnections }
    if let budgetUsd { configuration.run.budget = Cost(usd: budgetUsd) }
    if skipInvalid { configuration.run.skipsInvalid = true }
    if let prices = try prices.file() { configuration.prices = prices }
    return configuration
  }
}
