/// Sums of costs in views that have no highest amount; never edited once they have shipped.
extension Schema {
  /// `v_cost` as it was, but for sums past nine million dollars, at which SQLite's `sum` of whole numbers ends
  /// the query.
  static let sums = """
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
      \(usd("CASE WHEN run_models.endpoint <> 'import' THEN \(own) END")) AS spent_usd,
      \(usd("coalesce(trials.replayed_picodollars, CASE WHEN trials.cached = 1 "
        + "THEN responses.cost_picodollars END)")) AS replayed_usd,
      sum(trials.response_id IS NOT NULL AND responses.cost_picodollars IS NULL)
        AS unpriced_trials,
      sum(responses.input_tokens) AS input_tokens,
      sum(responses.output_tokens) AS output_tokens,
      \(usd("CASE WHEN run_models.endpoint = 'import' THEN \(own) END")) AS imported_usd,
      -- Only a trial with more attempts than its answer needed can have failed ones.
      sum(CASE WHEN trials.attempts > (trials.response_id IS NOT NULL AND NOT trials.cached) THEN
        (SELECT \(usd("possible_picodollars")) FROM attempts WHERE attempts.trial_id = trials.id)
        END) AS possible_usd
    FROM trials
    JOIN runs ON runs.id = trials.run_id
    JOIN run_models
      ON run_models.run_id = trials.run_id AND run_models.position = trials.model_position
    LEFT JOIN responses ON responses.id = trials.response_id
    GROUP BY runs.id, run_models.position;
    """

  private static let own =
    "coalesce(trials.spent_picodollars, CASE WHEN trials.cached = 0 "
    + "THEN responses.cost_picodollars END)"

  /// The sum of whole picodollars in dollars: added up in two parts, each of which is exact.
  private static func usd(_ picodollars: String) -> String {
    "(sum((\(picodollars)) / 1000000) * 1e6 + sum((\(picodollars)) % 1000000)) / 1e12"
  }
}
