internal import BakeoffCore

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

  /// The calls of a list in JSON; none for nil.
  static func toolCalls(_ text: String?) -> [ToolCall] {
    (text.flatMap { try? JSON(parsing: $0) }?.arrayValue ?? []).compactMap {
      try? ToolCall(json: $0)
    }
  }

  /// A text without zero characters: SQLite's texts end at the first.
  static func storable(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}
