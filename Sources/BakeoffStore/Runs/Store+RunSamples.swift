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
    try BoundStatement.run(for: samples.indices, width: 7, in: database) {
      """
      INSERT OR IGNORE INTO run_samples
        (run_id, position, sample_id, name, task_file, line, whole_position)
      VALUES \($0)
      """
    } bind: { statement, position in
      let sample = samples[position]
      try statement.bind(run)
      try statement.bind(position)
      try statement.bind(sample.contentID)
      try statement.bind(sample.name)
      try statement.bind(sample.taskFile)
      try statement.bind(sample.line)
      try statement.bind(wholePositions.isEmpty ? nil : wholePositions[position])
    }
  }
}
