internal import Foundation
internal import Synchronization
public import Testing

/// Runs tests that mostly wait on threads of their own.
///
/// Tests share as many threads as there are processors, and one that waits for a program, a socket or a clock
/// holds its thread: without this trait two such tests would leave two processors with nothing to do.
public struct WaitingTrait: TestTrait, SuiteTrait, TestScoping {
  /// Whether it counts for the tests of a suite, which it does.
  public var isRecursive: Bool { true }

  /// Runs a test on one of the threads.
  public func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
  }
}

extension Trait where Self == WaitingTrait {
  /// The test mostly waits.
  public static var waits: Self { Self() }
}

/// A few threads that run what is handed to them in order.
private final class WaitingThreads: TaskExecutor {
  /// So many that waits overlap, and so few that what is timed is still told apart.
  static let shared = WaitingThreads(count: 7)

  private let jobs = Mutex<[UnownedJob]>([])
  private let count = DispatchSemaphore(value: 0)

  private init(count: Int) {
    for _ in 0..<count {
      let thread = Thread { [self] in
        while true { runNext() }
      }
      // As much as the first thread of a program has.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    count.signal()
  }

  private func runNext() {
    count.wait()
    let job = jobs.withLock { $0.removeFirst() }
    job.runSynchronously(on: asUnownedTaskExecutor())
  }
}
