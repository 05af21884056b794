internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff cost`: what the runs of a store cost.
struct CostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost",
    abstract: "Add up what runs cost: by provider, model, run, day, tag or task.",
    discussion: """
      Spent is what was paid in these runs, replayed what answers from the cache cost when they were \
      made, imported what answers from elsewhere cost there. Possibly paid is the most that requests can \
      have cost which were lost on their way. Sums are exact; what has no known price is counted, never taken for free.

      EXAMPLE
        bakeoff cost
        bakeoff cost monday tuesday --by day -o costs.csv
      """
  )

  @Argument(help: ArgumentHelp("Names or numbers of runs; all by default.", valueName: "run"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "What to add up by: \(groupings); model by default.",
      valueName: "group"
    ),
    transform: { text in
      guard let grouping = Ledger.Grouping(rawValue: text) else {
        throw ValidationError("--by is \"\(text)\": expected one of \(groupings)")
      }
      return grouping
    }
  )
  var by = Ledger.Grouping.model

  private static let groupings = Ledger.Grouping.allCases.map(\.rawValue).joined(separator: ", ")

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let store = try store.open()
    let runs = try names.isEmpty ? nil : names.map { try store.resolve($0).id }
    let ledger = try store.ledger(by: by, ofRuns: runs)
    try output.show { $0.rendered(ledger) }
  }
}
