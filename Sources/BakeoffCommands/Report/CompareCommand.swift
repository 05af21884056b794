internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffScoring
internal import BakeoffStore

/// `bakeoff compare`: whether one model is better than another, on the same samples.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare models of a run, or runs, sample by sample.",
    discussion: """
      BASE and CANDIDATE are models of a run, runs by name or number, latest, or RUN:MODEL. Two runs \
      are compared model by model where they have the same models; a run alone, its models with the \
      first. With several comparisons the p-values are corrected and the models ranked.

      EXAMPLE
        bakeoff compare openai/gpt-4o-mini ollama/gemma3:27b
        bakeoff compare monday:openai/gpt-4o-mini tuesday:openai/gpt-4o-mini -o flips.csv
        bakeoff compare latest --max-drop 0.01
        bakeoff compare mock/oak mock/birch --show-flips 3 --completed-only --cluster document
        bakeoff compare latest --reduce pass@2,pass^2
      """
  )

  @Argument(help: "What is compared with.")
  var base: String

  @Argument(help: "What is compared; may be several, or none to compare the models of a run.")
  var candidate: [String] = []

  @Flag(
    help: "Count only the pairs that both sides answered completely; others count as not correct."
  )
  var completedOnly = false

  @Option(
    help: ArgumentHelp(
      "Samples with the same value of this metadata field belong together, as one document's.",
      valueName: "field"
    )
  )
  var cluster: String?

  @Option(
    help: ArgumentHelp(
      "Show so many samples whose verdicts differ, with both answers side by side.",
      valueName: "n"
    )
  )
  var showFlips: Int?

  @Option(
    help: ArgumentHelp(
      "How much lower the accuracy of a cheaper model may be, 0.02 for two points.",
      valueName: "share"
    )
  )
  var maxDrop = 0.02

  @Option(
    help: ArgumentHelp(
      "How p-values of several comparisons are corrected: holm, bh or none.",
      valueName: "method"
    ),
    transform: Self.correction(named:)
  )
  var correction = PValueCorrection.holm

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      "The run that models are looked up in; the newest by default.",
      valueName: "run"
    )
  )
  var runName = "latest"

  @OptionGroup(title: "Repeats") var repeats: ReduceOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func validate() throws {
    guard (0...1).contains(maxDrop) else {
      throw ValidationError("--max-drop is \(maxDrop): expected a share from 0 to 1, as 0.02")
    }
    if let showFlips, showFlips < 0 {
      throw ValidationError("--show-flips is \(showFlips): expected a number from 0")
    }
  }

  func run() throws {
    let store = try store.open()
    let sides = ComparedSides(run: runName, store: store)
    var pairs: [(base: ComparedModel, candidate: ComparedModel)] = []
    for candidate in candidate { pairs += try sides.pairs(base, candidate) }
    if candidate.isEmpty { pairs = try sides.pairs(within: base) }
    var settings = ComparisonSettings()
    settings.isCompletedOnly = completedOnly
    settings.clusterField = cluster
    settings.correction = correction
    settings.reducers = try repeats.reducers(
      for: pairs.flatMap { [$0.base.run, $0.candidate.run] }
    )
    settings.margin = maxDrop
    settings.shownFlips = showFlips
    // Pages show some flips; only files of data have them all, whose texts take long to read.
    settings.flipLimit = output.listsTrials ? nil : showFlips ?? Self.usualFlips
    let report = try ComparisonReport(comparing: pairs, in: store, settings: settings)
    try output.show { $0.rendered(report) }
  }

  private static let usualFlips = 10

  private static func correction(named name: String) throws -> PValueCorrection {
    let name = name == "bh" ? PValueCorrection.benjaminiHochberg.rawValue : name
    guard let correction = PValueCorrection(rawValue: name) else {
      throw ValidationError("--correction is \"\(name)\": expected holm, bh or none")
    }
    return correction
  }
}
