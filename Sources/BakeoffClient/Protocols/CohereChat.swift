public import BakeoffCore

/// `POST {base}/v2/chat`: Cohere's protocol.
public struct CohereChat: WireProtocol {
  /// `cohere-v2`.
  public let id = "cohere-v2"

  /// Creates the protocol.
  public init() {}

  /// The base with `/v2/chat`, which the base may already end in, wholly or in part.
  public func url(base: String, model: String) -> String {
    BaseURL.trimmed(base, of: ["/chat", "/v2"]) + "/v2/chat"
  }

  /// Writes a body; an effort becomes a budget of tokens, and streaming is turned off.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    let renamed = provider.renamedParameters
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("model", model.model)
      writer.key("messages")
      writer.turns(request.messages)
      writer.member(renamed["temperature"] ?? "temperature", parameters.temperature)
      writer.member(renamed["top_p"] ?? "p", parameters.topP)
      writer.member(renamed["max_tokens"] ?? "max_tokens", parameters.maxTokens)
      writer.member(renamed["stop"] ?? "stop_sequences", list: parameters.stop)
      writer.member(renamed["seed"] ?? "seed", parameters.seed)
      if let effort = parameters.reasoningEffort {
        writer.member("thinking", Self.thinking(effort))
      }
      writer.member("stream", false)
    }
    return writer.bytes
  }

  private static func thinking(_ effort: ReasoningEffort) -> JSON {
    guard effort != .off else { return ["type": "disabled"] }
    return [
      "type": "enabled", "token_budget": .number(AnthropicThinking.tokens(effort)),
    ]
  }

  /// Reads the message's text and thinking parts.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    guard let message = reply["message"], message.objectValue != nil else {
      throw fault(in: reply) ?? .malformed("the reply has no message")
    }
    let word = reply["finish_reason"]?.stringValue
    if word == "ERROR" || word == "TIMEOUT" {
      throw ProviderFault(.serverError, "the answer broke off (\(word ?? ""))")
    }
    let parts = ContentParts(message["content"])
    return ModelResponse(
      text: parts.text,
      reasoning: parts.reasoning,
      stopReason: Self.stopReason(word, hasToolCalls: message["tool_calls"]?[0] != nil),
      providerStopReason: word,
      usage: Self.usage(reply["usage"])
    )
  }

  /// 498 is a refused text here, and 501 something that the API does not do: both for good.
  public func code(status: Int) -> ModelError.Code? {
    status == 498 || status == 501 ? .badRequest : nil
  }

  private static func stopReason(_ word: String?, hasToolCalls: Bool) -> StopReason {
    switch word {
    case _ where hasToolCalls: .toolCalls
    case "MAX_TOKENS": .length
    case "TOOL_CALL": .toolCalls
    case "ERROR_TOXIC": .contentFilter
    default: .stop
    }
  }

  /// The tokens that the model saw and wrote; the billed units beside them leave its template out.
  private static func usage(_ usage: JSON?) -> TokenUsage {
    TokenUsage(
      inputTokens: usage?["tokens"]?["input_tokens"]?.intValue,
      cachedInputTokens: usage?["cached_tokens"]?.intValue,
      outputTokens: usage?["tokens"]?["output_tokens"]?.intValue
    )
  }
}
