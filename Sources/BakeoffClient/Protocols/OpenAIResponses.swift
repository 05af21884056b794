public import BakeoffCore

/// `POST {base}/responses`: OpenAI's protocol for the models that speak no chat.
public struct OpenAIResponses: WireProtocol {
  /// `openai-responses`.
  public let id = "openai-responses"

  /// What it has no place for.
  public let refusedParameters: Set = [
    "seed", "stop", "top_k", "presence_penalty", "frequency_penalty", "reasoning_tokens",
  ]

  /// Recordings.
  public let refusedInputs: Set<InputKind> = [.audio]

  /// Server-sent events, of which the last has the whole reply.
  public let streaming: Streaming? = Streaming { ResponsesStream() }

  /// Creates the protocol.
  public init() {}

  /// The base with `/responses`, which the base may already end in.
  public func url(base: String, model: String) -> String {
    BaseURL.trimmed(base, of: ["/responses"]) + "/responses"
  }

  /// Writes a body; system turns become the instructions, and nothing is kept at the provider.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("model", model.model)
      writer.member("instructions", request.messages.systemText)
      writer.key("input")
      writer.array { writer in
        for message in request.messages where message.role != .system {
          for item in ResponsesItems.items(message) { writer.value(item) }
        }
      }
      writer.member(provider.name("temperature"), parameters.temperature)
      writer.member(provider.name("top_p"), parameters.topP)
      writer.member(provider.name("max_tokens", "max_output_tokens"), parameters.maxTokens)
      if let effort = parameters.reasoningEffort {
        writer.member("reasoning", ["effort": .string(effort.rawValue)])
      }
      writer.member(provider.name("top_logprobs"), parameters.topLogprobs)
      if parameters.wantsLogprobs == true {
        writer.member("include", ["message.output_text.logprobs"])
      }
      writer.member(provider.name("service_tier"), parameters.serviceTier)
      writer.member("tools", list: request.tools.map(ResponsesItems.tool))
      writer.member("tool_choice", request.toolChoice.map(ResponsesItems.choice))
      if !request.tools.isEmpty {
        writer.member(
          provider.name("parallel_tool_calls"),
          parameters.parallelToolCalls
        )
      }
      if let format = request.responseFormat {
        writer.member("text", ["format": ResponsesItems.format(format)])
      }
      writer.member("store", false)
    }
    return writer.bytes
  }

  /// Reads the texts of all messages among the output's items.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    if reply["error"] != nil, let fault = fault(in: reply) { throw fault }
    guard let items = reply["output"]?.arrayValue else {
      throw fault(in: reply) ?? .malformed("the reply has no output")
    }
    func all(_ type: String) -> [JSON] { items.filter { $0["type"]?.stringValue == type } }
    let parts = all("message").flatMap { $0["content"]?.arrayValue ?? [] }
    let texts = ContentParts(.array(parts)).text
    let refusals = parts.compactMap { $0["refusal"]?.stringValue }
    let thoughts = all("reasoning").flatMap {
      ($0["summary"]?.arrayValue ?? []) + ($0["content"]?.arrayValue ?? [])
    }
    .compactMap { $0["text"]?.stringValue }
    let usage = reply["usage"]
    let logprobs = parts.flatMap { $0["logprobs"]?.arrayValue ?? [] }
      .compactMap(TokenLogprob.init(json:))
    let toolCalls = all("function_call").compactMap(ResponsesItems.call)
    let searches = all("web_search_call").count {
      $0["action"]?["type"].map { $0 == "search" } ?? true
    }
    var counts = usage.map(Self.usage) ?? TokenUsage()
    if searches > 0 { counts.searches = searches }
    return ModelResponse(
      text: texts.isEmpty ? refusals.joined() : texts,
      reasoning: thoughts.isEmpty ? nil : thoughts.joined(separator: "\n\n"),
      toolCalls: toolCalls,
      logprobs: logprobs.isEmpty ? nil : logprobs,
      stopReason: try Self.stopReason(
        reply,
        hasToolCalls: !toolCalls.isEmpty,
        isRefusal: !refusals.isEmpty
      ),
      providerStopReason: reply["incomplete_details"]?["reason"]?.stringValue
        ?? reply["status"]?.stringValue,
      usage: counts,
      cost: usage.flatMap(OpenAIChat.cost),
      servedModel: reply["model"]?.stringValue,
      serviceTier: reply["service_tier"]?.stringValue
    )
  }

  /// Reads an error; inside a reply of status 200 only its word tells the kind.
  public func fault(in body: JSON) -> ProviderFault? {
    guard var fault = ProviderFault(body) else { return nil }
    guard fault.code == nil, body["status"] != nil else { return fault }
    fault.code = StatusMeaning.code(status: fault.status ?? 500, said: nil)
    return fault
  }

  private static func stopReason(
    _ reply: JSON,
    hasToolCalls: Bool,
    isRefusal: Bool
  ) throws(ProviderFault) -> StopReason {
    switch (reply["status"]?.stringValue, reply["incomplete_details"]?["reason"]?.stringValue) {
    case ("failed", _), ("cancelled", _):
      throw ProviderFault(.serverError, "the answer broke off")
    case ("queued", _), ("in_progress", _): throw .malformed("the reply is not the whole answer")
    case _ where hasToolCalls: return .toolCalls
    case _ where isRefusal: return .refusal
    case ("incomplete", "content_filter"): return .contentFilter
    case ("incomplete", _): return .length
    default: return .stop
    }
  }

  private static func usage(_ usage: JSON) -> TokenUsage {
    let input = usage["input_tokens_details"]
    return TokenUsage(
      inputTokens: usage["input_tokens"]?.countValue,
      cachedInputTokens: input?["cached_tokens"]?.countValue,
      cacheWriteTokens: input?["cache_write_tokens"]?.countValue,
      outputTokens: usage["output_tokens"]?.countValue,
      reasoningTokens: usage["output_tokens_details"]?["reasoning_tokens"]?.countValue,
      audioInputTokens: input?["audio_tokens"]?.countValue,
      audioOutputTokens: usage["output_tokens_details"]?["audio_tokens"]?.countValue,
      imageInputTokens: input?["image_tokens"]?.countValue,
      imageOutputTokens: usage["output_tokens_details"]?["image_tokens"]?.countValue
    )
  }
}
