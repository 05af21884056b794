internal import BakeoffCore
internal import GRDB

/// Copies what a shard's run consists of into the merged run, within one transaction.
///
/// The shard's store is attached as `shard`, and SQLite itself copies the rows. A sample's content, a trial
/// and an answer get the number that they have there, plus the highest that the merged store has given out,
/// unless the merged store has them already. Which trials are copied, and which answers were kept out, stands
/// in tables that last as long as the connection.
struct ShardCopy {
  let database: Database
  private let run: Int
  private let shard: ShardFile
  private let isFirst: Bool
  private let sampleOffset: Int
  private let trialOffset: Int
  private let answerOffset: Int

  /// Prepares for a shard.
  ///
  /// - Parameters:
  ///   - shard: The shard.
  ///   - run: The number of the merged run.
  ///   - isFirst: Whether the merged run has no trial at any place of the shard.
  ///   - database: The merged store, to which that of the shard is attached.
  /// - Throws: `DatabaseError`.
  init(of shard: ShardFile, into run: Int, isFirst: Bool, _ database: Database) throws {
    self.database = database
    self.run = run
    self.shard = shard
    self.isFirst = isFirst
    func highest(_ table: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT max(id) FROM main.\(table)") ?? 0
    }
    sampleOffset = try highest("samples")
    trialOffset = try highest("trials")
    answerOffset = try highest("responses")
  }

  /// Copies what the merged run does not have; what it has stays as it is.
  ///
  /// - Returns: How many trials were copied.
  /// - Throws: `DatabaseError`.
  func copy() throws -> Int {
    try execute(Self.scratch)
    try copySamples()
    try chooseTrials()
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM copied_trials") ?? 0
    try copyAnswers()
    if count > 0 { try copyTrials() }
    try copySetAside()
    return count
  }

  private static let scratch = """
    CREATE TEMP TABLE IF NOT EXISTS copied_trials (id INTEGER PRIMARY KEY, place INTEGER NOT NULL);
    CREATE TEMP TABLE IF NOT EXISTS replaced_trials (id INTEGER PRIMARY KEY);
    CREATE TEMP TABLE IF NOT EXISTS needed_answers (id INTEGER PRIMARY KEY);
    CREATE TEMP TABLE IF NOT EXISTS clashes (id INTEGER PRIMARY KEY, same_id INTEGER);
    DELETE FROM copied_trials;
    DELETE FROM replaced_trials;
    DELETE FROM needed_answers;
    DELETE FROM clashes;
    """

  private func copySamples() throws {
    try execute(
      """
      INSERT OR IGNORE INTO main.samples (id, hash, content)
      SELECT id + :samples, hash, content FROM shard.samples
      """
    )
    try execute(
      """
      INSERT OR IGNORE INTO main.run_samples
        (run_id, position, sample_id, name, task_file, line)
      SELECT :run, place.whole_position,
        coalesce(
          (SELECT id FROM main.samples WHERE id = place.sample_id + :samples),
          (SELECT merged.id FROM shard.samples AS own
            JOIN main.samples AS merged ON merged.hash = own.hash WHERE own.id = place.sample_id)),
        place.name, place.task_file, place.line
      FROM shard.run_samples AS place
      WHERE place.run_id = :source
      """
    )
  }

  /// Chooses the trials that the merged run does not have, or only has in an older state.
  private func chooseTrials() throws {
    // The plus has the trials read in the order in which they lie on the disk.
    let candidates = """
      FROM shard.trials AS own
      JOIN shard.run_samples AS place
        ON place.run_id = own.run_id AND place.position = own.position
      """
    let isOwn = "+own.run_id = :source"
    guard !isFirst else {
      return try execute(
        "INSERT INTO copied_trials SELECT own.id, place.whole_position \(candidates) WHERE \(isOwn)"
      )
    }
    let counterpart = """
      JOIN main.trials AS merged ON merged.run_id = :run AND merged.position = place.whole_position
        AND merged.model_position = own.model_position AND merged.epoch = own.epoch
      """
    // Without a word on judges a trial that got their verdict would look like the one that waits for it.
    try execute(
      """
      INSERT INTO copied_trials
      SELECT own.id, place.whole_position \(candidates) LEFT \(counterpart)
      WHERE \(isOwn) AND (merged.id IS NULL
        OR own.created_at > merged.created_at
          AND (own.outcome <> 'error' OR merged.outcome = 'error')
        OR own.created_at = merged.created_at
          AND merged.id IN (SELECT trial_id FROM main.awaiting_judges)
          AND own.id NOT IN (SELECT trial_id FROM shard.awaiting_judges))
      """
    )
    try execute(
      """
      INSERT INTO replaced_trials
      SELECT merged.id FROM copied_trials
      JOIN shard.trials AS own ON own.id = copied_trials.id
      JOIN main.trials AS merged ON merged.run_id = :run AND merged.position = copied_trials.place
        AND merged.model_position = own.model_position AND merged.epoch = own.epoch
      """
    )
    for table in MergedTables.ofTrial {
      try execute(
        "DELETE FROM main.\(table) WHERE trial_id IN (SELECT id FROM replaced_trials)"
      )
    }
    try execute("DELETE FROM main.trials WHERE id IN (SELECT id FROM replaced_trials)")
  }

  private func copyTrials() throws {
    let answer = """
      coalesce((SELECT same_id FROM clashes WHERE id = own.response_id),
        (SELECT id FROM main.responses WHERE id = own.response_id + :answers))
      """
    try copy(
      "trials",
      from: "copied_trials JOIN shard.trials AS own ON own.id = copied_trials.id",
      [
        "id": "own.id + :trials", "run_id": ":run", "position": "copied_trials.place",
        "response_id": answer,
      ]
    )
    for table in MergedTables.ofTrial {
      try copy(
        table,
        from: "copied_trials JOIN shard.\(table) AS own ON own.trial_id = copied_trials.id",
        ["trial_id": "own.trial_id + :trials", "response_id": answer]
      )
    }
  }

  /// Copies what attempts may have cost that have no end: as the shard has them now, for repeating its
  /// command ends none of those that a kill left.
  ///
  /// They have numbers below zero here, which tell of what shard they are; those from one up are of attempts
  /// that this store has sent.
  private func copySetAside() throws {
    try execute(
      "DELETE FROM main.set_aside WHERE run_id = :run AND number < 0 AND -number % :count = :number"
    )
    try execute(
      """
      INSERT INTO main.set_aside (run_id, number, model, picodollars, at)
      SELECT :run, -(number * :count + :number), model, picodollars, at
      FROM shard.set_aside WHERE run_id = :source
      """
    )
  }

  /// Copies rows of a table, some columns in another form.
  func copy(
    _ table: String,
    from source: String,
    _ changes: [String: String],
    ignoringClashes: Bool = false
  ) throws {
    let columns = try columns(of: table)
    let insertion = ignoringClashes ? "INSERT OR IGNORE" : "INSERT"
    let values = columns.map { changes[$0] ?? "own.\"\($0)\"" }
    try execute(
      """
      \(insertion) INTO main.\(table) (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
      SELECT \(values.joined(separator: ", ")) FROM \(source)
      """
    )
  }

  func columns(of table: String) throws -> [String] {
    try MergedTables.columns(of: table, in: database)
  }

  /// Runs statements with the values that they name.
  func execute(_ sql: String) throws {
    let values = [
      "run": run, "source": shard.run.id, "number": shard.whole.shard.number - 1,
      "count": shard.whole.shard.count, "samples": sampleOffset, "trials": trialOffset,
      "answers": answerOffset,
    ]
    let named = values.filter { sql.contains(":\($0.key)") }
    try database.execute(sql: sql, arguments: StatementArguments(named))
  }
}
