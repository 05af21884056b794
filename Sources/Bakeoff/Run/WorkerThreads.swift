internal import Foundation
internal import Synchronization

/// The threads of a lane: as many as may be, started one by one as there is work for them.
///
/// The first failure of one is kept, and whoever owns them is told so that the others come to an end.
final class WorkerThreads: Sendable {
  private let name: String
  private let limit: Int
  private let onFailure: @Sendable () -> Void
  private let group = DispatchGroup()
  private let workers = Mutex(0)
  private let firstFailure = Mutex<(any Error)?>(nil)

  /// Enough for curl, TLS and the JSON of a reply; the default of 8 MiB is not needed 64 times.
  private static let stackSize = 1 << 20

  /// Starts nothing yet.
  ///
  /// - Parameters:
  ///   - name: What the workers are called, besides their number.
  ///   - limit: How many workers there may be.
  ///   - onFailure: Called when a thread fails.
  init(named name: String, limit: Int, onFailure: @escaping @Sendable () -> Void) {
    self.name = name
    self.limit = limit
    self.onFailure = onFailure
  }

  /// Why a thread failed; nil when none has.
  var failure: (any Error)? { firstFailure.withLock { $0 } }

  /// Starts one more worker, until there are as many as may be.
  func startWorker(_ body: @escaping @Sendable () throws -> Void) {
    let number = workers.withLock { workers in
      workers += 1
      return workers
    }
    if number <= limit { start("\(name) \(number)", body) }
  }

  /// Starts a thread.
  func start(_ name: String, _ body: @escaping @Sendable () throws -> Void) {
    group.enter()
    let thread = Thread { [self] in
      do { try body() } catch {
        firstFailure.withLock { if $0 == nil { $0 = error } }
        onFailure()
      }
      group.leave()
    }
    thread.name = "bakeoff \(name)"
    thread.stackSize = Self.stackSize
    thread.start()
  }

  /// Waits until all have ended.
  func wait() { group.wait() }
}
