public import BakeoffCore
internal import GRDB

/// A change of a limit, as the store has it.
public struct StoredLimitChange: Hashable, Sendable {
  /// The endpoint, or the model that has limits of its own.
  public var lane: String
  /// What has changed.
  public var change: LimitChange
  /// When, in seconds since 1970 (UTC).
  public var time: Double
}

extension Store {
  /// Records that what may be sent has changed while a run goes on.
  ///
  /// - Parameters:
  ///   - change: What has changed.
  ///   - lane: The endpoint, or the model that has limits of its own.
  ///   - run: The run's number.
  ///   - time: When, in seconds since 1970 (UTC).
  /// - Throws: `StoreError` when the store cannot be written.
  public func record(
    _ change: LimitChange,
    of lane: String,
    inRun run: Int,
    at time: Double
  ) throws(StoreError) {
    try perform {
      try database.write { database in
        try database.execute(
          sql: """
            INSERT INTO limit_changes (run_id, lane, at, kind, value, reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [run, lane, time, change.kind.rawValue, change.value, change.reason]
        )
      }
    }
  }

  /// The changes of limits while a run went on, in their order.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func limitChanges(ofRun run: Int) throws(StoreError) -> [StoredLimitChange] {
    try perform {
      try database.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT lane, kind, value, reason, at FROM limit_changes WHERE run_id = ? ORDER BY id
            """,
          arguments: [run]
        ).compactMap { row in
          LimitChange.Kind(rawValue: row[1]).map { kind in
            StoredLimitChange(
              lane: row[0],
              change: LimitChange(kind, to: row[2], because: row[3]),
              time: row[4]
            )
          }
        }
      }
    }
  }
}
