internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore
internal import Foundation

/// `bakeoff run`: task files and models in, a comparison out.
struct RunCommand: RunOptions {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ask models every sample of task files, and compare them.",
    discussion: """
      Everything is recorded as it comes. Ctrl-C stops the run; the same command goes on with it. \
      Answers are kept: the same request is never paid for twice.

      EXAMPLE
        bakeoff run datasets/quickstart.jsonl -m mock/oak,mock/birch -o results/report.md
      """
  )

  @OptionGroup var tasks: TaskOptions
  @OptionGroup(title: "Models") var models: ModelOptions
  @OptionGroup(title: "Models") var answers: AnswerOptions
  @OptionGroup(title: "Models") var prices: PriceOption
  @OptionGroup(title: "Samples") var samples: SampleOptions
  @OptionGroup(title: "Judges") var judges: JudgeOptions
  @OptionGroup(title: "Run") var execution: ExecutionOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: ChosenStore

  func run() throws {
    let configuration = try self.configuration().ofShard()
    let control = RunControl()
    let store = try Store(path: configuration.store)
    let runner = try configuration.makeRunner(
      store: store,
      options: ClientOptions(historyLimit: 0),
      control: control
    )
    for warning in runner.warnings.prefix(10) { Console.talk("warning: \(warning)") }
    if runner.skippedLines > 0 {
      Console.talk("skipped \(runner.skippedLines) lines that cannot be used")
    }
    if configuration.isDryRun {
      try Console.result(DryRun(runner, budget: runner.budget).text)
      return
    }
    for notice in (runner.models + runner.judges).priceNotices(at: Clock.system.now()) {
      Console.talk("note: \(notice)")
    }
    try OutputOptions(configuration).check()
    let interrupts = Interrupts(control: control)
    let display = ProgressDisplay(configuration, budget: runner.budget)
    let end: RunEnd
    do {
      end = try runner.run(onStart: display.start)
      display.finish()
    } catch {
      display.finish()
      throw error
    }
    interrupts.end()
    for notice in runner.judgeNotices { Console.talk("note: \(notice)") }
    try conclude(end, configuration, store: store, annotates: display.isPlain)
  }

  private func conclude(
    _ end: RunEnd,
    _ configuration: Configuration,
    store: Store,
    annotates: Bool
  ) throws {
    let output = OutputOptions(configuration)
    let report = try output.report(of: end.run, in: store, reducedBy: configuration.reducers)
    try output.show { $0.rendered(report) }
    if annotates { GitHubAnnotations(report).announce() }
    let done = report.models.reduce(0) { $0 + $1.trials }
    let total = end.run.sampleCount * end.run.models.count * end.run.epochs
    switch end.reason {
    case .finished:
      if !report.errors.isEmpty {
        throw ExitCode(ExitCodes.failed)
      }
    case .interrupted:
      Console.talk(
        "stopped: \(done) of \(total) trials are done and kept; repeat the command to go on"
      )
      throw ExitCode(ExitCodes.interrupted)
    case .budgetReached:
      let spent = report.models.reduce(.zero) { $0 + $1.spent }
      let isPassed = configuration.run.budget.map { spent > $0 } ?? false
      Console.talk(
        "stopped: "
          + (isPassed
            ? "the budget is passed: what models without a price cost is known only when they have answered"
            : "what is left of the budget does not hold the next call")
          + "; \(done) of \(total) trials are done; repeat the command with a larger --budget-usd to go on"
      )
      throw ExitCode(ExitCodes.undecided)
    case .timeLimitReached:
      Console.talk(
        "stopped: the time is up with \(done) of \(total) trials done; repeat the command to go on"
      )
      throw ExitCode(ExitCodes.undecided)
    case .tooManyErrors:
      Console.talk("more errors than --fail-on-error allows: \(done) of \(total) trials are done")
      throw ExitCode(ExitCodes.undecided)
    }
  }
}
