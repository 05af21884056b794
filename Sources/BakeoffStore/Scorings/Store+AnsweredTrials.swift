internal import BakeoffCore
internal import GRDB

extension Store {
  /// The trials of a run's samples within a range, as their scorers saw them, in the order of
  /// samples, models and epochs.
  ///
  /// Raw bodies, and how likely tokens were, stay in the store.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - positions: The places of the samples, from 0.
  /// - Returns: The trials that are recorded.
  /// - Throws: `StoreError` when the store cannot be read.
  public func answeredTrials(
    ofRun run: Int,
    at positions: ClosedRange<Int>
  ) throws(StoreError) -> [AnsweredTrial] {
    try perform {
      try database.read { database in
        let columns = ResponseRow.columns(of: "responses")
        let next = Int32(ResponseRow.columns.split(separator: ",").count)
        var statement = try BoundStatement(
          """
          SELECT \(columns), trials.id, trials.position, trials.model_position, trials.epoch,
            run_samples.sample_id, run_samples.name, trials.cached, trials.ttft_ms,
            trials.first_answer_ms, trials.error_code, trials.error, trials.answered_by,
            trials.fallback, responses.id IS NOT NULL
          FROM trials
          JOIN run_samples
            ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
          LEFT JOIN responses ON responses.id = trials.response_id
          WHERE trials.run_id = ? AND trials.position BETWEEN ? AND ?
          ORDER BY trials.position, trials.model_position, trials.epoch
          """,
          in: database
        )
        try statement.bind(run)
        try statement.bind(positions.lowerBound)
        try statement.bind(positions.upperBound)
        var trials: [AnsweredTrial] = []
        try statement.run { trials.append(AnsweredTrial($0, from: next)) }
        return trials
      }
    }
  }
}

extension AnsweredTrial {
  /// Reads a row: the columns of the answer, and then those that `answeredTrials` asks for.
  fileprivate init(_ row: BoundStatement, from next: Int32) {
    id = row.int(next)
    key = TrialKey(
      position: row.int(next + 1),
      modelIndex: row.int(next + 2),
      epoch: row.int(next + 3)
    )
    contentID = row.int(next + 4)
    sampleID = row.text(next + 5)
    if row.int(next + 13) != 0 {
      var response = ResponseRow.decode(row)
      // A scorer of latencies leaves alone what came from the cache, and nothing else.
      response.isReplayed = row.int(next + 6) != 0
      response.timing.firstToken = row.optionalDouble(next + 7).map { $0 / 1000 }
      response.timing.firstAnswer = row.optionalDouble(next + 8).map { $0 / 1000 }
      self.response = response
    }
    if let code = row.optionalText(next + 9) {
      failure = ModelError(
        ModelError.Code(rawValue: code) ?? .serverError,
        row.text(next + 10)
      )
    }
    deployment = row.optionalText(next + 11).map {
      AnsweringDeployment(model: $0, role: .init(rawValue: row.int(next + 12)) ?? .primary)
    }
  }
}
