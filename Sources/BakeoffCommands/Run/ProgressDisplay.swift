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
    /// Full on a terminal, plain elsewhere.
    static var automatic: Mode {
      let environment = ProcessInfo.processInfo.environment
      let isDumb = environment["TERM"] == "dumb" || !(environment["CI"] ?? "").isEmpty
      return Console.talkIsShown && !isDumb ? .full : .plain
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
      mode == .full ? redraw(progress) : printLines(progress)
      hasEnded.signal()
    }
    thread.name = "bakeoff progress"
    thread.start()
  }

  /// Shows the last state and ends.
  func finish() {
    isDone.cancel()
    if hasStarted.withLock({ $0 }) { hasEnded.wait() }
  }

  private func redraw(_ progress: RunProgress) {
    var drawn = 0
    while true {
      let isLast = isDone.isCancelled
      let lines = ProgressLines(
        progress,
        elapsed: clock.uptime() - progress.startedAt,
        budget: budget,
        width: Console.talkWidth
      ).lines
      let up = drawn > 0 ? "\u{1B}[\(drawn)A" : ""
      Console.draw(up + lines.map { "\r\u{1B}[2K\($0)\n" }.joined())
      drawn = lines.count
      if isLast { return }
      clock.sleep(0.1, isDone)
    }
  }

  private func printLines(_ progress: RunProgress) {
    var next = clock.uptime() + 2
    var interval = 2.0
    while !isDone.isCancelled {
      clock.sleep(0.25, isDone)
      guard clock.uptime() >= next, !isDone.isCancelled else { continue }
      let elapsed = clock.uptime() - progress.startedAt
      for line in ProgressLines(progress, elapsed: elapsed, budget: budget, width: nil).lines {
        Console.talk(line)
      }
      // Long runs are reported more and more seldom, at most every minute.
      interval = min(interval * 1.5, 60)
      next = clock.uptime() + interval
    }
  }
}
