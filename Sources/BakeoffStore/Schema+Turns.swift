extension Schema {
  /// The turns of models that call tools, and what such trials cost.
  ///
  /// `trials.response_id` is then an answer made of all turns. What a trial spent and replayed stands
  /// with it, for some of its turns may come from the cache, and a failed trial has turns, too; both are
  /// NULL for trials that asked once, whose answers tell it.
  static let turns = """
    ALTER TABLE trials ADD COLUMN turns INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE trials ADD COLUMN spent_picodollars INTEGER;
    ALTER TABLE trials ADD COLUMN replayed_picodollars INTEGER;
    CREATE TABLE turns (
      trial_id INTEGER NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      response_id INTEGER NOT NULL REFERENCES responses (id),
      cached INTEGER NOT NULL,
      latency_ms REAL,
      ttft_ms REAL,
      backoff_ms REAL NOT NULL,
      attempts INTEGER NOT NULL,
      tools_ms REAL NOT NULL,
      PRIMARY KEY (trial_id, number)
    ) WITHOUT ROWID;
    CREATE INDEX turns_by_response ON turns (response_id);
    CREATE TABLE tool_runs (
      trial_id INTEGER NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
      turn INTEGER NOT NULL,
      number INTEGER NOT NULL,
      call TEXT NOT NULL,
      output TEXT NOT NULL,
      failed INTEGER NOT NULL,
      duration_ms REAL NOT NULL,
      PRIMARY KEY (trial_id, turn, number)
    ) WITHOUT ROWID;

    DROP VIEW v_cost;
    CREATE VIEW v_cost AS
    SELECT
      runs.id AS run_id,
      runs.name AS run,
      run_models.model AS model,
      substr(run_models.model, 1, instr(run_models.model, '/') - 1) AS provider,
      count(*) AS trials,
      sum(trials.cached) AS cached_trials,
      sum(trials.attempts) AS attempts,
      sum(coalesce(trials.spent_picodollars,
        CASE WHEN trials.cached = 0 THEN responses.cost_picodollars END)) / 1e12 AS spent_usd,
      sum(coalesce(trials.replayed_picodollars,
        CASE WHEN trials.cached = 1 THEN responses.cost_picodollars END)) / 1e12 AS replayed_usd,
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

    CREATE VIEW v_turns AS
    SELECT
      runs.name AS run,
      task_files.path AS task_file,
      run_samples.name AS sample_id,
      run_models.model AS model,
      trials.epoch AS epoch,
      turns.number AS turn,
      responses.text AS output,
      responses.tool_calls AS tool_calls,
      (SELECT json_group_array(json_object('call', json(tool_runs.call), 'output', tool_runs.output,
          'failed', tool_runs.failed, 'duration_ms', tool_runs.duration_ms))
        FROM tool_runs WHERE tool_runs.trial_id = turns.trial_id AND tool_runs.turn = turns.number)
        AS tool_runs,
      responses.stop_reason AS stop_reason,
      turns.cached AS cached,
      turns.latency_ms AS latency_ms,
      turns.ttft_ms AS ttft_ms,
      turns.backoff_ms AS backoff_ms,
      turns.attempts AS attempts,
      turns.tools_ms AS tools_ms,
      responses.input_tokens AS input_tokens,
      responses.output_tokens AS output_tokens,
      responses.cost_picodollars / 1e12 AS cost_usd,
      trials.run_id AS run_id,
      trials.position AS position,
      turns.response_id AS response_id
    FROM turns
    JOIN trials ON trials.id = turns.trial_id
    JOIN runs ON runs.id = trials.run_id
    JOIN run_samples
      ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
    JOIN task_files
      ON task_files.run_id = trials.run_id AND task_files.position = run_samples.task_file
    JOIN run_models
      ON run_models.run_id = trials.run_id AND run_models.position = trials.model_position
    JOIN responses ON responses.id = turns.response_id;
    """
}
