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

  /// What it has no place for.
  public let refusedParameters: Set = ["parallel_tool_calls"]

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
  ///
  /// - Throws: `ModelError` with `.configuration` for a call whose arguments are no object, and for
  ///   a result whose tool nobody names.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let turns = try GeminiTurns(request.messages, model: model).turns
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      if let system = request.messages.systemText {
        writer.member("systemInstruction", ["parts": [["text": .string(system)]]])
      }
      writer.key("contents")
      writer.array { writer in
        for turn in turns {
          writer.object { writer in
            writer.member("role", turn.role)
            writer.key("parts")
            writer.array { writer in for part in turn.parts { writer.value(part) } }
          }
        }
      }
      if !request.tools.isEmpty {
        let tools = request.tools.map(GeminiTurns.tool)
        writer.member("tools", [["functionDeclarations": .array(tools)]])
      }
      if let choice = GeminiTurns.choice(request.toolChoice, among: request.tools) {
        writer.member("toolConfig", ["functionCallingConfig": choice])
      }
      writer.member(
        provider.name("service_tier", "serviceTier"),
        Self.tier(request.parameters.serviceTier)
      )
      Self.write(request, model: model, provider: provider, to: &writer)
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
    response.toolCalls = GeminiTurns.calls(parts)
    response.logprobs = candidate["logprobsResult"].flatMap(Self.logprobs)
    response.providerStopReason = word
    response.stopReason = try Self.stopReason(word, hasToolCalls: !response.toolCalls.isEmpty)
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

  /// OpenAI's word for the usual tier is another here, and there is none for "as you like".
  private static func tier(_ tier: String?) -> String? {
    switch tier {
    case "auto": nil
    case "default": "standard"
    default: tier
    }
  }

  private static func write(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    to writer: inout JSONWriter
  ) {
    let parameters = request.parameters
    var inner = JSONWriter()
    inner.object { writer in
      writer.member(provider.name("temperature"), parameters.temperature)
      writer.member(provider.name("top_p", "topP"), parameters.topP)
      writer.member(provider.name("max_tokens", "maxOutputTokens"), parameters.maxTokens)
      writer.member(provider.name("stop", "stopSequences"), list: parameters.stop)
      writer.member(provider.name("seed"), parameters.seed)
      writer.member(provider.name("top_k", "topK"), parameters.topK)
      writer.member(
        provider.name("presence_penalty", "presencePenalty"),
        parameters.presencePenalty
      )
      writer.member(
        provider.name("frequency_penalty", "frequencyPenalty"),
        parameters.frequencyPenalty
      )
      writer.member(provider.name("logprobs", "responseLogprobs"), parameters.wantsLogprobs)
      writer.member(provider.name("top_logprobs", "logprobs"), parameters.topLogprobs)
      if let budget = parameters.reasoningBudget {
        writer.member(
          "thinkingConfig",
          ["thinkingBudget": .number(budget), "includeThoughts": .bool(budget > 0)]
        )
      } else if let effort = parameters.reasoningEffort {
        writer.member("thinkingConfig", GeminiThinking.config(effort, model: model.model))
      }
      switch request.responseFormat {
      case nil, .text: break
      case .jsonObject: writer.member("responseMimeType", "application/json")
      case .jsonSchema(let answer):
        writer.member("responseMimeType", "application/json")
        writer.member("responseJsonSchema", answer.schema)
      }
    }
    guard inner.bytes.count > "{}".utf8.count else { return }
    writer.key("generationConfig")
    writer.written(inner)
  }

  /// The chosen tokens, and beside them the likeliest in each place.
  private static func logprobs(_ result: JSON) -> [TokenLogprob]? {
    func token(_ json: JSON) -> TokenLogprob? {
      guard let token = json["token"]?.stringValue, let value = json["logProbability"]?.doubleValue
      else { return nil }
      return TokenLogprob(token: token, logprob: value)
    }
    return result["chosenCandidates"]?.arrayValue?.enumerated().compactMap { index, chosen in
      var chosen = token(chosen)
      let top = result["topCandidates"]?[index]?["candidates"]?.arrayValue ?? []
      chosen?.alternatives = top.compactMap(token)
      return chosen
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
        .countValue
    }
    let prompt = usage["promptTokenCount"]?.countValue
    let candidates = usage["candidatesTokenCount"]?.countValue
    let thoughts = usage["thoughtsTokenCount"]?.countValue
    let tools = usage["toolUsePromptTokenCount"]?.countValue
    // Where the parts already make the total, the candidates hold the thoughts.
    let holdsThoughts =
      (prompt ?? 0) + (candidates ?? 0) + (tools ?? 0) == usage["totalTokenCount"]?.countValue
    let output = candidates.map { $0 + (holdsThoughts ? 0 : thoughts ?? 0) } ?? thoughts
    let searches = grounding?["webSearchQueries"]?.arrayValue?.count ?? 0
    let maps = grounding?["groundingChunks"]?.arrayValue?.contains { $0["maps"] != nil } ?? false
    return TokenUsage(
      // What a search or a map brings in is paid for with the search.
      inputTokens: prompt.map { $0 + (searches > 0 || maps ? 0 : tools ?? 0) },
      cachedInputTokens: usage["cachedContentTokenCount"]?.countValue,
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
