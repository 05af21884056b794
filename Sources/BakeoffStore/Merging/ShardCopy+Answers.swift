internal import GRDB

extension ShardCopy {
  /// Copies the answers that the cache does not have, and those that copied trials need.
  ///
  /// Its key keeps an answer out whose request has one; looking for that first took a quarter of the time of
  /// a merge.
  func copyAnswers() throws {
    // Only answers that are not in the shard's cache must be asked for by a trial.
    if try has("shard.responses WHERE key IS NULL") { try chooseNeeded() }
    try copy(
      "responses",
      from: "shard.responses AS own WHERE \(Self.isChosen)",
      ["id": Self.newID],
      ignoringClashes: true
    )
    try settleClashes()
    for table in MergedTables.ofAnswer {
      try copy(
        table,
        from: "main.responses AS merged CROSS JOIN shard.\(table) AS own "
          + "ON own.response_id = merged.id - :answers WHERE merged.id > :answers",
        ["response_id": "merged.id"]
      )
    }
  }

  private static let newID = "own.id + :answers"
  private static let isChosen =
    "(own.key IS NOT NULL OR own.id IN (SELECT id FROM needed_answers))"

  /// Notes the answers of the trials that are copied.
  private func chooseNeeded() throws {
    try execute(
      """
      INSERT OR IGNORE INTO needed_answers
      SELECT response_id FROM copied_trials JOIN shard.trials AS own ON own.id = copied_trials.id
      WHERE response_id IS NOT NULL
      """
    )
    for table in try MergedTables.ofTrial.filter({ try columns(of: $0).contains("response_id") }) {
      try execute(
        """
        INSERT OR IGNORE INTO needed_answers
        SELECT response_id FROM shard.\(table) AS own
        JOIN copied_trials ON copied_trials.id = own.trial_id WHERE response_id IS NOT NULL
        """
      )
    }
  }

  /// Finds what became of the answers that were kept out: those that were merged before are there, and of
  /// two answers to one request the one that was there first stays the one of the cache.
  private func settleClashes() throws {
    try execute(
      """
      INSERT INTO clashes
      SELECT own.id, (
        SELECT merged.id FROM main.responses AS merged
        WHERE merged.key = own.key AND merged.created_at = own.created_at AND merged.text = own.text)
      FROM shard.responses AS own
      WHERE \(Self.isChosen) AND NOT EXISTS (SELECT 1 FROM main.responses WHERE id = \(Self.newID))
      """
    )
    guard try has("clashes WHERE same_id IS NULL") else { return }
    // The other answer is only kept where a trial has it.
    try chooseNeeded()
    try copy(
      "responses",
      from: """
        clashes JOIN shard.responses AS own ON own.id = clashes.id
        WHERE clashes.same_id IS NULL AND own.id IN (SELECT id FROM needed_answers)
        """,
      ["id": Self.newID, "key": "NULL"]
    )
  }

  private func has(_ rows: String) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \(rows))") ?? false
  }
}
