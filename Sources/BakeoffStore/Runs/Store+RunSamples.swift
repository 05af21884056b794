internal import GRDB

extension Store {
  /// Puts in the places of samples, those left out that are there.
  ///
  /// - Parameters:
  ///   - samples: The samples, in order.
  ///   - run: The run's number.
  ///   - database: Where they are put.
  /// - Throws: `DatabaseError`, and what the places throw.
  static func insert(
    _ samples: PlannedSamples,
    ofRun run: Int,
    into database: Database
  ) throws {
    switch samples.source {
    case .run(let source):
      guard source != run else { return }
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO run_samples
            (run_id, position, sample_id, name, task_file, line, whole_position)
          SELECT ?, position, sample_id, name, task_file, line, whole_position
          FROM run_samples WHERE run_id = ? ORDER BY position
          """,
        arguments: [run, source]
      )
    case .walk(let walk):
      var start = 0
      try PlannedSamples.eachPage(of: walk, 1000) { page in
        try Self.insert(page, from: start, ofRun: run, into: database)
        start += page.count
      }
    }
  }

  private static func insert(
    _ page: [PlannedSample],
    from start: Int,
    ofRun run: Int,
    into database: Database
  ) throws {
    try BoundStatement.run(for: page.indices, width: 7, in: database) {
      """
      INSERT OR IGNORE INTO run_samples
        (run_id, position, sample_id, name, task_file, line, whole_position)
      VALUES \($0)
      """
    } bind: { statement, index in
      let sample = page[index]
      try statement.bind(run)
      try statement.bind(start + index)
      try statement.bind(sample.contentID)
      try statement.bind(sample.name)
      try statement.bind(sample.taskFile)
      try statement.bind(sample.line)
      try statement.bind(sample.wholePosition)
    }
  }
}
