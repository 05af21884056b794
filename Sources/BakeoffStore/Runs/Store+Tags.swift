internal import GRDB

extension Store {
  /// Reads the tags of a run's samples, in the order of the samples.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - database: Where they are.
  ///   - body: Called with each tag of each sample, and the sample's place in the run.
  /// - Throws: `DatabaseError` when they cannot be read.
  static func readTags(
    of run: Int,
    in database: Database,
    _ body: (_ tag: String, _ position: Int) -> Void
  ) throws {
    var tags = try BoundStatement(
      """
      SELECT DISTINCT run_samples.position, tags.value
      FROM run_samples JOIN samples ON samples.id = run_samples.sample_id
      JOIN json_each(CAST(samples.content AS TEXT), '$.tags') AS tags
      WHERE run_samples.run_id = ?
        -- Most samples have no tags; then their contents are not even parsed.
        AND instr(samples.content, CAST('"tags":' AS BLOB))
      ORDER BY run_samples.position
      """,
      in: database
    )
    try tags.bind(run)
    try tags.run { body($0.text(1), $0.int(0)) }
  }
}
