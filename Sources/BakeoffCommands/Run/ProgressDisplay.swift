internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore
internal import Foundation
internal import Synchronization

/// Shows how far a run has come, on standard error, from a thread of its own.
final class ProgressDisplay: Sendable {
  /// How progress is shown.
  enum Mode: String, ExpressibleByArgument, CaseIterable {
    /// Lines that are drawn over, several times a second.
    case full
    /// A line now and then.
    case plain
    /// Nothing.
    case none
    /// Full on a terminal, plain elsewhere and where every prompt is printed besides.
    ///
    /// - Parameter environment: Where `TERM`, `CI` and `DSPY_DEBUG` are looked up.
    /// - Returns: How progress is shown unless the user says otherwise.
    static func automatic(_ environment: Environment) -> Mode {
      let printsPrompts = environment["DSPY_DEBUG"].flatMap(LMSettings.boolean) == true
      let isDumb = environment["TERM"] == "dumb" || !(environment["CI"] ?? "").isEmpty
      return Console.talkIsShown && !isDumb && !printsPrompts ? .full : .plain
    }
  }

  private let mode: Mode
  private let budget: Cost?
  private let clock: Clock
  private let isDone = Cancellation()
  private let hasEnded = DispatchSemaphore(value: 0)
  private let hasStarted = Mutex(false)

  /// Whether progress is a line now and then, as in the log of a job.
  var isPlain: Bool { mode == .plain }

  init(mode: Mode, budget: Cost?, clock: Clock = .system) {
    self.mode = mode
    self.budget = budget
    self.clock = clock
  }

  /// Shows progress as a configuration says it, or as suits the terminal.
  ///
  /// - Parameters:
  ///   - configuration: How it is shown.
  ///   - budget: What may be spent; nil for no limit.
  convenience init(_ configuration: Configuration, budget: Cost?) {
    self.init(
      mode: configuration.display.flatMap(Mode.init(rawValue:))
        ?? .automatic(configuration.environment),
      budget: budget
    )
  }

  /// Begins to show a run.
  func start(_ progress: RunProgress) {
    start(progress, verb: progress.isResumed ? "going on with" : "started")
  }

  /// Begins to show what is done with a run, which the verb says.
  func start(_ progress: RunProgress, verb: String) {
    let state = progress.snapshot
    let kept = progress.isResumed ? ", \(state.done) already done" : ""
    if mode != .none {
      Console.talk(
        "\(verb) run \"\(progress.run.name)\": \(Figures.count(progress.run.sampleCount, "sample")) × "
          + "\(Figures.count(progress.run.models.count, "model")), "
          + "\(Figures.count(state.total, "trial"))\(kept)"
      )
    }
    guard mode != .none else { return }
    hasStarted.withLock { $0 = true }
    let thread = Thread { [self] in
      // Only a thread that runs can name itself, so that the system shows the name.
      Thread.current.name = "progress"
      mode == .full ? redraw(progress) : printLines(progress)
      hasEnded.signal()
    }
    thread.start()
  }

  /// Shows the last state and ends.
  func finish() {
    isDone.cancel()
    if hasStarted.withLock({ $0 }) { hasEnded.wait() }
  }

  /// Ten pictures a second, of which those that show nothing new are left out.
  private func redraw(_ progress: RunProgress) {
    var pace = RunPace()
    while true {
      let isLast = isDone.isCancelled
      let size = Console.talkSize
      let moment = moment(progress, &pace)
      Console.draw(
        ProgressBars(moment, columns: size.columns, rows: size.rows).lines,
        columns: size.columns
      )
      if isLast { break }
      clock.sleep(0.1, isDone)
    }
    Console.endDrawing()
  }

  private func printLines(_ progress: RunProgress) {
    var pace = RunPace()
    var next = clock.uptime() + 2
    var interval = 2.0
    while !isDone.isCancelled {
      clock.sleep(0.25, isDone)
      guard clock.uptime() >= next, !isDone.isCancelled else { continue }
      for line in moment(progress, &pace).lines { Console.talk(line) }
      // Long runs are reported more and more seldom, at most every minute.
      interval = min(interval * 1.5, 60)
      next = clock.uptime() + interval
    }
  }

  private func moment(_ progress: RunProgress, _ pace: inout RunPace) -> ProgressMoment {
    let state = progress.snapshot
    let rates = pace.rates(state, elapsed: clock.uptime() - progress.startedAt)
    return ProgressMoment(state: state, rates: rates, budget: budget)
  }
}
