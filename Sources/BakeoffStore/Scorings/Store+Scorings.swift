internal import BakeoffCore
internal import GRDB

extension Store {
  /// The scorings of a run, the first one first; the one that it came to itself where there is no
  /// other.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func scorings(of run: RunRecord) throws(StoreError) -> [Scoring] {
    let kept = try keptScorings(ofRun: run.id)
    return kept.isEmpty ? [Scoring(firstOf: run)] : kept
  }

  /// Whether a run was scored more than once, so that its trials must stay as they are.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func isRescored(run: Int) throws(StoreError) -> Bool {
    try !keptScorings(ofRun: run).isEmpty
  }

  /// Puts an earlier scoring of a run into use again, in one transaction.
  ///
  /// - Parameters:
  ///   - number: The scoring's number.
  ///   - run: The run.
  /// - Throws: `StoreError` when there is no such scoring, or the store cannot be written.
  public func use(scoring number: Int, of run: RunRecord) throws(StoreError) {
    let scoring = try scoring(number, of: run)
    guard !scoring.isInUse else { return }
    try perform {
      try database.write { database in try scoring.use(of: run, in: database) }
    }
  }

  /// A scoring of a run by its number.
  ///
  /// - Throws: `StoreError` with the scorings there are when it is none of them.
  public func scoring(_ number: Int, of run: RunRecord) throws(StoreError) -> Scoring {
    let scorings = try scorings(of: run)
    if let scoring = scorings.first(where: { $0.number == number }) { return scoring }
    throw StoreError(
      scorings.count == 1
        ? "run \"\(run.name)\" has no scoring \(number): it was scored once, as scoring 1"
        : "run \"\(run.name)\" has no scoring \(number): it has 1 to \(scorings.count); \"bakeoff "
          + "score \(run.name) --list\" shows them"
    )
  }

  private func keptScorings(ofRun run: Int) throws(StoreError) -> [Scoring] {
    try perform {
      try database.read { database in
        try Row.fetchAll(
          database,
          sql: "SELECT * FROM scorings WHERE run_id = ? ORDER BY number",
          arguments: [run]
        ).map(Scoring.init(row:))
      }
    }
  }
}

extension Scoring {
  fileprivate init(row: Row) {
    func texts(_ column: String) -> [String] {
      Self.texts(try? JSON(parsing: row[column] as String))
    }
    self.init(
      scorers: texts("scorers"),
      judges: texts("judges"),
      taskFiles: texts("task_files"),
      toolVersion: row["tool_version"],
      at: row["scored_at"]
    )
    number = row["number"]
    isInUse = row["in_use"]
  }

  func insert(ofRun run: Int, into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO scorings VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        run, number, false, scoredAt, toolVersion, Self.list(scorers).text,
        Self.list(judges).text, Self.list(taskFiles).text,
      ]
    )
  }

  /// Makes the results of a run those of this scoring, which is in the tables.
  func use(of run: RunRecord, in database: Database) throws {
    for positions in run.positionRanges {
      let place: StatementArguments = [run.id, positions.lowerBound, positions.upperBound]
      try database.execute(sql: Self.removal, arguments: place)
      for sql in Self.replacement { try database.execute(sql: sql, arguments: place + [number]) }
    }
    // Its samples may be corrected ones now, which are not those that were read.
    try database.execute(sql: "DELETE FROM readings WHERE run_id = ?", arguments: [run.id])
    try database.execute(
      sql: "UPDATE scorings SET in_use = (number = ?) WHERE run_id = ?",
      arguments: [number, run.id]
    )
    try database.execute(
      sql: "UPDATE runs SET settings = ? WHERE id = ?",
      arguments: [JSON.object(applied(to: run.settings)).text, run.id]
    )
  }

  /// What removes the scores of run ?1 from sample ?2 to ?3.
  private static let removal = """
    DELETE FROM scores WHERE trial_id IN (
      SELECT id FROM trials WHERE run_id = ?1 AND position BETWEEN ?2 AND ?3)
    """

  /// What puts in, for the same samples, what scoring ?4 says of their trials.
  private static let replacement = [
    """
    INSERT INTO scores
    SELECT kept.trial_id, kept.position, kept.scorer, kept.value, kept.passed, kept.weight,
      kept.answer, kept.explanation
    FROM trials JOIN scoring_scores AS kept ON kept.trial_id = trials.id AND kept.scoring = ?4
    WHERE trials.run_id = ?1 AND trials.position BETWEEN ?2 AND ?3
    """,
    """
    UPDATE trials SET outcome = kept.outcome, score = kept.score, scorer = kept.scorer,
      answer = kept.answer
    FROM scoring_outcomes AS kept
    WHERE kept.trial_id = trials.id AND kept.scoring = ?4
      AND trials.run_id = ?1 AND trials.position BETWEEN ?2 AND ?3
      AND (trials.outcome, trials.score, trials.scorer, trials.answer)
        IS NOT (kept.outcome, kept.score, kept.scorer, kept.answer)
    """,
    """
    UPDATE run_samples SET sample_id = kept.sample_id
    FROM trials JOIN scoring_outcomes AS kept ON kept.trial_id = trials.id
    WHERE kept.scoring = ?4 AND trials.run_id = ?1 AND run_samples.run_id = ?1
      AND trials.position = run_samples.position AND run_samples.position BETWEEN ?2 AND ?3
      AND run_samples.sample_id <> kept.sample_id
    """,
  ]
}

extension RunRecord {
  /// The places of its samples in parts whose trials are some thousands, so that none of the
  /// statements about them holds much in memory.
  var positionRanges: [ClosedRange<Int>] {
    let size = max(1, 10_000 / max(1, models.count * epochs))
    return stride(from: 0, to: max(1, sampleCount), by: size).map { $0...($0 + size - 1) }
  }
}
