public import BakeoffCore
internal import GRDB

extension Store {
  /// Begins a run: it and the places of its samples are in the store when this returns.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func beginRun(_ run: NewRun) throws(StoreError) -> RunRecord {
    let id: Int = try perform {
      try database.write { database in
        try database.execute(
          sql: """
            INSERT INTO runs (name, plan_hash, status, tool_version, epochs, sample_count, settings,
              tags, metadata, started_at)
            VALUES (?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            run.name ?? "", Blob(run.planHash.bytes), run.toolVersion, run.epochs,
            run.samples.count, JSON.object(run.settings).text,
            JSON.array(run.tags.map { .string($0) }).text, JSON.object(run.metadata).text,
            run.startedAt,
          ]
        )
        let id = Int(database.lastInsertedRowID)
        if run.name == nil {
          try database.execute(
            sql: "UPDATE runs SET name = ? WHERE id = ?",
            arguments: ["run-\(id)", id]
          )
        }
        try Self.insertParts(of: run, id: id, into: database)
        return id
      }
    }
    guard let record = try self.run(id: id) else {
      throw StoreError("\(path): run \(id) vanished while it began")
    }
    return record
  }

  /// Puts back what a run asks, where a repair of the store could not save it or only some of its shards
  /// were merged.
  ///
  /// - Parameters:
  ///   - record: The run, as it is in the store.
  ///   - run: What it asks.
  /// - Throws: `StoreError` when the store cannot be written.
  public func complete(_ record: RunRecord, as run: NewRun) throws(StoreError) {
    let id = record.id
    let samples = try perform {
      try database.read { database in
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM run_samples WHERE run_id = ?",
          arguments: [id]
        )
      }
    }
    let isComplete =
      samples == run.samples.count && record.models.count == run.models.count
      && record.taskFiles.count == run.taskFiles.count
    guard !isComplete || run.reading != nil else { return }
    try commit { database in
      if isComplete {
        try run.insertReading(ofRun: id, into: database)
      } else {
        try Self.insertParts(of: run, id: id, into: database)
      }
    }
  }

  /// Inserts what belongs to a run and is not there yet: its task files, models and samples.
  private static func insertParts(of run: NewRun, id: Int, into database: Database) throws {
    for (position, path) in run.taskFiles.enumerated() {
      try database.execute(
        sql: "INSERT OR IGNORE INTO task_files VALUES (?, ?, ?)",
        arguments: [id, position, path]
      )
    }
    for (position, model) in run.models.enumerated() {
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO run_models (run_id, position, model, endpoint, parameters, audit)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, position, model.model, model.endpoint, model.parameters.text,
          JSON.array(model.audit.map(\.json)).text,
        ]
      )
    }
    try Self.insert(run.samples, ofRun: id, into: database)
    try run.shard?.insert(forRun: id, into: database)
    try run.insertReading(ofRun: id, into: database)
  }

  /// Notes how far a run has come.
  ///
  /// - Parameters:
  ///   - id: The run's number.
  ///   - status: How far it has come.
  ///   - time: When, in seconds since 1970 (UTC).
  /// - Throws: `StoreError` when the store cannot be written.
  public func setStatus(
    ofRun id: Int,
    to status: RunRecord.Status,
    at time: Double
  ) throws(StoreError) {
    try commit { database in
      try database.execute(
        sql: "UPDATE runs SET status = ?, ended_at = ? WHERE id = ?",
        arguments: [status.rawValue, status == .running ? nil : time, id]
      )
    }
  }

  /// A run by its number; nil when there is none.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func run(id: Int) throws(StoreError) -> RunRecord? {
    try runs(where: "id = ?", [id]).first
  }

  /// The newest run with a name; nil when there is none.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func run(named name: String) throws(StoreError) -> RunRecord? {
    try runs(where: "name = ? ORDER BY id DESC LIMIT 1", [name]).first
  }

  /// The run that a user means: by number, by name (the newest of it), or `latest`.
  ///
  /// - Throws: `StoreError` when there is none, with the names there are.
  public func resolve(_ reference: String) throws(StoreError) -> RunRecord {
    if let run = try run(named: reference) { return run }
    if let id = Int(reference), let run = try run(id: id) { return run }
    if reference == "latest", let run = try latestRun() { return run }
    let names = try runs().prefix(5).map { "\"\($0.name)\"" }
    throw StoreError(
      names.isEmpty
        ? "no runs in \(path) yet: \"bakeoff run\" makes the first"
        : "no run \"\(reference)\" in \(path); the newest are \(names.joined(separator: ", "))"
    )
  }

  /// The newest run; nil when there is none.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func latestRun() throws(StoreError) -> RunRecord? {
    try runs(where: "1 ORDER BY id DESC LIMIT 1", []).first
  }

  /// All runs, newest first.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func runs() throws(StoreError) -> [RunRecord] {
    try runs(where: "1 ORDER BY id DESC", [])
  }

  /// The unfinished runs that ask exactly the same, newest first.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func unfinishedRuns(planHash: ContentHash) throws(StoreError) -> [RunRecord] {
    try runs(
      where: "plan_hash = ? AND status <> 'finished' ORDER BY id DESC",
      [Blob(planHash.bytes)]
    )
  }

  private func runs(
    where condition: String,
    _ arguments: StatementArguments
  ) throws(StoreError) -> [RunRecord] {
    try perform {
      try database.read { try Self.runs(where: condition, arguments, in: $0) }
    }
  }

  /// The runs of a database that a condition chooses.
  static func runs(
    where condition: String,
    _ arguments: StatementArguments,
    in database: Database
  ) throws -> [RunRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM runs WHERE \(condition)",
      arguments: arguments
    ).map { row in
      let id: Int = row["id"]
      return RunRecord(
        id: id,
        name: row["name"],
        planHash: ContentHash(bytes: Array(row["plan_hash"] as Blob)) ?? ContentHash(of: []),
        status: RunRecord.Status(rawValue: row["status"]) ?? .interrupted,
        toolVersion: row["tool_version"],
        epochs: row["epochs"],
        sampleCount: row["sample_count"],
        settings: Self.object(row["settings"]),
        tags: (try? JSON(parsing: row["tags"] as String))?.arrayValue?
          .compactMap(\.stringValue) ?? [],
        metadata: Self.object(row["metadata"]),
        startedAt: row["started_at"],
        endedAt: row["ended_at"],
        models: try Row.fetchAll(
          database,
          sql: "SELECT * FROM run_models WHERE run_id = ? ORDER BY position",
          arguments: [id]
        ).map { row in
          RunRecord.Model(
            model: row["model"],
            endpoint: row["endpoint"],
            parameters: .object(Self.object(row["parameters"])),
            audit: ((try? JSON(parsing: row["audit"] as String))?.arrayValue ?? [])
              .compactMap(ParameterUse.init(json:))
          )
        },
        taskFiles: try String.fetchAll(
          database,
          sql: "SELECT path FROM task_files WHERE run_id = ? ORDER BY position",
          arguments: [id]
        )
      )
    }
  }

  private static func object(_ text: String) -> JSONObject {
    (try? JSON(parsing: text))?.objectValue ?? JSONObject()
  }
}
