/// What the store has of limits; never edited once it has shipped.
extension Schema {
  /// How long trials waited for limits, and what changed in them while a run went on.
  static let limits = """
    ALTER TABLE trials ADD COLUMN limiter_ms REAL NOT NULL DEFAULT 0;
    CREATE TABLE limit_changes (
      id INTEGER PRIMARY KEY,
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      lane TEXT NOT NULL,
      at REAL NOT NULL,
      kind TEXT NOT NULL,
      value REAL NOT NULL,
      reason TEXT NOT NULL
    );
    CREATE INDEX limit_changes_by_run ON limit_changes (run_id);
    CREATE VIEW v_limits AS
    SELECT
      runs.name AS run,
      limit_changes.lane AS lane,
      limit_changes.kind AS kind,
      limit_changes.value AS value,
      limit_changes.reason AS reason,
      limit_changes.at AS at,
      limit_changes.run_id AS run_id
    FROM limit_changes
    JOIN runs ON runs.id = limit_changes.run_id;
    """

  /// What `v_results` says of it.
  static let limitColumns = """
    trials.limiter_ms AS limiter_ms
    """
}
