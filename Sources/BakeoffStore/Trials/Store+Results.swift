public import BakeoffCore
internal import Foundation
internal import GRDB

extension Store {
  /// The trials of a run, in the order of samples, models and epochs.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - sample: The id of the only sample to give; nil for all.
  /// - Returns: One row per recorded trial.
  /// - Throws: `StoreError` when the store cannot be read.
  public func results(ofRun run: Int, sample: String? = nil) throws(StoreError) -> [TrialRow] {
    try perform {
      try database.read { database in
        let statement = try database.makeStatement(
          sql: """
            SELECT runs.name, task_files.path, run_samples.name, run_models.model, trials.epoch,
              trials.outcome, trials.score, trials.scorer, trials.answer, responses.text,
              responses.stop_reason, trials.cached, trials.latency_ms, trials.attempts,
              responses.input_tokens, responses.output_tokens, responses.cost_picodollars,
              trials.error_code, trials.error,
              -- Most samples have no tags; then their contents are not even handed over.
              CASE WHEN instr(samples.content, CAST('"tags":' AS BLOB)) THEN samples.content END,
              responses.tool_calls,
              trials.ttft_ms, trials.first_answer_ms, trials.between_tokens_ms,
              answerers.model, answerers.is_fallback
            FROM trials
            JOIN runs ON runs.id = trials.run_id
            JOIN run_samples
              ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
            JOIN samples ON samples.id = run_samples.sample_id
            JOIN task_files ON task_files.run_id = trials.run_id
              AND task_files.position = run_samples.task_file
            JOIN run_models ON run_models.run_id = trials.run_id
              AND run_models.position = trials.model_position
            LEFT JOIN responses ON responses.id = trials.response_id
            LEFT JOIN answerers ON answerers.trial_id = trials.id
            WHERE trials.run_id = ? AND (?2 IS NULL OR run_samples.name = ?2)
            ORDER BY trials.position, trials.model_position, trials.epoch
            """
        )
        let rows = try Row.fetchCursor(statement, arguments: [run, sample])
        var results: [TrialRow] = []
        while let row = try rows.next() {
          results.append(
            TrialRow(
              run: row[0],
              taskFile: row[1],
              sampleID: row[2],
              model: row[3],
              epoch: row[4],
              outcome: Outcome(rawValue: row[5]) ?? .unscored,
              score: row[6],
              scorer: row[7],
              answer: row[8],
              output: row[9],
              stopReason: row[10],
              isCached: row[11],
              latencyMilliseconds: row[12],
              attempts: row[13],
              inputTokens: row[14],
              outputTokens: row[15],
              cost: (row[16] as Int?).map(Cost.init(picodollars:)),
              errorCode: row[17],
              error: row[18],
              tags: Self.tags(row[19]),
              toolCalls: ResponseRow.toolCalls(row[20]),
              pace: Self.pace(row),
              answerer: (row[24] as String?).map { Answerer(model: $0, isFallback: row[25]) }
            )
          )
        }
        return results
      }
    }
  }

  /// Every score of a sample's trials in a run, by model and epoch.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func scores(ofRun run: Int, position: Int) throws(StoreError) -> [TrialKey: [Score]] {
    try perform {
      try database.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT trials.model_position, trials.epoch, scores.* FROM scores
            JOIN trials ON trials.id = scores.trial_id
            WHERE trials.run_id = ? AND trials.position = ? ORDER BY scores.position
            """,
          arguments: [run, position]
        )
        var scores: [TrialKey: [Score]] = [:]
        for row in rows {
          let key = TrialKey(position: position, modelIndex: row[0], epoch: row[1])
          scores[key, default: []].append(
            Score(
              scorer: row["scorer"],
              value: row["value"],
              isPassed: row["passed"],
              weight: row["weight"],
              answer: row["answer"],
              explanation: row["explanation"]
            )
          )
        }
        return scores
      }
    }
  }

  /// How fast a streamed answer came; nil for one that was not streamed.
  private static func pace(_ row: Row) -> StreamPace? {
    guard let firstToken: Double = row[21] else { return nil }
    let firstAnswer: Double? = row[22]
    let betweenTokens: Double? = row[23]
    let latency: Double = row[12] ?? 0
    let tokens: Int = row[15] ?? 0
    return StreamPace(
      firstToken: firstToken / 1000,
      firstAnswer: firstAnswer.map { $0 / 1000 },
      betweenTokens: betweenTokens.map { $0 / 1000 },
      tokensPerSecond: tokens > 1 && latency > firstToken
        ? Double(tokens - 1) * 1000 / (latency - firstToken) : nil
    )
  }

  /// The tags in a sample's content; nil content has none.
  private static func tags(_ content: Data?) -> [String] {
    guard let content, let json = try? JSON(parsing: content) else { return [] }
    return (json["tags"]?.arrayValue ?? []).compactMap(\.stringValue)
  }
}
