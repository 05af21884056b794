public import BakeoffCore
internal import GRDB

/// What came of reading task files, kept with the run that was made of it, so that files which have not
/// changed since need not be read again.
public struct StoredReading: Sendable {
  /// The hash of the files' bytes and of all that shapes what is read of them.
  public var key: ContentHash
  /// What came of it besides the samples; the store only keeps it.
  public var result: JSONObject

  /// Describes a reading.
  public init(key: ContentHash, result: JSONObject) {
    self.key = key
    self.result = result
  }
}

extension Store {
  /// Whether it has the reading of any files.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func hasReadings() throws(StoreError) -> Bool {
    try perform {
      try database.read {
        try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM readings)") ?? false
      }
    }
  }

  /// What came of reading the same files in the same way before; nil when they were not read, or when
  /// the run that was made of it has lost samples since.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func reading(
    _ key: ContentHash
  ) throws(StoreError) -> (samples: PlannedSamples, result: JSONObject)? {
    try perform {
      try database.read { database in
        let row = try Row.fetchOne(
          database,
          sql: "SELECT run_id, sample_count, result FROM readings WHERE key = ?",
          arguments: [Blob(key.bytes)]
        )
        guard let row, let result = try? JSON(parsing: row[2] as String).objectValue else {
          return nil
        }
        let (run, count): (Int, Int) = (row[0], row[1])
        let found = try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM run_samples WHERE run_id = ?",
          arguments: [run]
        )
        return found == count ? (PlannedSamples(ofRun: run, count: count), result) : nil
      }
    }
  }
}

extension NewRun {
  /// Keeps what came of reading its task files, if that is wanted; not with a run that was scored anew,
  /// whose samples may have been corrected.
  func insertReading(ofRun run: Int, into database: Database) throws {
    guard let reading else { return }
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO readings
        SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM scorings WHERE run_id = ?2)
        """,
      arguments: [Blob(reading.key.bytes), run, samples.count, JSON.object(reading.result).text]
    )
  }
}
