public import BakeoffCore

/// `POST {base}/chat/completions`: OpenAI's chat protocol, which about a hundred providers speak.
public struct OpenAIChat: WireProtocol {
  /// `openai-chat`.
  public let id = "openai-chat"

  /// Server-sent events, with the usage in the last.
  public let streaming: Streaming? = Streaming(
    members: ["stream": true, "stream_options": ["include_usage": true]]
  ) { OpenAIChatStream() }

  /// `top_k` and `reasoning_tokens`, which some servers take nevertheless.
  public let refusedParameters: Set = ["top_k", "reasoning_tokens"]

  /// Documents and recordings at an address.
  public let refusedInputs: Set<InputKind> = [.documentURL, .audioURL]

  /// Creates the protocol.
  public init() {}

  /// The base with `/chat/completions`, which the base may already end in.
  public func url(base: String, model: String) -> String {
    BaseURL.trimmed(base, of: ["/chat/completions"]) + "/chat/completions"
  }

  /// Writes a body with the model, the turns as they are, and the parameters that are set.
  ///
  /// - Throws: `ModelError` with `.configuration` for an effort that leaves no room for the answer,
  ///   where the provider takes it as a budget.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    let thinking =
      provider.effortForm == .thinking
      ? try AnthropicThinking(parameters, traits: traits, model: model) : nil
    let budget = thinking?.budget ?? 0
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("model", model.model)
      writer.key("messages")
      writer.turns(request.messages, Self.turn)
      func write(_ common: String, _ value: JSON?, to writer: inout JSONWriter) {
        // Most are not set, and then no name is looked for.
        if let value { writer.member(provider.name(common), value) }
      }
      write("temperature", parameters.temperature.map { .number($0) }, to: &writer)
      write("top_p", parameters.topP.map { .number($0) }, to: &writer)
      // A budget for thinking must be smaller than the limit.
      let maxTokens =
        parameters.maxTokens
        ?? (budget > 0 ? AnthropicMessages.defaultMaxTokens + min(budget, 1 << 50) : nil)
      write("max_tokens", maxTokens.map { .number($0) }, to: &writer)
      let stop = parameters.stop
      write("stop", stop.isEmpty ? nil : .array(stop.map { .string($0) }), to: &writer)
      write("seed", parameters.seed.map { .number($0) }, to: &writer)
      if let thinking {
        thinking.write(to: &writer)
      } else {
        let effort = parameters.reasoningEffort
        write("reasoning_effort", effort.map { .string($0.rawValue) }, to: &writer)
      }
      write("top_k", parameters.topK.map { .number($0) }, to: &writer)
      write("presence_penalty", parameters.presencePenalty.map { .number($0) }, to: &writer)
      write("frequency_penalty", parameters.frequencyPenalty.map { .number($0) }, to: &writer)
      write("logprobs", parameters.wantsLogprobs.map { .bool($0) }, to: &writer)
      write("top_logprobs", parameters.topLogprobs.map { .number($0) }, to: &writer)
      write("service_tier", parameters.serviceTier.map { .string($0) }, to: &writer)
      writer.member("tools", list: request.tools.map(\.json))
      // Where the choice has another name, that is for its words; a tool's name stays under this.
      let choice = request.toolChoice?.json
      writer.member(
        choice?.stringValue == nil ? "tool_choice" : provider.name("tool_choice"),
        choice
      )
      if !request.tools.isEmpty {
        writer.member(provider.name("parallel_tool_calls"), parameters.parallelToolCalls)
      }
      writer.member("response_format", request.responseFormat?.json)
    }
    return writer.bytes
  }

  /// A turn that is more than words; calls without words have no content at all.
  static func turn(_ message: Message) -> JSON {
    var message = message
    // Signatures are another protocol's, and refused by strict servers.
    for index in message.toolCalls.indices { message.toolCalls[index].signature = nil }
    var turn = message.json.objectValue ?? JSONObject()
    if message.toolResult != nil {
      turn = [
        "role": "tool", "tool_call_id": turn["tool_call_id"] ?? "",
        "content": turn["content"] ?? "",
      ]
    }
    if turn["content"] == nil { turn["content"] = .null }
    return .object(turn)
  }

  /// Reads the first choice.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    if reply["error"] != nil, let fault = fault(in: reply) { throw fault }
    guard let choice = reply["choices"]?[0] else {
      throw fault(in: reply) ?? .malformed("the reply has no choices")
    }
    guard let message = choice["message"] else { throw .malformed("the choice has no message") }
    let word = choice["finish_reason"]?.stringValue
    if let word, Self.brokenWords.contains(word) {
      throw ProviderFault(
        .serverError,
        choice["error"]?["message"]?.stringValue ?? "the answer broke off (\(word))"
      )
    }
    let parts = ContentParts(message["content"])
    let refusal = message["refusal"]?.stringValue
    let tagged = TaggedReasoning(parts.text)
    var response = ModelResponse(text: tagged.answer.isEmpty ? refusal ?? "" : tagged.answer)
    response.reasoning =
      message["reasoning_content"]?.stringValue ?? message["reasoning"]?.stringValue
      ?? parts.reasoning ?? tagged.reasoning
    response.toolCalls = Self.toolCalls(message["tool_calls"])
    response.logprobs = choice["logprobs"]?["content"]?.arrayValue?
      .compactMap(TokenLogprob.init(json:))
    response.serviceTier = reply["service_tier"]?.stringValue
    response.stopReason = Self.stopReason(
      word,
      hasToolCalls: !response.toolCalls.isEmpty,
      isRefusal: refusal?.isEmpty == false
    )
    response.providerStopReason = word
    response.servedModel = reply["model"]?.stringValue
    if let usage = reply["usage"] {
      response.usage = Self.usage(usage)
      if response.usage.searches == nil, Self.hasSearched(message, model: response.servedModel) {
        response.usage.searches = 1
      }
      response.cost = Self.cost(usage)
    }
    return response
  }

  /// The finish words of answers that broke off at the provider.
  private static let brokenWords: Set = [
    "error", "network_error", "insufficient_system_resource",
  ]

  /// The calls of a reply; one without an id gets one by its place.
  static func toolCalls(_ calls: JSON?) -> [ToolCall] {
    (calls?.arrayValue ?? []).enumerated().compactMap { index, call in
      guard var read = try? ToolCall(json: call) else { return nil }
      if call["id"]?.stringValue?.isEmpty != false { read.id = "call_\(index + 1)" }
      return read
    }
  }

  /// What a finish word means.
  static func stopReason(
    _ word: String?,
    hasToolCalls: Bool,
    isRefusal: Bool
  ) -> StopReason {
    if hasToolCalls { return .toolCalls }
    if isRefusal { return .refusal }
    return switch word {
    case "length", "model_length", "max_tokens": .length
    case "tool_calls", "function_call": .toolCalls
    case "content_filter", "sensitive": .contentFilter
    case "refusal": .refusal
    default: .stop
    }
  }

  /// What was counted, in the spellings of all providers.
  static func usage(_ usage: JSON) -> TokenUsage {
    let input = usage["prompt_tokens"]?.countValue
    var output = usage["completion_tokens"]?.countValue
    let details = usage["prompt_tokens_details"]
    let reasoning =
      usage["completion_tokens_details"]?["reasoning_tokens"]?.countValue
      ?? usage["reasoning_tokens"]?.countValue
    // xAI leaves reasoning out of the completion, which the total gives away.
    if let prompt = input, let completion = output, let reasoning,
      let total = usage["total_tokens"]?.countValue, prompt + completion < total
    {
      output = completion + reasoning
    }
    let hits = usage["prompt_cache_hit_tokens"]?.countValue
    let misses = usage["prompt_cache_miss_tokens"]?.countValue
    let both = hits.flatMap { hits in misses.map { hits + $0 } }
    return TokenUsage(
      inputTokens: input ?? both,
      cachedInputTokens: details?["cached_tokens"]?.countValue ?? hits
        ?? usage["cache_read_input_tokens"]?.countValue,
      cacheWriteTokens: details?["cache_write_tokens"]?.countValue
        ?? usage["cache_creation_input_tokens"]?.countValue,
      outputTokens: output,
      reasoningTokens: reasoning,
      audioInputTokens: details?["audio_tokens"]?.countValue,
      cachedAudioTokens: details?["cached_tokens_details"]?["audio_tokens"]?.countValue,
      audioOutputTokens: usage["completion_tokens_details"]?["audio_tokens"]?.countValue,
      imageInputTokens: details?["image_tokens"]?.countValue,
      imageOutputTokens: usage["completion_tokens_details"]?["image_tokens"]?.countValue,
      searches: usage["num_search_queries"]?.countValue
        ?? usage["server_tool_use"]?["web_search_requests"]?.countValue
    )
  }

  /// Whether a model that searches has done so: then it names its sources.
  private static func hasSearched(_ message: JSON, model: String?) -> Bool {
    message["annotations"]?[0]?["type"]?.stringValue == "url_citation"
      && model?.contains("-search-") == true
  }

  /// The cost that the usage of some providers states; nil when it does not.
  static func cost(_ usage: JSON) -> Cost? {
    // xAI counts in ticks, of which a dollar has ten thousand million.
    if case .number(let ticks)? = usage["cost_in_usd_ticks"] {
      return Cost.scaled(ticks, by: 2).map { Cost(picodollars: $0) }
    }
    let cost = usage["cost"]
    guard case .number(let dollars)? = cost?["total_cost"] ?? cost else { return nil }
    return Cost(usd: dollars)
  }
}
