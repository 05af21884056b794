internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff report`: the result of a run, again or in another format.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show the result of a run, or write it to files.",
    discussion: """
      EXAMPLE
        bakeoff report latest -o report.html -o trials.csv
        bakeoff report nightly --reduce pass@2 --reduce pass^2
        bakeoff report latest --scoring 1
      """
  )

  @Argument(help: ArgumentHelp("A run's name or number; the newest by default.", valueName: "run"))
  var name = "latest"

  @OptionGroup var scoring: ScoringOption
  @OptionGroup(title: "Repeats") var repeats: ReduceOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let (run, store) = try scoring.find(name, in: store)
    let report = try output.report(of: run, in: store, reducedBy: repeats.reducers(for: [run]))
    if output.outputs.isEmpty {
      try output.show { $0.rendered(report) }
    } else {
      try output.write { $0.rendered(report) }
    }
  }
}
