public import BakeoffCore

/// `POST {base}/completions`: OpenAI's protocol for base models, which continue a text.
public struct OpenAICompletions: WireProtocol {
  /// `openai-completions`.
  public let id = "openai-completions"

  /// What belongs to a conversation: a base model has no turns, no tools and no form of answer.
  public let refusedParameters: Set = [
    "reasoning_effort", "reasoning_tokens", "top_k", "service_tier", "tools", "tool_choice",
    "parallel_tool_calls", "json_mode", "json_schema",
  ]

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Server-sent events, with the usage in the last.
  public let streaming: Streaming? = Streaming(
    members: ["stream": true, "stream_options": ["include_usage": true]]
  ) { OpenAICompletionsStream() }

  /// Creates the protocol.
  public init() {}

  /// The base with `/completions`, which the base may already end in.
  public func url(base: String, model: String) -> String {
    BaseURL.trimmed(base, of: ["/completions"]) + "/completions"
  }

  /// Writes a body; the texts of all turns, without their roles, make the prompt, with blank lines
  /// between them.
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
      writer.member("prompt", request.messages.map(\.text).joined(separator: "\n\n"))
      writer.member(provider.name("temperature"), parameters.temperature)
      writer.member(provider.name("top_p"), parameters.topP)
      writer.member(provider.name("max_tokens"), parameters.maxTokens)
      writer.member(provider.name("stop"), list: parameters.stop)
      writer.member(provider.name("seed"), parameters.seed)
      writer.member(provider.name("presence_penalty"), parameters.presencePenalty)
      writer.member(provider.name("frequency_penalty"), parameters.frequencyPenalty)
      // A count stands for both: none of the likeliest tokens still tells how likely the text was.
      if parameters.wantsLogprobs == true {
        writer.member(provider.name("logprobs"), parameters.topLogprobs ?? 0)
      }
    }
    return writer.bytes
  }

  /// Reads the first choice's text.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    if reply["error"] != nil, let fault = fault(in: reply) { throw fault }
    guard let choice = reply["choices"]?[0], let text = choice["text"]?.stringValue else {
      throw fault(in: reply) ?? .malformed("the reply has no text")
    }
    let word = choice["finish_reason"]?.stringValue
    return ModelResponse(
      text: text,
      logprobs: choice["logprobs"].flatMap(Self.logprobs),
      stopReason: OpenAIChat.stopReason(word, hasToolCalls: false, isRefusal: false),
      providerStopReason: word,
      usage: reply["usage"].map(OpenAIChat.usage) ?? TokenUsage(),
      cost: reply["usage"].flatMap(OpenAIChat.cost),
      servedModel: reply["model"]?.stringValue
    )
  }

  /// Lists beside each other: the tokens, their logarithms, and an object of the likeliest for each.
  private static func logprobs(_ json: JSON) -> [TokenLogprob]? {
    guard let tokens = json["tokens"]?.arrayValue else { return nil }
    return tokens.indices.compactMap { index in
      guard let token = tokens[index].stringValue,
        let logprob = json["token_logprobs"]?[index]?.doubleValue
      else { return nil }
      let top = json["top_logprobs"]?[index]?.objectValue ?? JSONObject()
      return TokenLogprob(
        token: token,
        logprob: logprob,
        alternatives: top.members.compactMap { token, value in
          value.doubleValue.map { TokenLogprob(token: token, logprob: $0) }
        }
      )
    }
  }
}
