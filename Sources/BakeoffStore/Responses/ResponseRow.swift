internal import BakeoffCore
internal import Foundation
internal import GRDB

/// How an answer is laid out in the table `responses`.
enum ResponseRow {
  /// What `decode` reads, in its order.
  static let columns = """
    id, key, text, reasoning, stop_reason, provider_stop_reason, served_model, input_tokens, \
    cached_input_tokens, cache_write_tokens, cache_write_1h_tokens, output_tokens, \
    reasoning_tokens, cost_picodollars, latency_ms, first_byte_ms, connect_ms
    """

  static func decode(_ row: Row) -> ModelResponse {
    ModelResponse(
      text: row[2],
      reasoning: row[3],
      stopReason: StopReason(rawValue: row[4]) ?? .stop,
      providerStopReason: row[5],
      usage: TokenUsage(
        inputTokens: row[7],
        cachedInputTokens: row[8],
        cacheWriteTokens: row[9],
        cacheWrite1hTokens: row[10],
        outputTokens: row[11],
        reasoningTokens: row[12]
      ),
      cost: (row[13] as Int?).map(Cost.init(picodollars:)),
      servedModel: row[6],
      timing: Timing(
        latency: (row[14] as Double?).map { $0 / 1000 },
        firstByte: (row[15] as Double?).map { $0 / 1000 },
        connect: (row[16] as Double?).map { $0 / 1000 }
      ),
      isReplayed: true
    )
  }

  /// Puts an answer into the table.
  ///
  /// With `isShared`, later requests with the same key are answered with it; when another answer
  /// already has the key, that one stays the shared one. Gives the answer's number.
  static func insert(
    _ response: ModelResponse,
    to request: CachedRequest,
    isShared: Bool,
    into database: Database
  ) throws -> Int {
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO responses (key, model, url, epoch, request, text, reasoning,
          stop_reason, provider_stop_reason, served_model, input_tokens, cached_input_tokens,
          cache_write_tokens, cache_write_1h_tokens, output_tokens, reasoning_tokens,
          cost_picodollars, latency_ms, first_byte_ms, connect_ms, raw_body, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    let usage = response.usage
    let timing = response.timing
    func arguments(key: Blob?) -> StatementArguments {
      [
        key, request.model.description, request.url, request.epoch, Blob(request.body),
        storable(response.text), response.reasoning.map(storable), response.stopReason.rawValue,
        response.providerStopReason, response.servedModel, usage.inputTokens,
        usage.cachedInputTokens, usage.cacheWriteTokens, usage.cacheWrite1hTokens,
        usage.outputTokens, usage.reasoningTokens, response.cost?.picodollars,
        timing.latency.map { $0 * 1000 }, timing.firstByte.map { $0 * 1000 },
        timing.connect.map { $0 * 1000 }, Blob(response.rawBody),
        response.attempts.last?.startedAt ?? Date().timeIntervalSince1970,
      ]
    }
    try statement.execute(arguments: arguments(key: isShared ? Blob(request.key.bytes) : nil))
    if database.changesCount == 0 { try statement.execute(arguments: arguments(key: nil)) }
    return Int(database.lastInsertedRowID)
  }

  /// A text without zero characters: SQLite's texts end at the first.
  private static func storable(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}
