internal import BakeoffCore

/// What both of Oracle's chat formats have in common.
enum OCI {
  /// The base with the path of all chats, in whose parts the base may already end.
  static func url(base: String) -> String { BaseURL.joined(base, "/20231130/actions/chat") }

  /// What has a reply streamed, and its tokens counted.
  static let streamMembers: JSONObject = [
    "chatRequest": ["isStream": true, "streamOptions": ["isIncludeUsage": true]]
  ]

  /// Writes a body around a request for an answer; a name that is an endpoint's identifier asks a
  /// cluster of one's own.
  static func body(_ model: ModelName, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    let isEndpoint = model.model.hasPrefix("ocid1.generativeaiendpoint.")
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.key("servingMode")
      writer.object { writer in
        writer.member("servingType", isEndpoint ? "DEDICATED" : "ON_DEMAND")
        writer.member(isEndpoint ? "endpointId" : "modelId", model.model)
      }
      writer.key("chatRequest")
      writer.object(write)
    }
    return writer.bytes
  }

  /// Writes what shapes the draw of tokens.
  ///
  /// - Parameters:
  ///   - parameters: What is asked.
  ///   - provider: What calls some of it otherwise.
  ///   - stop: What the format calls the texts that end the answer.
  ///   - writer: Where it is written.
  static func write(
    _ parameters: ModelParameters,
    named provider: Provider,
    stop: String,
    to writer: inout JSONWriter
  ) {
    writer.member(provider.name("temperature"), parameters.temperature)
    writer.member(provider.name("top_p", "topP"), parameters.topP)
    writer.member(provider.name("top_k", "topK"), parameters.topK)
    writer.member(provider.name("max_tokens", "maxTokens"), parameters.maxTokens)
    writer.member(provider.name("stop", stop), list: parameters.stop)
    writer.member(provider.name("seed"), parameters.seed)
    writer.member(provider.name("presence_penalty", "presencePenalty"), parameters.presencePenalty)
    writer.member(
      provider.name("frequency_penalty", "frequencyPenalty"),
      parameters.frequencyPenalty
    )
  }

  /// What was counted.
  static func usage(_ usage: JSON?) -> TokenUsage {
    TokenUsage(
      inputTokens: usage?["promptTokens"]?.countValue,
      cachedInputTokens: usage?["promptTokensDetails"]?["cachedTokens"]?.countValue,
      outputTokens: usage?["completionTokens"]?.countValue,
      reasoningTokens: usage?["completionTokensDetails"]?["reasoningTokens"]?.countValue
    )
  }

  /// What a finish word means.
  static func stopReason(_ word: String?, hasToolCalls: Bool = false) -> StopReason {
    if hasToolCalls { return .toolCalls }
    return switch word?.uppercased() {
    case "LENGTH", "MAX_TOKENS", "ERROR_LIMIT": .length
    case "TOOL_CALL", "TOOL_CALLS": .toolCalls
    case "CONTENT_FILTER", "CONTENT_FILTERED", "ERROR_TOXIC": .contentFilter
    default: .stop
    }
  }
}
