/// The tables of money that is set aside, and the columns of what may have been paid; never edited once
/// they have shipped.
enum BudgetSchema {
  /// What was spent and what may have been, of runs that ever had a budget; and their attempts that have no
  /// end yet, each with the most that it can cost.
  ///
  /// A killed program leaves those behind that were in flight.
  static let tables = """
    CREATE TABLE budgets (
      run_id INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
      spent_picodollars INTEGER NOT NULL,
      lost_picodollars INTEGER NOT NULL
    );
    CREATE TABLE set_aside (
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      model TEXT NOT NULL,
      picodollars INTEGER NOT NULL,
      at REAL NOT NULL,
      PRIMARY KEY (run_id, number)
    ) WITHOUT ROWID;
    ALTER TABLE attempts ADD COLUMN possible_picodollars INTEGER;
    -- Few attempts have such a cost.
    CREATE INDEX attempts_possibly_paid ON attempts (trial_id, possible_picodollars)
      WHERE possible_picodollars IS NOT NULL;
    ALTER TABLE judgements ADD COLUMN possible_picodollars INTEGER;
    """

  /// What `v_judges` says of it.
  static let judgeColumns = """
    judgements.possible_picodollars / 1e12 AS possible_usd
    """

  /// `v_cost` with what imported answers cost apart from what was spent, and with what may have been paid.
  static let views = """
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
      sum(CASE WHEN run_models.endpoint <> 'import' THEN coalesce(trials.spent_picodollars,
        CASE WHEN trials.cached = 0 THEN responses.cost_picodollars END) END) / 1e12 AS spent_usd,
      sum(coalesce(trials.replayed_picodollars,
        CASE WHEN trials.cached = 1 THEN responses.cost_picodollars END)) / 1e12 AS replayed_usd,
      sum(trials.response_id IS NOT NULL AND responses.cost_picodollars IS NULL)
        AS unpriced_trials,
      sum(responses.input_tokens) AS input_tokens,
      sum(responses.output_tokens) AS output_tokens,
      sum(CASE WHEN run_models.endpoint = 'import' THEN coalesce(trials.spent_picodollars,
        CASE WHEN trials.cached = 0 THEN responses.cost_picodollars END) END) / 1e12
        AS imported_usd,
      -- Only a trial with more attempts than its answer needed can have failed ones.
      sum(CASE WHEN trials.attempts > (trials.response_id IS NOT NULL AND NOT trials.cached) THEN
        (SELECT sum(possible_picodollars) FROM attempts WHERE attempts.trial_id = trials.id)
        END) / 1e12 AS possible_usd
    FROM trials
    JOIN runs ON runs.id = trials.run_id
    JOIN run_models
      ON run_models.run_id = trials.run_id AND run_models.position = trials.model_position
    LEFT JOIN responses ON responses.id = trials.response_id
    GROUP BY runs.id, run_models.position;
    """
}
