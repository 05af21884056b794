/// The tables of runs whose samples are spread over several stores; never edited once they have
/// shipped.
enum ShardSchema {
  static let tables = """
    -- The whole of which a run asks a shard.
    CREATE TABLE shards (
      run_id INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      count INTEGER NOT NULL,
      plan_hash BLOB NOT NULL,
      sample_count INTEGER NOT NULL
    );
    -- The shards that a run was merged of, and when each began.
    CREATE TABLE merged_shards (
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      count INTEGER NOT NULL,
      started_at REAL NOT NULL,
      PRIMARY KEY (run_id, number)
    ) WITHOUT ROWID;
    -- A sample's place in the whole; NULL in a run that is no shard.
    ALTER TABLE run_samples ADD COLUMN whole_position INTEGER;
    """
}
