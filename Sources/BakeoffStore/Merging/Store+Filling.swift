internal import GRDB

extension Store {
  /// Whether the store has any run.
  func hasRuns() throws(StoreError) -> Bool {
    try perform {
      try database.read {
        try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM runs)") ?? false
      }
    }
  }

  /// Runs transactions that write much.
  ///
  /// The pages of a new store go to its file at once, which halves what is written: a write-ahead log would
  /// have all of them first. Until the end nobody else opens such a store, for a program that did would
  /// meet its locks. What is committed is as safe as ever, and what a kill cuts short is rolled back by
  /// whoever opens the store next.
  ///
  /// - Parameters:
  ///   - isNew: Whether there is nothing in the store that anybody could want to read meanwhile.
  ///   - write: Writes, in transactions of its own.
  /// - Returns: What `write` gives.
  /// - Throws: `StoreError` for what fails.
  func filling<Value>(
    isNew: Bool,
    _ write: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    let lock = isNew ? FileLock(path: "\(path).opening.lock", waits: true) : nil
    defer { lock?.release() }
    // The log is only left when no other connection is open.
    if isNew { database.invalidateReadOnlyConnections() }
    return try perform {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: Self.largeCache)
        defer { try? database.execute(sql: Self.usualCache) }
        // Where another program has opened the store meanwhile, it keeps its log.
        if isNew { try? database.execute(sql: Self.withoutLog) }
        defer { if isNew { try? database.execute(sql: Self.withLog) } }
        return try write(database)
      }
    }
  }

  /// What is written is all over the indices; lists of what is copied may be longer than memory.
  private static let largeCache = "PRAGMA cache_size = -262144; PRAGMA temp_store = FILE"

  private static let usualCache = "PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY"

  /// With `EXTRA` the end of the rollback journal is on the disk, too, before a transaction counts as done.
  private static let withoutLog = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA"

  private static let withLog = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"
}
