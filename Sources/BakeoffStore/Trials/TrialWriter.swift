internal import Foundation

/// The one thread that writes trials, in groups: whatever waits is committed together.
///
/// A worker that paid for an answer waits in `record(_:)` until it is committed, and only then sends
/// its next request. So when the program is killed, no more answers are lost than there are workers.
public final class TrialWriter: Sendable {
  private let queue = CommitQueue()
  private let store: Store
  private let run: Int
  private let now: @Sendable () -> Double
  private let onCommit: @Sendable ([TrialRecord]) -> Void

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - store: Where trials are written.
  ///   - run: The number of the run they belong to.
  ///   - now: The time, in seconds since 1970 (UTC).
  ///   - onCommit: Called on the writer's thread with each group, once it is durable.
  public init(
    store: Store,
    run: Int,
    now: @escaping @Sendable () -> Double,
    onCommit: @escaping @Sendable ([TrialRecord]) -> Void
  ) {
    self.store = store
    self.run = run
    self.now = now
    self.onCommit = onCommit
    let thread = Thread { [self] in work() }
    thread.name = "bakeoff writer"
    thread.start()
  }

  /// Hands a trial over and waits until it is durable.
  ///
  /// - Throws: `StoreError` when the store could not be written; nothing is written after that.
  public func record(_ record: TrialRecord) throws(StoreError) {
    try queue.append([record], waits: true)?.wait()
  }

  /// Hands trials over without waiting, unless very many wait already.
  ///
  /// - Throws: `StoreError` when the store could not be written; nothing is written after that.
  public func enqueue(_ records: [TrialRecord]) throws(StoreError) {
    try queue.append(records)
  }

  /// Waits until everything handed over is durable, and ends the thread.
  ///
  /// - Throws: `StoreError` when the store could not be written.
  public func finish() throws(StoreError) {
    queue.close()
    try queue.check()
  }

  private func work() {
    while let group = queue.next() {
      do throws(StoreError) {
        try store.record(group.records, run: run, at: now())
        onCommit(group.records)
        group.commit?.end()
      } catch {
        queue.fail(error, group.commit)
        return
      }
    }
    queue.end()
  }
}
