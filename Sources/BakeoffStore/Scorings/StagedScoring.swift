public import BakeoffCore
internal import GRDB

/// A scoring of a run in the making: nobody sees it until it is adopted.
///
/// It is written page by page. What a killed program leaves of one belongs to no scoring, and the next
/// one removes it. The run must be finished, and locked by a `RunLock`, so that its trials stay as
/// they are.
public struct StagedScoring: Sendable {
  /// Its number, once it is adopted.
  public let number: Int
  private let run: RunRecord
  private let store: Store

  /// Begins a scoring; the one that the run came to itself is kept first.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public init(of run: RunRecord, in store: Store) throws(StoreError) {
    self.run = run
    self.store = store
    number = (try store.scorings(of: run).last?.number ?? 1) + 1
    try discard()
    if number == 2 { try keepFirst() }
  }

  /// Adds what it says of some trials, all or none of them.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func add(_ trials: [ScoredTrial]) throws(StoreError) {
    try store.perform {
      try store.database.write { database in
        for trial in trials { try trial.insert(scoring: number, into: database) }
      }
    }
  }

  /// Notes what was asked of models for a trial: it is paid for, whatever becomes of the scoring.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func add(_ judgements: [Judgement], ofTrial trial: Int) throws(StoreError) {
    guard !judgements.isEmpty else { return }
    try store.perform {
      try store.database.write { database in
        for judgement in judgements {
          try judgement.insert(trialID: trial, scoring: number, into: database)
        }
      }
    }
  }

  /// Puts it into use, in one transaction.
  ///
  /// - Parameter scoring: What it was made by; its number is this one's.
  /// - Throws: `StoreError` when the store cannot be written; the scores are then what they were.
  public func adopt(_ scoring: Scoring) throws(StoreError) {
    var scoring = scoring
    scoring.number = number
    try store.perform {
      try store.database.write { database in
        if number == 2 { try Scoring(firstOf: run).insert(ofRun: run.id, into: database) }
        try scoring.insert(ofRun: run.id, into: database)
        try scoring.use(of: run, in: database)
      }
    }
  }

  /// Removes what there is of scorings that were not adopted.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func discard() throws(StoreError) {
    for positions in run.positionRanges {
      try store.perform {
        try store.database.write { database in
          for table in ["scoring_outcomes", "scoring_scores"] {
            try database.execute(
              sql: """
                DELETE FROM \(table) WHERE trial_id IN (
                  SELECT id FROM trials WHERE run_id = ?1 AND position BETWEEN ?2 AND ?3)
                AND scoring NOT IN (SELECT number FROM scorings WHERE run_id = ?1)
                """,
              arguments: [run.id, positions.lowerBound, positions.upperBound]
            )
          }
        }
      }
    }
  }

  /// Copies the scores that the run came to itself.
  private func keepFirst() throws(StoreError) {
    for positions in run.positionRanges {
      try store.perform {
        try store.database.write { database in
          let place: StatementArguments = [run.id, positions.lowerBound, positions.upperBound]
          try database.execute(
            sql: """
              INSERT INTO scoring_outcomes
              SELECT trials.id, 1, run_samples.sample_id, outcome, score, scorer, answer
              FROM trials
              JOIN run_samples ON run_samples.run_id = trials.run_id
                AND run_samples.position = trials.position
              WHERE trials.run_id = ? AND trials.position BETWEEN ? AND ?
              """,
            arguments: place
          )
          try database.execute(
            sql: """
              INSERT INTO scoring_scores
              SELECT trial_id, 1, scores.position, scores.scorer, value, passed, weight,
                scores.answer, explanation
              FROM trials JOIN scores ON scores.trial_id = trials.id
              WHERE trials.run_id = ? AND trials.position BETWEEN ? AND ?
              """,
            arguments: place
          )
        }
      }
    }
  }
}

extension ScoredTrial {
  /// Puts the verdict on a trial beside those of other scorings.
  fileprivate func insert(scoring: Int, into database: Database) throws {
    var outcomes = try BoundStatement(
      "INSERT INTO scoring_outcomes VALUES (?, ?, ?, ?, ?, ?, ?)",
      in: database
    )
    try outcomes.bind(trialID)
    try outcomes.bind(scoring)
    try outcomes.bind(contentID)
    try outcomes.bind(outcome.rawValue)
    try outcomes.bind(Score.mean(of: scores))
    try outcomes.bind(TrialInserter.scorerNames(scores))
    try outcomes.bind(scores.first { $0.answer != nil }?.answer)
    try outcomes.run()
    var statement = try BoundStatement(
      "INSERT INTO scoring_scores VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      in: database
    )
    for (position, score) in scores.enumerated() {
      try statement.bind(trialID)
      try statement.bind(scoring)
      try statement.bind(position)
      try statement.bind(score.scorer)
      try statement.bind(score.value)
      try statement.bind(score.isPassed)
      try statement.bind(score.weight)
      try statement.bind(score.answer)
      try statement.bind(score.explanation)
      try statement.run()
    }
  }
}
