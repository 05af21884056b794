public import BakeoffCore
internal import GRDB

/// How many trials of a model went from one outcome to another between two scorings of a run.
public struct OutcomeChange: Hashable, Sendable {
  /// The model's place in the run, from 0.
  public var modelIndex: Int
  /// What the earlier scoring says.
  public var before: Outcome
  /// What the later one says.
  public var after: Outcome
  /// How many trials went so.
  public var trials: Int
  /// How many of them have another score.
  public var changedScores: Int
}

/// A trial whose outcome differs between two scorings of a run.
public struct ChangedTrial: Sendable {
  /// Which trial it is.
  public var key: TrialKey
  /// The sample's id.
  public var sampleID: String
  /// The task file, as it was named.
  public var taskFile: String
  /// What the earlier scoring says.
  public var before: Outcome
  /// What the later one says.
  public var after: Outcome
  /// The earlier score, 0…1; nil when there is none.
  public var scoreBefore: Double?
  /// The later score, 0…1; nil when there is none.
  public var scoreAfter: Double?
  /// The answer's text; nil when none came.
  public var output: String?
}

extension Store {
  /// Counts what became of the outcomes of a run's trials from one scoring to another.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - before: The number of the earlier scoring.
  ///   - after: The number of the later one.
  /// - Returns: Every pair of outcomes that there is, equal ones too; none where the run has not both.
  /// - Throws: `StoreError` when the store cannot be read.
  public func outcomeChanges(
    ofRun run: Int,
    from before: Int,
    to after: Int
  ) throws(StoreError) -> [OutcomeChange] {
    try perform {
      try database.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT trials.model_position, old.outcome, new.outcome, count(*),
              sum(old.score IS NOT new.score)
            \(Self.bothScorings) GROUP BY 1, 2, 3
            """,
          arguments: [run, before, after]
        ).map { row in
          OutcomeChange(
            modelIndex: row[0],
            before: Outcome(rawValue: row[1]) ?? .unscored,
            after: Outcome(rawValue: row[2]) ?? .unscored,
            trials: row[3],
            changedScores: row[4]
          )
        }
      }
    }
  }

  /// The trials of a run whose outcome differs between two scorings, in the order of samples, models
  /// and epochs.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - before: The number of the earlier scoring.
  ///   - after: The number of the later one.
  ///   - limit: The most trials that are given; nil for all.
  /// - Returns: The trials.
  /// - Throws: `StoreError` when the store cannot be read.
  public func changedTrials(
    ofRun run: Int,
    from before: Int,
    to after: Int,
    limit: Int? = nil
  ) throws(StoreError) -> [ChangedTrial] {
    try perform {
      try database.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT trials.position, trials.model_position, trials.epoch, run_samples.name,
              task_files.path, old.outcome, new.outcome, old.score, new.score, responses.text
            \(Self.bothScorings) AND old.outcome <> new.outcome
            ORDER BY trials.position, trials.model_position, trials.epoch LIMIT ?4
            """,
          arguments: [run, before, after, limit ?? -1]
        ).map { row in
          ChangedTrial(
            key: TrialKey(position: row[0], modelIndex: row[1], epoch: row[2]),
            sampleID: row[3],
            taskFile: row[4],
            before: Outcome(rawValue: row[5]) ?? .unscored,
            after: Outcome(rawValue: row[6]) ?? .unscored,
            scoreBefore: row[7],
            scoreAfter: row[8],
            output: row[9]
          )
        }
      }
    }
  }

  /// The trials of run ?1 with what scorings ?2 and ?3 say of them.
  private static let bothScorings = """
    FROM trials
    JOIN run_samples
      ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
    JOIN task_files ON task_files.run_id = trials.run_id
      AND task_files.position = run_samples.task_file
    LEFT JOIN responses ON responses.id = trials.response_id
    JOIN scoring_outcomes AS old ON old.trial_id = trials.id
    JOIN scoring_outcomes AS new ON new.trial_id = trials.id
    WHERE trials.run_id = ?1 AND old.scoring = ?2 AND new.scoring = ?3
    """
}
