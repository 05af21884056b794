public import BakeoffCore
internal import Foundation
internal import GRDB

extension Store: ResponseCache {
  /// How long an answer is not noted as used again, in seconds: a note is a write.
  private static let noteInterval = 3600.0

  /// The stored answer to a request, with its raw body and how likely its tokens were; nil when there
  /// is none that is good.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func answer(
    to request: CachedRequest,
    fresh freshness: Freshness
  ) throws -> CachedAnswer? {
    let found: (id: Int, answer: CachedAnswer, usedAt: Double)? = try perform {
      try database.read { database in
        guard let stored = try Self.find(request, fresh: freshness, in: database) else {
          return nil
        }
        let response = try Self.whole(stored, in: database)
        let times = try Row.fetchOne(
          database,
          sql: "SELECT created_at, expires_at, used_at FROM responses WHERE id = ?",
          arguments: [stored.id]
        )
        guard let times else { return nil }
        let answer = CachedAnswer(response, madeAt: times[0], expiresAt: times[1])
        return (stored.id, answer, times[2] as Double? ?? answer.madeAt)
      }
    }
    guard let found else { return nil }
    if found.usedAt < freshness.time - Self.noteInterval,
      upkeep.note(found.id, usedAt: freshness.time)
    {
      noteUses()
    }
    return found.answer
  }

  private static func find(
    _ request: CachedRequest,
    fresh freshness: Freshness,
    in database: Database
  ) throws -> StoredResponse? {
    let key = request.key
    if let found = try find([key], fresh: freshness, in: database)[key] { return found }
    guard let limit = request.limit else { return nil }
    return try find(within: [(key, limit)], fresh: freshness, in: database)[key]
  }

  /// Keeps an answer under its request's key, and makes room where the store has a bound.
  ///
  /// An answer whose place it takes stays the result of the runs that have it.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func store(_ answer: CachedAnswer, to request: CachedRequest, replacing: Bool) throws {
    try perform {
      try database.write { database in
        var inserter = try ResponseInserter(into: database)
        _ = try inserter.insert(
          answer,
          to: request,
          isShared: true,
          replacing: replacing ? .infinity : nil
        )
      }
    }
    let bytes = request.body.count + answer.response.rawBody.count + CacheUpkeep.rowBytes
    if let bound = upkeep.add(bytes) {
      // Somebody who works on a run needs the answers that are found for it.
      guard try runInProgress() == nil else { return }
      let pruned = try prune(CachePruning(maxBytes: bound / 10 * 9))
      upkeep.set(bytes: pruned.remainingBytes)
    }
  }

  /// Waits until no other process has a request on its way, and claims it; nil when there was no more
  /// reason to wait.
  public func claim(_ key: ContentHash, while goesOn: () -> Bool) -> RequestClaim? {
    claims.claim(key, while: goesOn)
  }

  /// Bounds what answers take: when more is stored, those go that were not used for longest.
  ///
  /// Answers that runs refer to are never taken out, so that there may be more than the bound.
  ///
  /// - Parameter bytes: The most bytes of requests and replies together; nil for no bound.
  /// - Throws: `StoreError` when the store cannot be read.
  public func bound(to bytes: Int?) throws(StoreError) {
    guard bytes != nil else { return upkeep.set(bound: nil, bytes: 0) }
    upkeep.set(bound: bytes, bytes: try cacheStatistics().bytes)
  }

  /// Writes down which answers were used lately.
  ///
  /// It is done by itself now and then; that it is not done for some when a program is killed does no
  /// harm.
  func noteUses() {
    let uses = upkeep.takeUses()
    guard !uses.isEmpty else { return }
    try? database.write { database in
      var statement = try BoundStatement(
        "UPDATE responses SET used_at = ? WHERE id = ?",
        in: database
      )
      for (id, time) in uses {
        try statement.bind(time)
        try statement.bind(id)
        try statement.run()
      }
    }
  }

  /// A run that a process is working on right now; nil for none.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func runInProgress() throws(StoreError) -> RunRecord? {
    for run in try runs() where run.status == .running {
      guard let lock = RunLock(store: self, run: run.id) else { return run }
      lock.release()
    }
    return nil
  }
}
