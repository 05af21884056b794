extension ShardCopy {
  /// Chooses the answers of those trials, and what the cache does not have.
  func chooseAnswers() throws {
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
    try execute(
      """
      INSERT INTO copied_answers
      SELECT own.id, own.id + :answers, 1 FROM shard.responses AS own
      WHERE +own.key IS NOT NULL OR +own.id IN (SELECT id FROM needed_answers)
      """
    )
  }

  func copyAnswers() throws {
    // Its key keeps an answer out whose request has one; looking for that first took a quarter of the
    // time of a merge.
    try copy("responses", from: Self.newAnswers, ["id": Self.newID], ignoringClashes: true)
    try settleClashes()
    try copy(
      "responses",
      from: "\(Self.newAnswers) JOIN clashes ON clashes.id = own.id AND clashes.same_id IS NULL",
      ["id": Self.newID, "key": "NULL"]
    )
    for table in MergedTables.ofAnswer {
      try copy(
        table,
        from: "copied_answers JOIN shard.\(table) AS own ON own.response_id = copied_answers.id "
          + "AND copied_answers.is_new",
        ["response_id": Self.newID]
      )
    }
  }

  private static let newID = "copied_answers.merged_id"
  private static let newAnswers =
    "copied_answers JOIN shard.responses AS own ON own.id = copied_answers.id"

  /// Finds what became of the answers that were kept out: those that were merged before are there, and of
  /// two answers to one request the one that was there first stays the one of the cache.
  private func settleClashes() throws {
    try execute(
      """
      INSERT INTO clashes
      SELECT own.id, (
        SELECT merged.id FROM main.responses AS merged
        WHERE merged.key = own.key AND merged.created_at = own.created_at AND merged.text = own.text)
      FROM \(Self.newAnswers)
      WHERE NOT EXISTS (SELECT 1 FROM main.responses WHERE id = copied_answers.merged_id)
      """
    )
    try execute(
      """
      UPDATE copied_answers SET is_new = 0, merged_id = clashes.same_id
      FROM clashes WHERE clashes.id = copied_answers.id AND clashes.same_id IS NOT NULL
      """
    )
    // The other answer is only kept where a trial has it.
    try execute(
      """
      DELETE FROM copied_answers WHERE id IN (
        SELECT id FROM clashes
        WHERE same_id IS NULL AND id NOT IN (SELECT id FROM needed_answers))
      """
    )
  }
}
