internal import ArgumentParser
internal import Bakeoff
internal import BakeoffStore

/// Which scoring of a run a command shows.
struct ScoringOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show the run as this scoring has it, of those that \"bakeoff score RUN --list\" shows. Default: "
        + "the one in use.",
      valueName: "n"
    )
  )
  var scoring: Int?

  /// Finds a run, in a store that shows it as the scoring has it.
  func find(_ name: String, in store: StoreOption) throws -> (run: RunRecord, store: Store) {
    let opened = try store.open()
    let run = try opened.resolve(name)
    guard let scoring else { return (run, opened) }
    let shown = try opened.showing(scoring: scoring, of: run)
    return (try shown.run(id: run.id) ?? run, shown)
  }
}
