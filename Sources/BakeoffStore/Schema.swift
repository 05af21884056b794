internal import GRDB

/// The tables and views of a store.
///
/// Migrations are never edited once they have shipped.
///
/// Times are seconds since 1970 (UTC); durations have their unit in their name; money is in
/// picodollars (10⁻¹² USD), and in USD in the views.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: runs, samples, responses, trials") { database in
      try database.execute(sql: tables)
      try database.execute(sql: views)
    }
    migrator.registerMigration("2: tool calls, logprobs, service tier, parameter audit") {
      try $0.execute(sql: calls)
    }
    migrator.registerMigration("3: counts of sound, images and searches, terms of service") {
      try $0.execute(sql: billedCounts)
    }
    migrator.registerMigration("4: limits, times to live and last uses of answers") {
      try $0.execute(sql: cacheRules)
    }
    migrator.registerMigration("5: who answered of a group of models") {
      try $0.execute(sql: deployments)
      try ViewColumns.add(deploymentColumns, to: "v_results", in: $0)
    }
    migrator.registerMigration("6: turns of models that call tools") { try $0.execute(sql: turns) }
    migrator.registerMigration("8: requests of scorers to models") {
      try $0.execute(sql: JudgeSchema.tables)
    }
    migrator.registerMigration("10: all counts and terms of answers in v_results") {
      try ViewColumns.add(ViewColumns.answers, to: "v_results", in: $0)
    }
    migrator.registerMigration("9: waits for limits, and how limits changed") {
      try $0.execute(sql: limits)
      try ViewColumns.add(limitColumns, to: "v_results", in: $0)
    }
    migrator.registerMigration("7: versions of scores") {
      try $0.execute(sql: ScoringSchema.tables)
      try $0.execute(sql: ScoringSchema.views)
      try ViewColumns.add(ScoringSchema.judgeColumns, to: "v_judges", in: $0)
    }
    migrator.registerMigration("11: shards of runs") { try $0.execute(sql: ShardSchema.tables) }
    migrator.registerMigration("12: budgets, what may have been paid, and imported costs") {
      try $0.execute(sql: BudgetSchema.tables)
      try $0.execute(sql: BudgetSchema.views)
      try ViewColumns.add(BudgetSchema.judgeColumns, to: "v_judges", in: $0)
    }
    migrator.registerMigration("13: readings of task files, and new connections in views") {
      try $0.execute(sql: readings)
      try ViewColumns.add(connectionColumn, to: "v_results", in: $0)
      try ViewColumns.add(turnConnectionColumn, to: "v_turns", in: $0)
    }
    migrator.registerMigration("14: sums of v_cost past nine million dollars") {
      try $0.execute(sql: sums)
    }
    return migrator
  }

  private static let tables = """
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      plan_hash BLOB NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('running', 'interrupted', 'finished')),
      tool_version TEXT NOT NULL,
      epochs INTEGER NOT NULL,
      sample_count INTEGER NOT NULL DEFAULT 0,
      settings TEXT NOT NULL,
      tags TEXT NOT NULL,
      metadata TEXT NOT NULL,
      started_at REAL NOT NULL,
      ended_at REAL
    );
    CREATE INDEX runs_by_name ON runs (name);
    CREATE TABLE task_files (
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      path TEXT NOT NULL,
      PRIMARY KEY (run_id, position)
    ) WITHOUT ROWID;
    CREATE TABLE run_models (
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      model TEXT NOT NULL,
      endpoint TEXT NOT NULL,
      parameters TEXT NOT NULL,
      PRIMARY KEY (run_id, position)
    ) WITHOUT ROWID;
    CREATE TABLE samples (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE,
      content BLOB NOT NULL
    );
    CREATE TABLE run_samples (
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      sample_id INTEGER NOT NULL REFERENCES samples (id),
      name TEXT NOT NULL,
      task_file INTEGER NOT NULL,
      line INTEGER NOT NULL,
      PRIMARY KEY (run_id, position)
    ) WITHOUT ROWID;
    CREATE TABLE responses (
      id INTEGER PRIMARY KEY,
      key BLOB UNIQUE,
      model TEXT NOT NULL,
      url TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      text TEXT NOT NULL,
      reasoning TEXT,
      stop_reason TEXT NOT NULL,
      provider_stop_reason TEXT,
      served_model TEXT,
      input_tokens INTEGER,
      cached_input_tokens INTEGER,
      cache_write_tokens INTEGER,
      cache_write_1h_tokens INTEGER,
      output_tokens INTEGER,
      reasoning_tokens INTEGER,
      cost_picodollars INTEGER,
      latency_ms REAL,
      first_byte_ms REAL,
      connect_ms REAL,
      created_at REAL NOT NULL
    );
    -- Apart from the responses, whose rows are read far more often and would be spread out by them.
    CREATE TABLE exchanges (
      response_id INTEGER PRIMARY KEY REFERENCES responses (id) ON DELETE CASCADE,
      request BLOB NOT NULL,
      reply BLOB NOT NULL
    );
    CREATE TABLE trials (
      id INTEGER PRIMARY KEY,
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      model_position INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      response_id INTEGER REFERENCES responses (id),
      cached INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      score REAL,
      scorer TEXT,
      answer TEXT,
      latency_ms REAL,
      ttft_ms REAL,
      first_answer_ms REAL,
      between_tokens_ms REAL,
      queue_ms REAL NOT NULL,
      backoff_ms REAL NOT NULL,
      attempts INTEGER NOT NULL,
      error_code TEXT,
      error TEXT,
      created_at REAL NOT NULL,
      UNIQUE (run_id, position, model_position, epoch)
    );
    CREATE TABLE attempts (
      trial_id INTEGER NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      started_at REAL NOT NULL,
      duration_ms REAL NOT NULL,
      status INTEGER,
      error_code TEXT,
      error TEXT,
      wait_ms REAL NOT NULL,
      PRIMARY KEY (trial_id, number)
    ) WITHOUT ROWID;
    CREATE TABLE scores (
      trial_id INTEGER NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      scorer TEXT NOT NULL,
      value REAL,
      passed INTEGER NOT NULL,
      weight REAL NOT NULL,
      answer TEXT,
      explanation TEXT,
      PRIMARY KEY (trial_id, position)
    ) WITHOUT ROWID;
    """

  private static let calls = """
    ALTER TABLE responses ADD COLUMN tool_calls TEXT;
    ALTER TABLE responses ADD COLUMN service_tier TEXT;
    ALTER TABLE exchanges ADD COLUMN logprobs TEXT;
    ALTER TABLE run_models ADD COLUMN audit TEXT NOT NULL DEFAULT '[]';
    """

  private static let billedCounts = """
    ALTER TABLE responses ADD COLUMN audio_input_tokens INTEGER;
    ALTER TABLE responses ADD COLUMN cached_audio_tokens INTEGER;
    ALTER TABLE responses ADD COLUMN audio_output_tokens INTEGER;
    ALTER TABLE responses ADD COLUMN image_input_tokens INTEGER;
    ALTER TABLE responses ADD COLUMN image_output_tokens INTEGER;
    ALTER TABLE responses ADD COLUMN video_input_tokens INTEGER;
    ALTER TABLE responses ADD COLUMN searches INTEGER;
    ALTER TABLE responses ADD COLUMN map_searches INTEGER;
    ALTER TABLE responses ADD COLUMN speed TEXT;
    ALTER TABLE responses ADD COLUMN inference_geo TEXT;
    """

  // Answers are found by their limit far more seldom than by their key, and most have none.
  private static let cacheRules = """
    ALTER TABLE responses ADD COLUMN limit_key BLOB;
    ALTER TABLE responses ADD COLUMN max_tokens INTEGER;
    ALTER TABLE responses ADD COLUMN expires_at REAL;
    ALTER TABLE responses ADD COLUMN used_at REAL;
    CREATE INDEX responses_by_limit ON responses (limit_key) WHERE limit_key IS NOT NULL;
    """

  private static let views = """
    CREATE VIEW v_results AS
    SELECT
      runs.name AS run,
      task_files.path AS task_file,
      run_samples.name AS sample_id,
      run_models.model AS model,
      trials.epoch AS epoch,
      trials.outcome AS outcome,
      trials.score AS score,
      trials.scorer AS scorer,
      responses.text AS output,
      responses.stop_reason AS stop_reason,
      trials.cached AS cached,
      trials.latency_ms AS latency_ms,
      trials.ttft_ms AS ttft_ms,
      trials.queue_ms AS queue_ms,
      trials.attempts AS attempts,
      responses.input_tokens AS input_tokens,
      responses.cached_input_tokens AS cached_input_tokens,
      responses.cache_write_tokens AS cache_write_tokens,
      responses.output_tokens AS output_tokens,
      responses.reasoning_tokens AS reasoning_tokens,
      responses.cost_picodollars / 1e12 AS cost_usd,
      trials.error_code AS error_code,
      trials.error AS error,
      (SELECT group_concat(value, ';') FROM json_each(CAST(samples.content AS TEXT), '$.tags'))
        AS tags,
      trials.created_at AS created_at,
      trials.run_id AS run_id,
      trials.position AS position,
      trials.answer AS answer,
      trials.backoff_ms AS backoff_ms,
      trials.first_answer_ms AS first_answer_ms,
      trials.between_tokens_ms AS between_tokens_ms,
      -- Of streamed answers only: what came after the first words, by the time that it took.
      (responses.output_tokens - 1) * 1000.0 / nullif(trials.latency_ms - trials.ttft_ms, 0)
        AS output_tokens_per_s
    FROM trials
    JOIN runs ON runs.id = trials.run_id
    JOIN run_samples
      ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
    JOIN samples ON samples.id = run_samples.sample_id
    JOIN task_files
      ON task_files.run_id = trials.run_id AND task_files.position = run_samples.task_file
    JOIN run_models
      ON run_models.run_id = trials.run_id AND run_models.position = trials.model_position
    LEFT JOIN responses ON responses.id = trials.response_id;

    CREATE VIEW v_cost AS
    SELECT
      runs.id AS run_id,
      runs.name AS run,
      run_models.model AS model,
      substr(run_models.model, 1, instr(run_models.model, '/') - 1) AS provider,
      count(*) AS trials,
      sum(trials.cached) AS cached_trials,
      sum(trials.attempts) AS attempts,
      sum(CASE WHEN trials.cached = 0 THEN responses.cost_picodollars END) / 1e12 AS spent_usd,
      sum(CASE WHEN trials.cached = 1 THEN responses.cost_picodollars END) / 1e12 AS replayed_usd,
      sum(trials.response_id IS NOT NULL AND responses.cost_picodollars IS NULL)
        AS unpriced_trials,
      sum(responses.input_tokens) AS input_tokens,
      sum(responses.output_tokens) AS output_tokens
    FROM trials
    JOIN runs ON runs.id = trials.run_id
    JOIN run_models
      ON run_models.run_id = trials.run_id AND run_models.position = trials.model_position
    LEFT JOIN responses ON responses.id = trials.response_id
    GROUP BY runs.id, run_models.position;
    """
}
