internal import BakeoffCore
internal import GRDB

extension Store {
  /// The number of the run that shards are merged into, which is made when there is none.
  func mergedRun(of files: [ShardFile]) throws -> Int {
    let (run, isScoredAnew) = try perform {
      try database.write { database in
        guard let run = try Self.findMerged(files, in: database) else {
          return (try Self.insertMerged(files[0], in: database), false)
        }
        let scorings = try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM scorings WHERE run_id = ?",
          arguments: [run]
        )
        return (run, scorings != 0)
      }
    }
    guard !isScoredAnew else {
      throw MergeRefusal(
        "run \(run) of \(path) was scored anew, and further trials would have no part in that: merge "
          + "into another store with --into"
      )
    }
    return run
  }

  /// The run that any of these very shards was merged into, or an unfinished one of the same plan.
  ///
  /// A run without models is that of a merge which was killed before its first shard was there.
  private static func findMerged(_ files: [ShardFile], in database: Database) throws -> Int? {
    for file in files {
      let known = try Int.fetchOne(
        database,
        sql: """
          SELECT runs.id FROM merged_shards JOIN runs ON runs.id = merged_shards.run_id
          WHERE plan_hash = ? AND number = ? AND count = ? AND merged_shards.started_at = ?
          """,
        arguments: [
          Blob(file.whole.planHash.bytes), file.whole.shard.number, file.whole.shard.count,
          file.run.startedAt,
        ]
      )
      if let known { return known }
    }
    return try Int.fetchOne(
      database,
      sql: """
        SELECT id FROM runs WHERE plan_hash = ? AND status <> 'finished'
          AND (id IN (SELECT run_id FROM merged_shards WHERE count = ?)
            OR id NOT IN (SELECT run_id FROM run_models))
        ORDER BY id DESC
        """,
      arguments: [Blob(files[0].whole.planHash.bytes), files[0].whole.shard.count]
    )
  }

  private static func insertMerged(_ file: ShardFile, in database: Database) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO runs (name, plan_hash, status, tool_version, epochs, sample_count, settings,
          tags, metadata, started_at)
        VALUES (?, ?, 'interrupted', ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        file.givenName ?? "", Blob(file.whole.planHash.bytes), file.run.toolVersion,
        file.run.epochs, file.whole.sampleCount, JSON.object(file.settings).text,
        JSON.array(file.run.tags.map { .string($0) }).text, JSON.object(file.run.metadata).text,
        file.run.startedAt,
      ]
    )
    let id = Int(database.lastInsertedRowID)
    if file.givenName == nil {
      try database.execute(
        sql: "UPDATE runs SET name = ? WHERE id = ?",
        arguments: ["run-\(id)", id]
      )
    }
    return id
  }

  /// Copies what belongs to the run alone, once: it is the same in all shards.
  static func copyDescription(
    ofRun source: Int,
    into run: Int,
    _ database: Database
  ) throws {
    for table in MergedTables.ofRun {
      let columns = try MergedTables.columns(of: table, in: database)
      let values = columns.map { $0 == "run_id" ? "\(run)" : "\"\($0)\"" }
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO main.\(table)
            (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
          SELECT \(values.joined(separator: ", ")) FROM shard.\(table) WHERE run_id = \(source)
          """
      )
    }
  }

  /// Sets when a merged run began and ended, and whether all its trials were tried.
  ///
  /// - Returns: How many trials it has.
  static func concludeTimes(
    ofMerged run: Int,
    _ files: [ShardFile],
    in database: Database
  ) throws -> Int {
    let trials =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM trials WHERE run_id = ?",
        arguments: [run]
      ) ?? 0
    let waiting =
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM awaiting_judges JOIN trials ON trials.id = trial_id WHERE run_id = ?
          """,
        arguments: [run]
      ) ?? 0
    let file = files[0]
    let planned = file.whole.sampleCount * file.run.models.count * file.run.epochs
    try database.execute(
      sql: """
        UPDATE runs SET status = ?, started_at = min(started_at, ?),
          ended_at = nullif(max(coalesce(ended_at, 0), ?), 0)
        WHERE id = ?
        """,
      arguments: [
        (trials - waiting >= planned ? RunRecord.Status.finished : .interrupted).rawValue,
        files.map(\.run.startedAt).min() ?? file.run.startedAt,
        files.compactMap(\.run.endedAt).max() ?? 0, run,
      ]
    )
    return trials
  }
}
