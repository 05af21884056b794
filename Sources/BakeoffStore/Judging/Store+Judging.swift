public import BakeoffCore
internal import GRDB

/// A trial whose answer is in the store, and whose judges have not been asked.
public struct AwaitingTrial: Sendable {
  /// Its number in the store.
  public var id: Int
  /// Which trial of its run it is.
  public var key: TrialKey
  /// The answer.
  public var response: ModelResponse
}

extension Store {
  /// A page of the trials of a run that wait for judges, in the order in which they were answered.
  ///
  /// - Parameters:
  ///   - run: The number of the run.
  ///   - id: The page begins with the trial after this one.
  ///   - limit: The most trials that are given.
  /// - Returns: The trials; none after the last.
  /// - Throws: `StoreError` when the store cannot be read.
  public func trialsAwaitingJudges(
    ofRun run: Int,
    after id: Int,
    limit: Int = 200
  ) throws(StoreError) -> [AwaitingTrial] {
    try perform {
      try database.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT trials.id, position, model_position, epoch, response_id, cached, ttft_ms
            FROM awaiting_judges JOIN trials ON trials.id = awaiting_judges.trial_id
            WHERE run_id = ? AND trials.id > ? ORDER BY trials.id LIMIT ?
            """,
          arguments: [run, id, limit]
        )
        return try rows.compactMap { row in
          var statement = try BoundStatement(
            "SELECT \(ResponseRow.columns) FROM responses WHERE id = ?",
            in: database
          )
          var response: ModelResponse?
          try statement.bind(row[4] as Int?)
          try statement.run { response = ResponseRow.decode($0) }
          guard var response else { return nil }
          response.isReplayed = row[5]
          response.timing.firstToken = (row[6] as Double?).map { $0 / 1000 }
          return AwaitingTrial(
            id: row[0],
            key: TrialKey(position: row[1], modelIndex: row[2], epoch: row[3]),
            response: response
          )
        }
      }
    }
  }

  /// What the scorers of some runs asked models, by model.
  ///
  /// - Parameter runs: The numbers of the runs; nil for all.
  /// - Returns: One sum for each model, by name.
  /// - Throws: `StoreError` when the store cannot be read.
  public func judgeSpend(ofRuns runs: [Int]? = nil) throws(StoreError) -> [JudgeSpend] {
    let filter = runs.map { "IN (\($0.map(String.init).joined(separator: ", ")))" } ?? "NOT NULL"
    return try perform {
      try database.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT judgements.model, count(*), sum(judgements.cached), sum(responses.id IS NULL),
              \(Cost.sumInSQL("CASE WHEN NOT judgements.cached THEN cost_picodollars END")),
              \(Cost.sumInSQL("CASE WHEN judgements.cached THEN cost_picodollars END")),
              sum(responses.id IS NOT NULL AND cost_picodollars IS NULL
                AND NOT judgements.cached),
              sum(input_tokens), sum(output_tokens),
              \(Cost.sumInSQL("judgements.possible_picodollars"))
            FROM judgements
            JOIN trials ON trials.id = judgements.trial_id
            LEFT JOIN responses ON responses.id = judgements.response_id
            WHERE trials.run_id \(filter)
            GROUP BY judgements.model ORDER BY judgements.model
            """
        ).map { row in
          JudgeSpend(
            model: row[0],
            requests: row[1],
            cachedRequests: row[2],
            failedRequests: row[3],
            spent: (row[4] as Int?).map(Cost.init(picodollars:)),
            replayed: (row[5] as Int?).map(Cost.init(picodollars:)),
            possiblySpent: (row[9] as Int?).map(Cost.init(picodollars:)),
            unpricedRequests: row[6],
            inputTokens: row[7],
            outputTokens: row[8]
          )
        }
      }
    }
  }
}
