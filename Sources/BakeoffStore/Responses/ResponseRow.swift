internal import BakeoffCore
internal import GRDB

/// How an answer is laid out in the table `responses`.
enum ResponseRow {
  /// What `decode` reads, in its order.
  static let columns = """
    id, key, text, reasoning, stop_reason, provider_stop_reason, served_model, input_tokens, \
    cached_input_tokens, cache_write_tokens, cache_write_1h_tokens, output_tokens, \
    reasoning_tokens, cost_picodollars, latency_ms, first_byte_ms, connect_ms, \
    audio_input_tokens, cached_audio_tokens, audio_output_tokens, image_input_tokens, \
    image_output_tokens, video_input_tokens, searches, map_searches, service_tier, speed, \
    inference_geo, tool_calls
    """

  /// The same for a query in which other tables have columns of these names.
  static func columns(of table: String) -> String {
    columns.split(separator: ", ").map { "\(table).\($0)" }.joined(separator: ", ")
  }

  static func decode(_ row: BoundStatement) -> ModelResponse {
    ModelResponse(
      text: row.text(2),
      reasoning: row.optionalText(3),
      toolCalls: toolCalls(row.optionalText(28)),
      stopReason: StopReason(rawValue: row.text(4)) ?? .stop,
      providerStopReason: row.optionalText(5),
      usage: TokenUsage(
        inputTokens: row.optionalInt(7),
        cachedInputTokens: row.optionalInt(8),
        cacheWriteTokens: row.optionalInt(9),
        cacheWrite1hTokens: row.optionalInt(10),
        outputTokens: row.optionalInt(11),
        reasoningTokens: row.optionalInt(12),
        audioInputTokens: row.optionalInt(17),
        cachedAudioTokens: row.optionalInt(18),
        audioOutputTokens: row.optionalInt(19),
        imageInputTokens: row.optionalInt(20),
        imageOutputTokens: row.optionalInt(21),
        videoInputTokens: row.optionalInt(22),
        searches: row.optionalInt(23),
        mapSearches: row.optionalInt(24)
      ),
      cost: row.optionalInt(13).map(Cost.init(picodollars:)),
      servedModel: row.optionalText(6),
      serviceTier: row.optionalText(25),
      speed: row.optionalText(26),
      inferenceGeo: row.optionalText(27),
      timing: Timing(
        latency: row.optionalDouble(14).map { $0 / 1000 },
        firstByte: row.optionalDouble(15).map { $0 / 1000 },
        connect: row.optionalDouble(16).map { $0 / 1000 }
      ),
      isReplayed: true
    )
  }

  /// Puts an answer into the table.
  ///
  /// With `isShared`, later requests with the same key are answered with it; when another answer
  /// already has the key, that one stays the shared one, unless its time to live has ended or it was
  /// made before `replaced`. Gives the answer's number.
  static func insert(
    _ answer: CachedAnswer,
    to request: CachedRequest,
    isShared: Bool,
    replacing replaced: Double? = nil,
    into database: Database
  ) throws -> Int {
    let response = answer.response
    var statement = try BoundStatement(
      """
      INSERT OR IGNORE INTO responses (key, model, url, epoch, text, reasoning,
        stop_reason, provider_stop_reason, served_model, input_tokens, cached_input_tokens,
        cache_write_tokens, cache_write_1h_tokens, output_tokens, reasoning_tokens,
        cost_picodollars, latency_ms, first_byte_ms, connect_ms, created_at,
        audio_input_tokens, cached_audio_tokens, audio_output_tokens, image_input_tokens,
        image_output_tokens, video_input_tokens, searches, map_searches, service_tier, speed,
        inference_geo, tool_calls, limit_key, max_tokens, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      in: database
    )
    let usage = response.usage
    let timing = response.timing
    func insert(key: ContentHash?) throws -> Int? {
      try statement.bind(key)
      try statement.bind(request.model.description)
      try statement.bind(request.url)
      try statement.bind(request.epoch)
      try statement.bind(storable(response.text))
      try statement.bind(response.reasoning.map(storable))
      try statement.bind(response.stopReason.rawValue)
      try statement.bind(response.providerStopReason)
      try statement.bind(response.servedModel)
      try statement.bind(usage.inputTokens)
      try statement.bind(usage.cachedInputTokens)
      try statement.bind(usage.cacheWriteTokens)
      try statement.bind(usage.cacheWrite1hTokens)
      try statement.bind(usage.outputTokens)
      try statement.bind(usage.reasoningTokens)
      try statement.bind(response.cost?.picodollars)
      try statement.bind(timing.latency.map { $0 * 1000 })
      try statement.bind(timing.firstByte.map { $0 * 1000 })
      try statement.bind(timing.connect.map { $0 * 1000 })
      try statement.bind(answer.madeAt)
      try statement.bind(usage.audioInputTokens)
      try statement.bind(usage.cachedAudioTokens)
      try statement.bind(usage.audioOutputTokens)
      try statement.bind(usage.imageInputTokens)
      try statement.bind(usage.imageOutputTokens)
      try statement.bind(usage.videoInputTokens)
      try statement.bind(usage.searches)
      try statement.bind(usage.mapSearches)
      try statement.bind(response.serviceTier)
      try statement.bind(response.speed)
      try statement.bind(response.inferenceGeo)
      try statement.bind(list(response.toolCalls.map(\.json)))
      try statement.bind(request.limit?.tokens == nil ? nil : request.limit?.key)
      try statement.bind(request.limit?.tokens)
      try statement.bind(answer.expiresAt)
      return try statement.insert()
    }
    var entered = isShared ? try insert(key: request.key) : nil
    if isShared, entered == nil,
      try release(request.key, madeBefore: replaced, at: answer.madeAt, in: database)
    {
      entered = try insert(key: request.key)
    }
    if entered == nil { entered = try insert(key: nil) }
    guard let id = entered else {
      throw StoreError("an answer of \(request.model) could not be entered")
    }
    var exchange = try BoundStatement(
      "INSERT INTO exchanges (response_id, request, reply, logprobs) VALUES (?, ?, ?, ?)",
      in: database
    )
    try exchange.bind(id)
    try exchange.bind(request.body)
    try exchange.bind(response.rawBody)
    try exchange.bind(response.logprobs.map { JSON.array($0.map(\.json)).text })
    try exchange.run()
    return id
  }

  /// Takes the key from an answer that is too old; it stays the result of the runs that have it.
  ///
  /// False when the answer that has the key is still good.
  private static func release(
    _ key: ContentHash,
    madeBefore replaced: Double?,
    at time: Double,
    in database: Database
  ) throws -> Bool {
    var statement = try BoundStatement(
      "UPDATE responses SET key = NULL WHERE key = ? AND (created_at < ? OR expires_at <= ?)",
      in: database
    )
    try statement.bind(key)
    try statement.bind(replaced ?? 0)
    try statement.bind(time)
    try statement.run()
    return database.changesCount > 0
  }

  /// The calls of a list in JSON; none for nil.
  static func toolCalls(_ text: String?) -> [ToolCall] {
    (text.flatMap { try? JSON(parsing: $0) }?.arrayValue ?? []).compactMap {
      try? ToolCall(json: $0)
    }
  }

  private static func list(_ values: [JSON]) -> String? {
    values.isEmpty ? nil : JSON.array(values).text
  }

  /// A text without zero characters: SQLite's texts end at the first.
  static func storable(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}
