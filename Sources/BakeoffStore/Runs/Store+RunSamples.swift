internal import GRDB

extension Store {
  /// Puts in the places of samples, those left out that are there.
  ///
  /// - Parameters:
  ///   - samples: The samples, in order.
  ///   - run: The run's number.
  ///   - wholePositions: Their places in the whole of which the run is a shard; empty when it is none.
  ///   - database: Where they are put.
  /// - Throws: `DatabaseError`.
  static func insert(
    _ samples: [PlannedSample],
    ofRun run: Int,
    at wholePositions: [Int] = [],
    into database: Database
  ) throws {
    var insert = try BoundStatement(
      """
      INSERT OR IGNORE INTO run_samples
        (run_id, position, sample_id, name, task_file, line, whole_position)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      in: database
    )
    for (position, sample) in samples.enumerated() {
      try insert.bind(run)
      try insert.bind(position)
      try insert.bind(sample.contentID)
      try insert.bind(sample.name)
      try insert.bind(sample.taskFile)
      try insert.bind(sample.line)
      try insert.bind(wholePositions.isEmpty ? nil : wholePositions[position])
      try insert.run()
    }
  }
}
