internal import Foundation

/// What waits to be committed, and who waits for it.
///
/// Safe to use from any thread.
final class CommitQueue: @unchecked Sendable {
  /// Trials to commit together.
  struct Group {
    var records: [TrialRecord] = []
    /// Signalled when the group is durable, or will never be.
    var waiters: [DispatchSemaphore] = []
  }

  // Everything below is guarded by `condition`.
  private var waiting = Group()
  private var isClosed = false
  private var hasEnded = false
  private var failure: StoreError?
  private let condition = NSCondition()

  /// How many trials may wait before those who bring more must wait too.
  private static let limit = 4000

  /// Adds trials; waits for room when very many wait already.
  ///
  /// - Parameters:
  ///   - records: The trials.
  ///   - waiter: Signalled once the trials are durable, or will never be.
  /// - Throws: `StoreError` when the store could not be written.
  func append(
    _ records: [TrialRecord],
    signalling waiter: DispatchSemaphore? = nil
  ) throws(StoreError) {
    condition.lock()
    while waiting.records.count >= Self.limit, failure == nil { condition.wait() }
    let failure = failure
    if failure == nil {
      // The writer only sleeps on an empty queue, so only the first trial has to wake it.
      let mustWake = waiting.records.isEmpty
      waiting.records.append(contentsOf: records)
      if let waiter { waiting.waiters.append(waiter) }
      if mustWake { condition.broadcast() }
    }
    condition.unlock()
    if let failure { throw failure }
  }

  /// Everything that waits; nil when nothing does and nothing more will come.
  func next() -> Group? {
    condition.withLock {
      while waiting.records.isEmpty, !isClosed { condition.wait() }
      guard !waiting.records.isEmpty else { return nil }
      let group = waiting
      waiting = Group()
      if group.records.count >= Self.limit { condition.broadcast() }
      return group
    }
  }

  /// Says that nothing more will come, and waits for the end.
  func close() {
    condition.withLock {
      isClosed = true
      condition.broadcast()
      while !hasEnded { condition.wait() }
    }
  }

  /// Says that everything is durable.
  func end() {
    condition.withLock {
      hasEnded = true
      condition.broadcast()
    }
  }

  /// Says that the store could not be written: lets everyone who waits go.
  func fail(_ error: StoreError, _ waiters: [DispatchSemaphore]) {
    let all = condition.withLock {
      failure = error
      hasEnded = true
      let all = waiters + waiting.waiters
      waiting = Group()
      condition.broadcast()
      return all
    }
    for waiter in all { waiter.signal() }
  }

  /// - Throws: `StoreError` when the store could not be written.
  func check() throws(StoreError) {
    if let failure = condition.withLock({ failure }) { throw failure }
  }
}
