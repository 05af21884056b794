internal import BakeoffCore
internal import Foundation
internal import Synchronization

/// Runs the tools of one turn side by side, and waits for them no longer than there is time.
struct ToolBench: Sendable {
  /// The tools that are run, by their names.
  let tools: [String: Tool]
  /// The names that the model was told.
  let offered: Set<String>

  /// How many tools run at once at most, whatever a model calls.
  private static let threads = 32
  /// How many seconds tools have to end once they were told to.
  private static let grace = 1.0
  /// How often it is looked whether the program is stopping, in seconds.
  private static let pause = 0.05

  private final class State: Sendable {
    let runs: Mutex<[ToolRun?]>
    let next = Atomic(0)
    let done = DispatchGroup()
    let stop = Cancellation()

    init(count: Int) { runs = Mutex(Array(repeating: nil, count: count)) }
  }

  /// Runs the tools that are called.
  ///
  /// - Parameters:
  ///   - calls: The calls.
  ///   - seconds: How long they may take together.
  ///   - cancellation: What stops them.
  /// - Returns: What came of each, in the order of the calls; a tool that is not done in time failed.
  func run(_ calls: [ToolCall], seconds: Double, cancellation: Cancellation) -> [ToolRun] {
    let state = State(count: calls.count)
    let start = Self.now
    for _ in 0..<min(calls.count, Self.threads) {
      state.done.enter()
      let thread = Thread {
        while case let index = state.next.add(1, ordering: .relaxed).oldValue, index < calls.count {
          guard !state.stop.isCancelled else { break }
          let result = run(calls[index], seconds: start + seconds - Self.now, stop: state.stop)
          state.runs.withLock { $0[index] = result }
        }
        state.done.leave()
      }
      thread.name = "bakeoff tool"
      thread.stackSize = 1 << 20
      thread.start()
    }
    while state.done.wait(timeout: .now() + min(Self.pause, max(0, start + seconds - Self.now)))
      == .timedOut
    {
      guard cancellation.isCancelled || Self.now >= start + seconds else { continue }
      state.stop.cancel()
      _ = state.done.wait(timeout: .now() + Self.grace)
      break
    }
    let duration = Self.now - start
    return zip(calls, state.runs.withLock { $0 }).map { call, run in
      run
        ?? ToolRun(
          call: call,
          output: "the tool was not done when the time was up",
          isError: true,
          duration: duration
        )
    }
  }

  private func run(_ call: ToolCall, seconds: Double, stop: Cancellation) -> ToolRun {
    guard let tool = tools[call.name] else {
      let names = offered.sorted().joined(separator: ", ")
      return ToolRun(
        call: call,
        output: "there is no tool \"\(call.name)\"; the tools are: \(names)",
        isError: true
      )
    }
    let start = Self.now
    let (output, isError) = tool.run(
      call,
      limits: ToolLimits(seconds: seconds, cancellation: stop)
    )
    return ToolRun(call: call, output: output, isError: isError, duration: Self.now - start)
  }

  /// The machine's own time: a tool takes as long as it takes, whatever clock a test has.
  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
