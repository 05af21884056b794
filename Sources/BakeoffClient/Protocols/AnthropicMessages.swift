public import BakeoffCore

/// `POST {base}/v1/messages`: Anthropic's protocol.
public struct AnthropicMessages: WireProtocol {
  /// `anthropic-messages`.
  public let id = "anthropic-messages"

  /// The version of the API; later ones refuse temperature and top_p.
  public let headers = ["anthropic-version": "2023-06-01"]

  /// The limit that is sent when none is set, for the protocol demands one.
  public static let defaultMaxTokens = 4096

  /// Server-sent events.
  public let streaming: Streaming? = Streaming { AnthropicStream() }

  /// Creates the protocol.
  public init() {}

  /// The base with `/v1/messages`, which the base may already end in, wholly or in part.
  public func url(base: String, model: String) -> String {
    BaseURL.trimmed(base, of: ["/messages", "/v1"]) + "/v1/messages"
  }

  /// What it has no place for.
  public let refusedParameters: Set = [
    "seed", "presence_penalty", "frequency_penalty", "logprobs", "top_logprobs",
  ]

  /// Recordings.
  public let refusedInputs: Set<InputKind> = [.audio]

  /// Writes a body; system turns, wherever they stand, go to the top-level system text.
  ///
  /// - Throws: `ModelError` with `.configuration` when a budget for thinking leaves no room for the
  ///   answer, or stands beside a temperature or a tool that must be called; for calls whose
  ///   arguments are no object, and for documents that are no PDF.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    let thinking = try AnthropicThinking(parameters, traits: traits, model: model)
    let turns = try AnthropicTurns(request.messages, model: model)
    let tools = try AnthropicTools(
      request,
      reasonsWithBudget: thinking.budget > 0,
      model: model
    )
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("model", model.model)
      writer.member(
        provider.name("max_tokens"),
        parameters.maxTokens ?? Self.defaultMaxTokens + min(thinking.budget, 1 << 50)
      )
      writer.member("system", request.messages.systemText)
      writer.key("messages")
      turns.write(to: &writer)
      writer.member(provider.name("temperature"), parameters.temperature)
      writer.member(provider.name("top_p"), parameters.topP)
      writer.member(
        provider.name("stop", "stop_sequences"),
        list: parameters.stop
      )
      writer.member(provider.name("top_k"), parameters.topK)
      writer.member(provider.name("service_tier"), parameters.serviceTier)
      tools.write(to: &writer)
      thinking.write(to: &writer, format: tools.format)
    }
    return writer.bytes
  }

  /// Reads the text and thinking blocks.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    if reply["error"] != nil, let fault = fault(in: reply) { throw fault }
    guard let blocks = reply["content"]?.arrayValue else {
      throw fault(in: reply) ?? .malformed("the reply has no content")
    }
    let parts = ContentParts(.array(blocks))
    let word = reply["stop_reason"]?.stringValue
    let uses = blocks.filter { $0["type"]?.stringValue == "tool_use" }
    // Where answers in JSON are had by a tool, what it is called with is the answer.
    let answer = uses.first { $0["name"]?.stringValue == AnthropicTools.answerTool }?["input"]
    let signatures = ThoughtBlocks.signatures(in: blocks) { block in
      ["thinking", "redacted_thinking"].contains(block["type"]?.stringValue)
    } isCall: {
      $0["type"]?.stringValue == "tool_use"
    }
    let calls = zip(uses, signatures).compactMap { Self.call($0, signature: $1) }
    let toolCalls = answer == nil ? calls : []
    return ModelResponse(
      text: answer.map { $0.stringValue ?? $0.text } ?? parts.text,
      reasoning: parts.reasoning,
      toolCalls: toolCalls,
      stopReason: Self.stopReason(
        answer != nil && word == "tool_use" ? nil : word,
        hasToolCalls: !toolCalls.isEmpty
      ),
      providerStopReason: word,
      usage: reply["usage"].map(Self.usage) ?? TokenUsage(),
      servedModel: reply["model"]?.stringValue,
      serviceTier: reply["usage"]?["service_tier"]?.stringValue,
      speed: reply["usage"]?["speed"]?.stringValue,
      inferenceGeo: reply["usage"]?["inference_geo"]?.stringValue
    )
  }

  /// A stream that was cut off leaves text where an object should be.
  private static func call(_ use: JSON, signature: String?) -> ToolCall? {
    guard let name = use["name"]?.stringValue, !name.isEmpty else { return nil }
    let input = use["input"]
    return ToolCall(
      id: use["id"]?.stringValue ?? name,
      name: name,
      arguments: input?.stringValue ?? input?.text ?? "{}",
      signature: signature
    )
  }

  private static func stopReason(_ word: String?, hasToolCalls: Bool) -> StopReason {
    switch word {
    case "refusal": .refusal
    case _ where hasToolCalls: .toolCalls
    case "max_tokens", "model_context_window_exceeded", "compaction": .length
    case "tool_use": .toolCalls
    default: .stop
    }
  }

  private static func usage(_ usage: JSON) -> TokenUsage {
    // After a compaction the iterations are what was used, and each has counts of its own.
    let counts = usage["iterations"]?.arrayValue ?? [usage]
    func sum(_ keys: String...) -> Int? {
      let values = counts.compactMap { count in
        keys.reduce(Optional(count)) { $0?[$1] }?.countValue
      }
      return values.isEmpty ? nil : values.reduce(0, +)
    }
    let read = sum("cache_read_input_tokens")
    let written = sum("cache_creation_input_tokens")
    return TokenUsage(
      inputTokens: sum("input_tokens").map { $0 + (read ?? 0) + (written ?? 0) },
      cachedInputTokens: read,
      cacheWriteTokens: written,
      cacheWrite1hTokens: sum("cache_creation", "ephemeral_1h_input_tokens"),
      outputTokens: sum("output_tokens"),
      reasoningTokens: sum("output_tokens_details", "thinking_tokens"),
      searches: usage["server_tool_use"]?["web_search_requests"]?.countValue
    )
  }
}
