public import BakeoffCore
internal import GRDB

/// What a scorer said of an answer.
public struct RecordedVerdict: Sendable {
  /// The number of the trial in the store.
  public var trial: Int
  /// Which trial of its run it is.
  public var key: TrialKey
  /// The verdict; its value is nil when it could not be reached.
  public var score: Score
}

extension Store {
  /// The names that the scores of a run are recorded under, each with the place of a sample that has it.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func scorerNames(ofRun run: Int) throws(StoreError) -> [String: Int] {
    try perform {
      try database.read { database in
        var names: [String: Int] = [:]
        var statement = try BoundStatement(
          """
          SELECT scores.scorer, min(trials.position)
          FROM trials JOIN scores ON scores.trial_id = trials.id
          WHERE trials.run_id = ? GROUP BY scores.scorer
          """,
          in: database
        )
        try statement.bind(run)
        try statement.run { names[$0.text(0)] = $0.int(1) }
        return names
      }
    }
  }

  /// Hands over what some scorers said of a run's answers, in the order of samples, models and draws.
  ///
  /// - Parameters:
  ///   - names: The names that the scores are recorded under.
  ///   - run: The run's number.
  ///   - read: Called with each verdict; those of one trial follow each other.
  /// - Throws: `StoreError` when the store cannot be read.
  public func eachVerdict(
    of names: [String],
    inRun run: Int,
    _ read: (RecordedVerdict) -> Void
  ) throws(StoreError) {
    try perform {
      try database.read { database in
        let places = names.map { _ in "?" }.joined(separator: ", ")
        var statement = try BoundStatement(
          """
          SELECT trials.id, trials.position, trials.model_position, trials.epoch, scores.scorer,
            scores.value, scores.passed, scores.weight, scores.answer, scores.explanation
          FROM trials CROSS JOIN scores ON scores.trial_id = trials.id
          WHERE trials.run_id = ? AND scores.scorer IN (\(places))
          ORDER BY trials.position, trials.model_position, trials.epoch, scores.position
          """,
          in: database
        )
        try statement.bind(run)
        for name in names { try statement.bind(name) }
        try statement.run { row in
          read(
            RecordedVerdict(
              trial: row.int(0),
              key: TrialKey(position: row.int(1), modelIndex: row.int(2), epoch: row.int(3)),
              score: row.score(from: 4)
            )
          )
        }
      }
    }
  }
}
