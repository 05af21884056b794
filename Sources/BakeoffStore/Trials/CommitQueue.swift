internal import Foundation

/// What waits to be committed, and who waits for it.
///
/// Safe to use from any thread.
final class CommitQueue: @unchecked Sendable {
  /// Trials to commit together.
  struct Group {
    var records: [TrialRecord] = []
    /// What some of those who brought them wait for; nil when nobody waits.
    var commit: Commit?
  }

  // Everything below is guarded by `condition`.
  private var waiting = Group()
  private var isClosed = false
  private var hasEnded = false
  private var failure: StoreError?
  private let condition = NSCondition()

  /// How many trials may wait before those who bring more must wait too.
  private static let limit = 4000
  /// A group is not kept open for more trials once it has this many.
  private static let fullGroup = 500
  /// How long a group that nobody waits for is kept open, in seconds.
  private static let patience = 0.1

  /// Adds trials; waits for room when very many wait already.
  ///
  /// - Parameters:
  ///   - records: The trials.
  ///   - waits: Whether the caller waits until they are durable.
  /// - Returns: What ends once the trials are durable, or will never be; nil when nobody waits for them.
  /// - Throws: `StoreError` when the store could not be written.
  @discardableResult
  func append(_ records: [TrialRecord], waits: Bool = false) throws(StoreError) -> Commit? {
    condition.lock()
    while waiting.records.count >= Self.limit, failure == nil { condition.wait() }
    let failure = failure
    var commit: Commit?
    if failure == nil {
      // The writer sleeps until the first trial, and then until somebody waits or the group is full.
      let before = waiting.records.count
      let isFirstWaiter = waits && waiting.commit == nil
      waiting.records.append(contentsOf: records)
      if isFirstWaiter { waiting.commit = Commit() }
      commit = waiting.commit
      let isFull = before < Self.fullGroup && waiting.records.count >= Self.fullGroup
      if before == 0 || isFirstWaiter || isFull { condition.broadcast() }
    }
    condition.unlock()
    if let failure { throw failure }
    return commit
  }

  /// Everything that waits; nil when nothing does and nothing more will come.
  ///
  /// An answer that was paid for is given out at once. Replayed ones, for which nobody waits, are
  /// held back a little, so that a run from the cache is few large commits and not many small ones.
  func next() -> Group? {
    condition.withLock {
      while waiting.records.isEmpty, !isClosed { condition.wait() }
      let end = Date(timeIntervalSinceNow: Self.patience)
      while waiting.commit == nil, waiting.records.count < Self.fullGroup, !isClosed,
        condition.wait(until: end)
      {}
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
  func fail(_ error: StoreError, _ commit: Commit?) {
    let next = condition.withLock {
      failure = error
      hasEnded = true
      let next = waiting.commit
      waiting = Group()
      condition.broadcast()
      return next
    }
    commit?.end(error)
    next?.end(error)
  }

  /// - Throws: `StoreError` when the store could not be written.
  func check() throws(StoreError) {
    if let failure = condition.withLock({ failure }) { throw failure }
  }
}
