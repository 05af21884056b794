/// The tables and views of the versions of a run's scores; never edited once they have shipped.
///
/// A run that was scored once has no rows here. From the second scoring on, all its scorings are kept
/// whole in these tables, and `trials`, `scores` and `run_samples` hold a copy of the one in use.
enum ScoringSchema {
  static let tables = """
    CREATE TABLE scorings (
      run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      in_use INTEGER NOT NULL,
      scored_at REAL NOT NULL,
      tool_version TEXT NOT NULL,
      scorers TEXT NOT NULL,
      judges TEXT NOT NULL,
      task_files TEXT NOT NULL,
      PRIMARY KEY (run_id, number)
    ) WITHOUT ROWID;
    -- Those of a number that is not in scorings belong to a scoring that was not finished.
    CREATE TABLE scoring_outcomes (
      trial_id INTEGER NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
      scoring INTEGER NOT NULL,
      sample_id INTEGER NOT NULL REFERENCES samples (id),
      outcome TEXT NOT NULL,
      score REAL,
      scorer TEXT,
      answer TEXT,
      PRIMARY KEY (trial_id, scoring)
    ) WITHOUT ROWID;
    CREATE TABLE scoring_scores (
      trial_id INTEGER NOT NULL REFERENCES trials (id) ON DELETE CASCADE,
      scoring INTEGER NOT NULL,
      position INTEGER NOT NULL,
      scorer TEXT NOT NULL,
      value REAL,
      passed INTEGER NOT NULL,
      weight REAL NOT NULL,
      answer TEXT,
      explanation TEXT,
      PRIMARY KEY (trial_id, scoring, position)
    ) WITHOUT ROWID;
    ALTER TABLE judgements ADD COLUMN scoring INTEGER NOT NULL DEFAULT 1;
    """

  /// What `v_judges` says of it.
  static let judgeColumns = "judgements.scoring AS scoring"

  /// Runs that were scored once are in them with scoring 1, so that a query need not tell them apart.
  static let views = """
    CREATE VIEW v_scorings AS
    SELECT
      runs.id AS run_id,
      runs.name AS run,
      coalesce(scorings.number, 1) AS scoring,
      coalesce(scorings.in_use, 1) AS in_use,
      coalesce(scorings.scored_at, runs.ended_at, runs.started_at) AS scored_at,
      coalesce(scorings.tool_version, runs.tool_version) AS tool_version,
      coalesce(scorings.scorers, json_extract(runs.settings, '$.scorers'), '[]') AS scorers,
      coalesce(scorings.judges, json_extract(runs.settings, '$.judges'), '[]') AS judges,
      coalesce(scorings.task_files, '[]') AS task_files
    FROM runs
    LEFT JOIN scorings ON scorings.run_id = runs.id;

    CREATE VIEW v_outcomes AS
    SELECT
      \(places),
      1 AS scoring, 1 AS in_use, trials.outcome AS outcome, trials.score AS score,
      trials.scorer AS scorer, trials.answer AS answer
    FROM trials
    \(joins)
    WHERE trials.run_id NOT IN (SELECT run_id FROM scorings)
    UNION ALL
    SELECT
      \(places),
      kept.scoring, scorings.in_use, kept.outcome, kept.score, kept.scorer, kept.answer
    FROM trials
    JOIN scoring_outcomes AS kept ON kept.trial_id = trials.id
    JOIN scorings ON scorings.run_id = trials.run_id AND scorings.number = kept.scoring
    \(joins);

    CREATE VIEW v_scores AS
    SELECT
      \(places),
      1 AS scoring, 1 AS in_use, trials.outcome AS outcome, scores.scorer AS scorer,
      scores.value AS value, scores.passed AS passed, scores.weight AS weight,
      scores.answer AS answer, scores.explanation AS explanation
    FROM trials
    JOIN scores ON scores.trial_id = trials.id
    \(joins)
    WHERE trials.run_id NOT IN (SELECT run_id FROM scorings)
    UNION ALL
    SELECT
      \(places),
      kept.scoring, scorings.in_use, kept.outcome, scoring_scores.scorer, scoring_scores.value,
      scoring_scores.passed, scoring_scores.weight, scoring_scores.answer,
      scoring_scores.explanation
    FROM trials
    JOIN scoring_outcomes AS kept ON kept.trial_id = trials.id
    JOIN scorings ON scorings.run_id = trials.run_id AND scorings.number = kept.scoring
    JOIN scoring_scores
      ON scoring_scores.trial_id = kept.trial_id AND scoring_scores.scoring = kept.scoring
    \(joins);
    """

  private static let places = """
    runs.id AS run_id, runs.name AS run, task_files.path AS task_file,
      run_samples.name AS sample_id, trials.position AS position, run_models.model AS model,
      trials.epoch AS epoch
    """

  private static let joins = """
    JOIN runs ON runs.id = trials.run_id
    JOIN run_samples
      ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
    JOIN task_files
      ON task_files.run_id = trials.run_id AND task_files.position = run_samples.task_file
    JOIN run_models
      ON run_models.run_id = trials.run_id AND run_models.position = trials.model_position
    """
}
