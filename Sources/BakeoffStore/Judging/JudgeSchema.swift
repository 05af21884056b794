/// The tables of what scorers ask models; never edited once they have shipped.
enum JudgeSchema {
  static let tables = """
    CREATE TABLE judgements (
      id INTEGER PRIMARY KEY,
      trial_id INTEGER NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
      model TEXT NOT NULL,
      purpose TEXT NOT NULL,
      response_id INTEGER REFERENCES responses (id),
      cached INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      error TEXT
    );
    CREATE INDEX judgements_by_trial ON judgements (trial_id);
    -- Trials whose answers are here and whose judges have not been asked yet.
    CREATE TABLE awaiting_judges (
      trial_id INTEGER PRIMARY KEY REFERENCES trials (id) ON DELETE CASCADE
    );
    CREATE VIEW v_judges AS
    SELECT
      runs.id AS run_id,
      runs.name AS run,
      judgements.model AS model,
      judgements.purpose AS purpose,
      run_samples.name AS sample_id,
      run_models.model AS judged_model,
      trials.epoch AS epoch,
      responses.text AS output,
      judgements.cached AS cached,
      judgements.attempts AS attempts,
      responses.input_tokens AS input_tokens,
      responses.output_tokens AS output_tokens,
      responses.cost_picodollars / 1e12 AS cost_usd,
      judgements.error AS error
    FROM judgements
    JOIN trials ON trials.id = judgements.trial_id
    JOIN runs ON runs.id = trials.run_id
    JOIN run_samples
      ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
    JOIN run_models
      ON run_models.run_id = trials.run_id AND run_models.position = trials.model_position
    LEFT JOIN responses ON responses.id = judgements.response_id;
    """
}
