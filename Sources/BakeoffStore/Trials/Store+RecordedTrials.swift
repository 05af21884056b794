internal import BakeoffCore
internal import GRDB

extension Store {
  /// Hands over the trials of a run one by one, in the order of samples, models and epochs, as they were
  /// at one moment.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - model: The place of the only model in the run; nil for all.
  ///   - taskFile: The place of the only task file in the run; nil for all.
  ///   - read: Takes a trial; it must not use the store.
  /// - Throws: `StoreError` when the store cannot be read, and whatever `read` throws.
  public func eachTrial(
    ofRun run: Int,
    model: Int? = nil,
    taskFile: Int? = nil,
    _ read: (RecordedTrial) throws -> Void
  ) throws {
    var failure: (any Error)?
    try perform {
      try database.read { database in
        var reader = try TrialReader(database)
        var trials = try BoundStatement(
          """
          SELECT \(TrialReader.columns)
          FROM trials
          JOIN run_samples
            ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
          LEFT JOIN responses ON responses.id = trials.response_id
          WHERE trials.run_id = ?1 AND (?2 IS NULL OR trials.model_position = ?2)
            AND (?3 IS NULL OR run_samples.task_file = ?3)
          ORDER BY trials.position, trials.model_position, trials.epoch
          """,
          in: database
        )
        try trials.bind(run)
        try trials.bind(model)
        try trials.bind(taskFile)
        do {
          try trials.run { row in try read(try reader.trial(row)) }
        } catch let error as DatabaseError {
          throw error
        } catch {
          // Not the store's, and so not to be explained as if it were.
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }
}

/// Reads whole trials, with what stands in other tables.
private struct TrialReader {
  /// What `trial(_:)` reads, in its order: first the answer.
  static let columns =
    answerColumns.map { "responses.\($0)" }.joined(separator: ", ")
      + """
      , trials.id, trials.position, trials.model_position, trials.epoch, trials.outcome, trials.score,
      trials.cached, trials.latency_ms, trials.ttft_ms, trials.first_answer_ms,
      trials.between_tokens_ms, trials.queue_ms, trials.backoff_ms, trials.attempts,
      trials.error_code, trials.error, trials.created_at, trials.answered_by, trials.fallback,
      trials.turns, run_samples.name, run_samples.task_file, run_samples.sample_id
      """

  private static let answerColumns = ResponseRow.columns.split(separator: ", ")

  private let database: Database
  private var samples: BoundStatement
  private var scores: BoundStatement
  /// The sample of the trial before, which most often is that of the next as well.
  private var last: (content: Int, name: String, sample: Sample)?

  init(_ database: Database) throws {
    self.database = database
    samples = try BoundStatement("SELECT content FROM samples WHERE id = ?", in: database)
    scores = try BoundStatement(
      """
      SELECT scorer, value, passed, weight, answer, explanation FROM scores
      WHERE trial_id = ? ORDER BY position
      """,
      in: database
    )
  }

  mutating func trial(_ row: BoundStatement) throws -> RecordedTrial {
    let start = Int32(Self.answerColumns.count)
    let id = row.int(start)
    var trial = Trial(
      position: row.int(start + 1),
      modelIndex: row.int(start + 2),
      epoch: row.int(start + 3),
      result: result(row, from: start),
      scores: try scores(ofTrial: id),
      deployment: row.optionalText(start + 17).map {
        AnsweringDeployment(model: $0, role: .init(rawValue: row.int(start + 18)) ?? .primary)
      }
    )
    trial.outcome = Outcome(rawValue: row.text(start + 4)) ?? trial.outcome
    return RecordedTrial(
      taskFile: row.int(start + 21),
      sample: try sample(named: row.text(start + 20), content: row.int(start + 22)),
      trial: trial,
      score: row.optionalDouble(start + 5),
      attempts: row.int(start + 13),
      turns: row.int(start + 19) > 0 ? try Store.turns(ofTrial: id, in: database) : [],
      recordedAt: row.optionalDouble(start + 16) ?? 0
    )
  }

  private func result(
    _ row: BoundStatement,
    from start: Int32
  ) -> Result<ModelResponse, ModelError> {
    guard row.optionalInt(0) != nil else {
      let code = row.optionalText(start + 14).flatMap(ModelError.Code.init(rawValue:))
      return .failure(ModelError(code ?? .unknown, row.text(start + 15)))
    }
    func seconds(_ column: Int32) -> Double? { row.optionalDouble(column).map { $0 / 1000 } }
    var response = ResponseRow.decode(row)
    response.isReplayed = row.int(start + 6) != 0
    response.timing = Timing(
      latency: seconds(start + 7),
      firstToken: seconds(start + 8),
      firstAnswer: seconds(start + 9),
      betweenTokens: seconds(start + 10),
      queue: seconds(start + 11) ?? 0,
      backoff: seconds(start + 12) ?? 0
    )
    return .success(response)
  }

  private mutating func sample(named name: String, content: Int) throws -> Sample {
    if let last, last.content == content, last.name == name { return last.sample }
    var sample = Sample(id: name, messages: [])
    try samples.bind(content)
    try samples.run { sample = try Sample(id: name, contentBytes: $0.blob(0)) }
    last = (content, name, sample)
    return sample
  }

  private mutating func scores(ofTrial id: Int) throws -> [Score] {
    var list: [Score] = []
    try scores.bind(id)
    try scores.run { list.append($0.score(from: 0)) }
    return list
  }
}
