internal import BakeoffCore
internal import GRDB

/// Puts answers with their requests into the tables, within one transaction.
struct ResponseInserter {
  private let database: Database
  private var responses: BoundStatement
  private var exchanges: BoundStatement

  /// Prepares for answers.
  init(into database: Database) throws {
    self.database = database
    responses = try BoundStatement(
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
    exchanges = try BoundStatement(
      "INSERT INTO exchanges (response_id, request, reply, logprobs) VALUES (?, ?, ?, ?)",
      in: database
    )
  }

  /// Puts in an answer.
  ///
  /// With `isShared`, later requests with the same key are answered with it; when another answer
  /// already has the key, that one stays the shared one, unless its time to live has ended or it was
  /// made before `replaced`. Gives the answer's number.
  mutating func insert(
    _ answer: CachedAnswer,
    to request: CachedRequest,
    isShared: Bool,
    replacing replaced: Double? = nil
  ) throws -> Int {
    var entered = isShared ? try insert(answer, to: request, key: request.key) : nil
    if isShared, entered == nil,
      try release(request.key, madeBefore: replaced, at: answer.madeAt)
    {
      entered = try insert(answer, to: request, key: request.key)
    }
    if entered == nil { entered = try insert(answer, to: request, key: nil) }
    guard let id = entered else {
      throw StoreError("an answer of \(request.model) could not be entered")
    }
    try exchanges.bind(id)
    try exchanges.bind(request.body)
    try exchanges.bind(answer.response.rawBody)
    try exchanges.bind(answer.response.logprobs.map { JSON.array($0.map(\.json)).text })
    try exchanges.run()
    return id
  }

  private mutating func insert(
    _ answer: CachedAnswer,
    to request: CachedRequest,
    key: ContentHash?
  ) throws -> Int? {
    let response = answer.response
    let usage = response.usage
    let timing = response.timing
    try responses.bind(key)
    try responses.bind(request.model.description)
    try responses.bind(request.url)
    try responses.bind(request.epoch)
    try responses.bind(ResponseRow.storable(response.text))
    try responses.bind(response.reasoning.map(ResponseRow.storable))
    try responses.bind(response.stopReason.rawValue)
    try responses.bind(response.providerStopReason)
    try responses.bind(response.servedModel)
    try responses.bind(usage.inputTokens)
    try responses.bind(usage.cachedInputTokens)
    try responses.bind(usage.cacheWriteTokens)
    try responses.bind(usage.cacheWrite1hTokens)
    try responses.bind(usage.outputTokens)
    try responses.bind(usage.reasoningTokens)
    try responses.bind(response.cost?.picodollars)
    try responses.bind(timing.latency.map { $0 * 1000 })
    try responses.bind(timing.firstByte.map { $0 * 1000 })
    try responses.bind(timing.connect.map { $0 * 1000 })
    try responses.bind(answer.madeAt)
    try responses.bind(usage.audioInputTokens)
    try responses.bind(usage.cachedAudioTokens)
    try responses.bind(usage.audioOutputTokens)
    try responses.bind(usage.imageInputTokens)
    try responses.bind(usage.imageOutputTokens)
    try responses.bind(usage.videoInputTokens)
    try responses.bind(usage.searches)
    try responses.bind(usage.mapSearches)
    try responses.bind(response.serviceTier)
    try responses.bind(response.speed)
    try responses.bind(response.inferenceGeo)
    try responses.bind(Self.list(response.toolCalls.map(\.json)))
    try responses.bind(request.limit?.tokens == nil ? nil : request.limit?.key)
    try responses.bind(request.limit?.tokens)
    try responses.bind(answer.expiresAt)
    return try responses.insert()
  }

  /// Takes the key from an answer that is too old; it stays the result of the runs that have it.
  ///
  /// False when the answer that has the key is still good.
  private func release(
    _ key: ContentHash,
    madeBefore replaced: Double?,
    at time: Double
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

  private static func list(_ values: [JSON]) -> String? {
    values.isEmpty ? nil : JSON.array(values).text
  }
}
