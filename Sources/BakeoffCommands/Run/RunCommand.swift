internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore
internal import Foundation

/// `bakeoff run`: task files and models in, a comparison out.
struct RunCommand: ParsableCommand {
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

  @Argument(
    help: ArgumentHelp(
      "Task files: JSONL, also .jsonl.gz; - for standard input.",
      valueName: "tasks"
    )
  )
  var taskFiles: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A YAML file of options, such as \"max-connections: 32\". Default: bakeoff.yaml, if there is one.",
      valueName: "file"
    )
  )
  var config: String?

  @OptionGroup(title: "Models") var models: ModelOptions
  @OptionGroup(title: "Samples") var samples: SampleOptions
  @OptionGroup(title: "Run") var execution: ExecutionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let environment = try models.environment()
    let asked = try models.models(environment)
    let settings = try settings(asked)
    let control = RunControl()
    let store = try store.create()
    let runner = try Runner(settings, models: asked, store: store, control: control)
    for warning in runner.warnings.prefix(10) { Console.talk("warning: \(warning)") }
    if runner.skippedLines > 0 {
      Console.talk("skipped \(runner.skippedLines) lines that cannot be used")
    }
    if execution.dryRun {
      try Console.result(DryRun(runner, budget: settings.budget).text)
      return
    }
    for notice in asked.priceNotices(at: Clock.system.now()) { Console.talk("note: \(notice)") }
    let interrupts = Interrupts(control: control)
    let display = ProgressDisplay(mode: execution.display ?? .automatic, budget: settings.budget)
    let end: RunEnd
    do {
      end = try runner.run(onStart: display.start)
      display.finish()
    } catch {
      display.finish()
      throw error
    }
    interrupts.end()
    try conclude(end, store: store)
  }

  private func settings(_ asked: [LM]) throws -> RunSettings {
    var settings = RunSettings()
    settings.taskFiles = taskFiles
    settings.models = asked.map { "\($0.name)" }
    settings.parameters = models.parameters
    settings.responseFormat = try models.answers.responseFormat()
    settings.system = models.system
    settings.streams = models.stream
    try samples.apply(to: &settings)
    try execution.apply(to: &settings)
    return settings
  }

  private func conclude(_ end: RunEnd, store: Store) throws {
    let report = try Report(of: end.run, in: store, listsTrials: output.listsTrials)
    try output.show { $0.rendered(report) }
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
      Console.talk(
        "stopped: the budget is reached with \(done) of \(total) trials done; repeat the command "
          + "with a larger --budget-usd to go on"
      )
      throw ExitCode(ExitCodes.undecided)
    case .tooManyErrors:
      Console.talk("more errors than --fail-on-error allows: \(done) of \(total) trials are done")
      throw ExitCode(ExitCodes.undecided)
    }
  }
}
