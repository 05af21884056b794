public import BakeoffCore

/// `POST {base}/api/chat`: the protocol of Ollama.
public struct OllamaChat: WireProtocol {
  /// `ollama-chat`.
  public let id = "ollama-chat"

  /// One JSON object on each line.
  public let streaming: Streaming? = Streaming(framing: .lines) { OllamaStream() }

  /// What it has no place for; a model that has tools calls them as it likes.
  public let refusedParameters: Set = [
    "reasoning_tokens", "service_tier", "tool_choice", "parallel_tool_calls",
  ]

  /// All but pictures whose bytes are at hand.
  public let refusedInputs: Set<InputKind> = [.imageURL, .document, .audio]

  /// Creates the protocol.
  public init() {}

  /// The base with `/api/chat`, which the base may already end in, wholly or in part.
  public func url(base: String, model: String) -> String {
    BaseURL.trimmed(base, of: ["/chat", "/api"]) + "/api/chat"
  }

  /// Writes a body; parameters stand under `options`, and streaming is turned off.
  ///
  /// - Throws: `ModelError` with `.configuration` for calls whose arguments are no object.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    let special = try OllamaTurns(request.messages, model: model)
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("model", model.model)
      writer.key("messages")
      writer.turns(request.messages, special.turn)
      writer.member("stream", false)
      if let effort = parameters.reasoningEffort {
        writer.member("think", Self.think(effort, model: model))
      }
      writer.member("format", Self.format(request.responseFormat))
      writer.member("tools", list: request.tools.map(\.json))
      writer.member(provider.name("logprobs"), parameters.wantsLogprobs)
      writer.member(provider.name("top_logprobs"), parameters.topLogprobs)
      if parameters.shapesDraw {
        writer.key("options")
        writer.object { writer in
          writer.member(provider.name("temperature"), parameters.temperature)
          writer.member(provider.name("top_p"), parameters.topP)
          writer.member(provider.name("max_tokens", "num_predict"), parameters.maxTokens)
          writer.member(provider.name("stop"), list: parameters.stop)
          writer.member(provider.name("seed"), parameters.seed)
          writer.member(provider.name("top_k"), parameters.topK)
          writer.member(
            provider.name("presence_penalty"),
            parameters.presencePenalty
          )
          writer.member(
            provider.name("frequency_penalty"),
            parameters.frequencyPenalty
          )
        }
      }
    }
    return writer.bytes
  }

  private static func format(_ format: ResponseFormat?) -> JSON? {
    switch format {
    case nil, .text: nil
    case .jsonObject: "json"
    case .jsonSchema(let answer): answer.schema
    }
  }

  /// gpt-oss takes a word, other models only whether to think.
  private static func think(_ effort: ReasoningEffort, model: ModelName) -> JSON {
    switch effort {
    case .off, .minimal: model.model.hasPrefix("gpt-oss") ? "low" : false
    case .low, .medium: model.model.hasPrefix("gpt-oss") ? .string(effort.rawValue) : true
    case .high, .xhigh, .max: model.model.hasPrefix("gpt-oss") ? "high" : true
    }
  }

  /// Reads the message and the counts beside it.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    if reply["error"] != nil, let fault = fault(in: reply) { throw fault }
    guard let message = reply["message"], let text = message["content"]?.stringValue else {
      throw .malformed("the reply has no message")
    }
    guard reply["done"]?.boolValue != false else {
      throw .malformed("the reply is not the whole answer")
    }
    let word = reply["done_reason"]?.stringValue
    let toolCalls = OpenAIChat.toolCalls(message["tool_calls"])
    return ModelResponse(
      text: text,
      reasoning: message["thinking"]?.stringValue,
      toolCalls: toolCalls,
      logprobs: reply["logprobs"]?.arrayValue?.compactMap(TokenLogprob.init(json:)),
      stopReason: !toolCalls.isEmpty ? .toolCalls : word == "length" ? .length : .stop,
      providerStopReason: word,
      usage: TokenUsage(
        inputTokens: reply["prompt_eval_count"]?.countValue,
        outputTokens: reply["eval_count"]?.countValue
      ),
      servedModel: reply["model"]?.stringValue
    )
  }
}
