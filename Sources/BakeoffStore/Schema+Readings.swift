/// What was read of task files, and the new connections of answers; never edited once it has shipped.
extension Schema {
  static let readings = """
    -- What came of reading task files, with the run that has their samples.
    CREATE TABLE readings (
      key BLOB PRIMARY KEY,
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      sample_count INTEGER NOT NULL,
      result TEXT NOT NULL
    ) WITHOUT ROWID;
    """

  /// What the answering request waited for a new connection.
  ///
  /// It is 0 on one that was kept alive, and NULL where nothing was sent or it was not measured.
  static let connectionColumn = """
    CASE WHEN trials.cached = 0 THEN responses.connect_ms END AS connect_ms
    """

  /// The same of a turn.
  static let turnConnectionColumn = """
    CASE WHEN turns.cached = 0 THEN responses.connect_ms END AS connect_ms
    """
}
