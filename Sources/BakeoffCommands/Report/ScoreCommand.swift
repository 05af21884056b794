internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff score`: the stored answers of a run, scored anew.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score the stored answers of a run anew, and keep the scores that it had.",
    discussion: """
      The models under test are not asked; only scorers that need a model ask one, and what it says is \
      kept. Reports, comparisons and v_results then show the new scoring. The earlier ones stay: "bakeoff \
      report RUN --scoring N" shows them, and so do the views v_outcomes and v_scores.

      EXAMPLE
        bakeoff score latest --scorer icontains:Canberra
        bakeoff score latest --tasks corrected.jsonl
        bakeoff score latest --list
        bakeoff score latest --restore 1
      """
  )

  @Argument(help: ArgumentHelp("A run's name or number, or latest.", valueName: "run"))
  var name: String

  @Flag(help: "List the scorings of the run, and score nothing.")
  var list = false

  @Option(
    help: ArgumentHelp("Put this scoring into use again, and score nothing.", valueName: "n")
  )
  var restore: Int?

  @OptionGroup(title: "Scoring") var options: ScoreOptions

  @Option(
    help: ArgumentHelp(
      "List so many trials whose outcome changed. Default: 10; with --json all.",
      valueName: "n"
    )
  )
  var showChanges: Int?

  @Flag(help: "Print JSON instead of tables.")
  var json = false

  @Option(help: "Show progress as full (bars), plain (lines) or none. Default: by the terminal.")
  var display: ProgressDisplay.Mode?

  @OptionGroup(title: "Store") var store: ChosenStore

  func validate() throws {
    if let showChanges, showChanges < 0 {
      throw ValidationError("--show-changes is \(showChanges): expected a number from 0")
    }
    let makesOne = !options.scorer.isEmpty || !options.tasks.isEmpty
    guard [list, restore != nil, makesOne].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        "--list, --restore and what is to be scored are three things: "
          + "give one of them"
      )
    }
  }

  func run() throws {
    var configuration = try options.configuration()
    if let path = store.store { configuration.store = path }
    if json { configuration.printsJSON = true }
    if let display { configuration.display = display.rawValue }
    let store = try Store(path: configuration.store, mode: .existing)
    let run = try store.resolve(name)
    if list {
      let listing = ScoringList(scorings: try ScoringSummary.all(of: run, in: store))
      if configuration.printsJSON {
        Console.result(listing.json.prettyText())
      } else {
        Console.result(listing.table)
      }
    } else if let restore {
      try show(Rescoring.restore(restore, of: run, in: store), store, configuration)
    } else {
      try score(run, store, configuration)
    }
  }

  private func score(_ run: RunRecord, _ store: Store, _ configuration: Configuration) throws {
    let control = RunControl()
    let rescoring = try configuration.makeRescoring(
      of: run,
      correctedBy: options.tasks,
      store: store,
      options: ClientOptions(historyLimit: 0),
      control: control
    )
    for warning in rescoring.warnings.prefix(10) { Console.talk("warning: \(warning)") }
    for notice in rescoring.judges.priceNotices(at: Clock.system.now()) {
      Console.talk("note: \(notice)")
    }
    let interrupts = Interrupts(control: control)
    let display = ProgressDisplay(configuration, budget: configuration.run.budget)
    let comparison: ScoringComparison?
    do {
      comparison = try rescoring.run { display.start($0, verb: "scoring") }
      display.finish()
    } catch {
      display.finish()
      throw error
    }
    interrupts.end()
    guard let comparison else {
      let isBudget = control.stopReason == .budgetReached
      Console.talk(
        "stopped\(isBudget ? ": the budget is reached" : ""): run \"\(run.name)\" has the scores that it "
          + "had; repeat the command\(isBudget ? " with a larger --budget-usd" : "") to score it, which "
          + "asks no judge again that has answered"
      )
      throw ExitCode(isBudget ? ExitCodes.undecided : ExitCodes.interrupted)
    }
    if !options.tasks.isEmpty {
      Console.talk("corrected \(Figures.count(rescoring.correctedSamples, "sample"))")
    }
    try show(comparison, store, configuration)
  }

  private func show(
    _ comparison: ScoringComparison,
    _ store: Store,
    _ configuration: Configuration
  ) throws {
    let report = ScoringReport(
      comparison: comparison,
      changed: try store.changedTrials(
        ofRun: comparison.run.id,
        from: comparison.before.number,
        to: comparison.after.number,
        limit: showChanges ?? (configuration.printsJSON ? nil : 10)
      )
    )
    guard !configuration.printsJSON else {
      Console.result(report.json.prettyText())
      return
    }
    Console.result(report.text)
    Console.talk(report.advice)
  }
}
