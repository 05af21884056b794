public import BakeoffCore
internal import GRDB

extension Store {
  /// Gives every answer of a run once, with the request that it answers and the samples that have it,
  /// in the order in which the answers came.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - read: Takes an answer; a request that is not known, as of an imported run, is empty.
  /// - Throws: `StoreError` when the store cannot be read, and whatever `read` throws.
  public func eachAnswer(ofRun run: Int, _ read: (RecordedAnswer) throws -> Void) throws {
    var failure: (any Error)?
    try perform {
      try database.read { database in
        let columns = ResponseRow.columns(of: "responses")
        var statement = try BoundStatement(
          """
          WITH answers AS (
            SELECT trials.response_id AS id, json_group_array(run_samples.name) AS samples,
              max(trials.ttft_ms) AS ttft_ms, max(trials.first_answer_ms) AS first_answer_ms,
              max(trials.between_tokens_ms) AS between_tokens_ms
            FROM trials
            JOIN run_samples
              ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
            WHERE trials.run_id = ? AND trials.response_id IS NOT NULL
            GROUP BY trials.response_id
            ORDER BY trials.response_id
          )
          SELECT \(columns), responses.model, responses.url, responses.epoch, answers.samples,
            exchanges.request, exchanges.reply, exchanges.logprobs, answers.ttft_ms,
            answers.first_answer_ms, answers.between_tokens_ms
          FROM answers
          JOIN responses ON responses.id = answers.id
          LEFT JOIN exchanges ON exchanges.response_id = answers.id
          """,
          in: database
        )
        let next = Int32(columns.split(separator: ", ").count)
        try statement.bind(run)
        do {
          try statement.run { row in try read(Self.answer(row, from: next)) }
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

  private static func answer(_ row: BoundStatement, from next: Int32) -> RecordedAnswer {
    var response = ResponseRow.decode(row)
    response.rawBody = Array(row.blob(next + 5))
    response.logprobs = row.optionalText(next + 6).flatMap { try? JSON(parsing: $0) }?.arrayValue?
      .compactMap(TokenLogprob.init(json:))
    response.timing.firstToken = row.optionalDouble(next + 7).map { $0 / 1000 }
    response.timing.firstAnswer = row.optionalDouble(next + 8).map { $0 / 1000 }
    response.timing.betweenTokens = row.optionalDouble(next + 9).map { $0 / 1000 }
    let samples = (try? JSON(parsing: row.text(next + 3)))?.arrayValue ?? []
    return RecordedAnswer(
      model: row.text(next),
      url: row.text(next + 1),
      epoch: row.int(next + 2),
      request: Array(row.blob(next + 4)),
      samples: samples.compactMap(\.stringValue),
      response: response
    )
  }
}
