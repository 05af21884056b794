public import BakeoffCore
internal import Foundation
internal import GRDB

/// A turn of a trial, as the store has it.
public struct StoredTurn: Sendable {
  /// Its place in the trial, from 1.
  public var number: Int
  /// What was sent, byte for byte.
  public var requestBody: [UInt8]
  /// The answer, with what it took when it was made.
  public var response: ModelResponse
  /// Whether the answer came from the cache.
  public var isCached: Bool
  /// How long the model took, in seconds; nil when the answer came from the cache.
  public var latency: Double?
  /// How many requests were sent for it; 0 when it came from the cache.
  public var attempts: Int
  /// How long its tools took together, in seconds.
  public var toolSeconds: Double
  /// The tools that were run for it, in the order of the calls.
  public var runs: [ToolRun]
}

extension Store {
  /// The turns of a sample's trials in a run, by model and epoch; trials that asked once have none.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func turns(ofRun run: Int, position: Int) throws(StoreError) -> [TrialKey: [StoredTurn]] {
    try perform {
      try database.read { database in
        var turns: [TrialKey: [StoredTurn]] = [:]
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT trials.id, trials.model_position, trials.epoch, turns.number, turns.response_id,
              turns.cached, turns.latency_ms, turns.attempts, turns.tools_ms, exchanges.request
            FROM turns
            JOIN trials ON trials.id = turns.trial_id
            LEFT JOIN exchanges ON exchanges.response_id = turns.response_id
            WHERE trials.run_id = ? AND trials.position = ?
            ORDER BY trials.id, turns.number
            """,
          arguments: [run, position]
        )
        for row in rows {
          let key = TrialKey(position: position, modelIndex: row[1], epoch: row[2])
          let latency: Double? = row[6]
          let toolMilliseconds: Double = row[8]
          turns[key, default: []].append(
            StoredTurn(
              number: row[3],
              requestBody: Array(row[9] as Blob? ?? Blob()),
              response: try Self.response(numbered: row[4], in: database),
              isCached: row[5],
              latency: latency.map { $0 / 1000 },
              attempts: row[7],
              toolSeconds: toolMilliseconds / 1000,
              runs: try Self.runs(ofTrial: row[0], turn: row[3], in: database)
            )
          )
        }
        return turns
      }
    }
  }

  /// The turns of one trial, in their order.
  static func turns(
    ofTrial id: Int,
    in database: Database
  ) throws -> [RecordedTrial.Turn] {
    try Row.fetchAll(
      database,
      sql: "SELECT number, response_id FROM turns WHERE trial_id = ? ORDER BY number",
      arguments: [id]
    ).map { row in
      RecordedTrial.Turn(
        response: try response(numbered: row[1], in: database),
        runs: try runs(ofTrial: id, turn: row[0], in: database)
      )
    }
  }

  private static func response(numbered id: Int, in database: Database) throws -> ModelResponse {
    var statement = try BoundStatement(
      "SELECT \(ResponseRow.columns) FROM responses WHERE id = ?",
      in: database
    )
    var response = ModelResponse(text: "")
    try statement.bind(id)
    try statement.run { response = ResponseRow.decode($0) }
    return response
  }

  private static func runs(ofTrial id: Int, turn: Int, in database: Database) throws -> [ToolRun] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT call, output, failed, duration_ms FROM tool_runs
        WHERE trial_id = ? AND turn = ? ORDER BY number
        """,
      arguments: [id, turn]
    ).map { row in
      let milliseconds: Double = row[3]
      return ToolRun(
        call: try ToolCall(json: JSON(parsing: row[0] as String)),
        output: row[1],
        isError: row[2],
        duration: milliseconds / 1000
      )
    }
  }

  /// Keeps the answer to one turn at once, whatever becomes of the rest.
  ///
  /// - Parameters:
  ///   - response: The answer.
  ///   - answer: How it is kept.
  /// - Returns: The number of the answer in the store.
  /// - Throws: `StoreError` when the store cannot be written, or the answer is not a new one.
  public func keep(
    _ response: ModelResponse,
    as answer: TrialRecord.Answer
  ) throws(StoreError) -> Int {
    guard case .new(let request, let isShared, let expiry, let expiresAt) = answer else {
      throw StoreError("only a new answer is kept")
    }
    return try commit { database in
      var inserter = try ResponseInserter(into: database)
      return try inserter.insert(
        CachedAnswer(response, expiresAt: expiresAt),
        to: request,
        isShared: isShared,
        replacing: expiry
      )
    }
  }
}
