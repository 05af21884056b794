public import BakeoffCore

/// `POST {base}/models/MODEL:generateContent`: the protocol of Google's Gemini API.
public struct GeminiGenerateContent: WireProtocol {
  /// `gemini-generate-content`.
  public let id = "gemini-generate-content"

  /// Server-sent events, from a method of its own.
  public let streaming: Streaming? = Streaming(
    members: [:],
    url: { $0.replacing(":generateContent", with: ":streamGenerateContent") + "?alt=sse" }
  ) { GeminiStream() }

  /// Creates the protocol.
  public init() {}

  /// The base with the model's path; a base without any path gets `/v1beta`.
  public func url(base: String, model: String) -> String {
    let base = BaseURL.trimmed(base, of: ["/models"])
    let version = URLParts(base).rest.isEmpty ? "/v1beta" : ""
    let folder = model.hasPrefix("models/") || model.hasPrefix("tunedModels/") ? "" : "models/"
    return "\(base)\(version)/\(folder)\(BaseURL.pathEscaped(model)):generateContent"
  }

  /// Writes a body; consecutive turns of one role become one turn of several parts.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      if let system = request.messages.systemText {
        writer.key("systemInstruction")
        writer.object { Self.write([system], to: &$0) }
      }
      writer.key("contents")
      writer.array { writer in
        for turn in Self.merged(request.messages) {
          writer.object { writer in
            writer.member("role", turn.role == .assistant ? "model" : "user")
            Self.write(turn.texts, to: &writer)
          }
        }
      }
      Self.write(request.parameters, model: model, provider: provider, to: &writer)
    }
    return writer.bytes
  }

  /// Reads the first candidate's parts.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    if let fault = fault(in: reply) { throw fault }
    var response = ModelResponse(
      text: "",
      usage: reply["usageMetadata"].map {
        Self.usage($0, grounding: reply["candidates"]?[0]?["groundingMetadata"])
      } ?? TokenUsage(),
      servedModel: reply["modelVersion"]?.stringValue,
      serviceTier: reply["usageMetadata"]?["serviceTier"]?.stringValue
        ?? reply["usageMetadata"]?["trafficType"]?.stringValue
    )
    guard let candidate = reply["candidates"]?[0] else {
      guard let reason = reply["promptFeedback"]?["blockReason"]?.stringValue else {
        throw .malformed("the reply has no candidates")
      }
      response.stopReason = .contentFilter
      response.providerStopReason = reason
      return response
    }
    let parts = candidate["content"]?["parts"]?.arrayValue ?? []
    let word = candidate["finishReason"]?.stringValue
    response.text = parts.filter { $0["thought"]?.boolValue != true }
      .compactMap { $0["text"]?.stringValue }.joined()
    let thoughts = parts.filter { $0["thought"]?.boolValue == true }
      .compactMap { $0["text"]?.stringValue }
    response.reasoning = thoughts.isEmpty ? nil : thoughts.joined()
    response.providerStopReason = word
    response.stopReason = try Self.stopReason(
      word,
      hasToolCalls: parts.contains { $0["functionCall"] != nil }
    )
    return response
  }

  /// Reads Google's errors, with the wait and the quota that their details name.
  public func fault(in body: JSON) -> ProviderFault? {
    // The form of a stream stands in a list of one.
    let body = body[0] ?? body
    guard body["error"] != nil, var fault = ProviderFault(body) else { return nil }
    for detail in body["error"]?["details"]?.arrayValue ?? [] {
      if let delay = detail["retryDelay"]?.stringValue {
        fault.retryAfter = GoDuration.seconds(delay)
      }
      for violation in detail["violations"]?.arrayValue ?? []
      where violation["quotaId"]?.stringValue?.contains("PerDay") == true
        || violation["quotaValue"]?.stringValue == "0"
      {
        fault.code = .quotaExhausted
      }
    }
    if fault.message?.contains("API key not valid") == true { fault.code = .authentication }
    if fault.message?.contains("input token count") == true { fault.code = .contextTooLong }
    return fault
  }

  private static func merged(_ messages: [Message]) -> [(role: Message.Role, texts: [String])] {
    var turns: [(role: Message.Role, texts: [String])] = []
    for message in messages where message.role != .system {
      if turns.last?.role == message.role {
        turns[turns.count - 1].texts.append(message.text)
      } else {
        turns.append((message.role, [message.text]))
      }
    }
    return turns
  }

  private static func write(_ texts: [String], to writer: inout JSONWriter) {
    writer.key("parts")
    writer.array { writer in
      for text in texts { writer.object { $0.member("text", text) } }
    }
  }

  private static func write(
    _ parameters: ModelParameters,
    model: ModelName,
    provider: Provider,
    to writer: inout JSONWriter
  ) {
    guard parameters.shapesDraw || parameters.reasoningEffort != nil else { return }
    let renamed = provider.renamedParameters
    writer.key("generationConfig")
    writer.object { writer in
      writer.member(renamed["temperature"] ?? "temperature", parameters.temperature)
      writer.member(renamed["top_p"] ?? "topP", parameters.topP)
      writer.member(renamed["max_tokens"] ?? "maxOutputTokens", parameters.maxTokens)
      writer.member(renamed["stop"] ?? "stopSequences", list: parameters.stop)
      writer.member(renamed["seed"] ?? "seed", parameters.seed)
      if let effort = parameters.reasoningEffort {
        writer.member("thinkingConfig", GeminiThinking.config(effort, model: model.model))
      }
    }
  }

  private static func stopReason(
    _ word: String?,
    hasToolCalls: Bool
  ) throws(ProviderFault) -> StopReason {
    switch word {
    case "MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL", "TOO_MANY_TOOL_CALLS",
      "MISSING_THOUGHT_SIGNATURE", "MALFORMED_RESPONSE":
      throw .malformed("the model's answer is unusable (\(word ?? ""))")
    case _ where hasToolCalls: return .toolCalls
    case nil, "STOP", "FINISH_REASON_UNSPECIFIED": return .stop
    case "MAX_TOKENS": return .length
    case "SAFETY", "RECITATION", "LANGUAGE", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII",
      "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "IMAGE_RECITATION", "IMAGE_OTHER", "NO_IMAGE",
      "ESCALATION":
      return .contentFilter
    default: return .stop
    }
  }

  private static func usage(_ usage: JSON, grounding: JSON?) -> TokenUsage {
    func count(_ modality: String, in list: String) -> Int? {
      usage[list]?.arrayValue?.first { $0["modality"]?.stringValue == modality }?["tokenCount"]?
        .intValue
    }
    let prompt = usage["promptTokenCount"]?.intValue
    let candidates = usage["candidatesTokenCount"]?.intValue
    let thoughts = usage["thoughtsTokenCount"]?.intValue
    let tools = usage["toolUsePromptTokenCount"]?.intValue
    // Where the parts already make the total, the candidates hold the thoughts.
    let holdsThoughts =
      (prompt ?? 0) + (candidates ?? 0) + (tools ?? 0) == usage["totalTokenCount"]?.intValue
    let output = candidates.map { $0 + (holdsThoughts ? 0 : thoughts ?? 0) } ?? thoughts
    let searches = grounding?["webSearchQueries"]?.arrayValue?.count ?? 0
    let maps = grounding?["groundingChunks"]?.arrayValue?.contains { $0["maps"] != nil } ?? false
    return TokenUsage(
      // What a search or a map brings in is paid for with the search.
      inputTokens: prompt.map { $0 + (searches > 0 || maps ? 0 : tools ?? 0) },
      cachedInputTokens: usage["cachedContentTokenCount"]?.intValue,
      outputTokens: output,
      reasoningTokens: thoughts,
      audioInputTokens: count("AUDIO", in: "promptTokensDetails"),
      cachedAudioTokens: count("AUDIO", in: "cacheTokensDetails"),
      audioOutputTokens: count("AUDIO", in: "candidatesTokensDetails"),
      imageInputTokens: count("IMAGE", in: "promptTokensDetails"),
      imageOutputTokens: count("IMAGE", in: "candidatesTokensDetails"),
      videoInputTokens: count("VIDEO", in: "promptTokensDetails"),
      searches: searches > 0 ? searches : nil,
      mapSearches: maps ? 1 : nil
    )
  }
}
