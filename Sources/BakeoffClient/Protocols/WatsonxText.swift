public import BakeoffCore

/// `POST {base}/ml/v1/text/generation`: watsonx.ai's protocol for models that continue a text.
public struct WatsonxText: WireProtocol {
  /// `watsonx-text`.
  public let id = "watsonx-text"

  /// What belongs to a conversation, and what is not asked for here.
  public let refusedParameters: Set = [
    "reasoning_effort", "reasoning_tokens", "service_tier", "presence_penalty", "frequency_penalty",
    "logprobs", "top_logprobs", "tools", "tool_choice", "parallel_tool_calls", "json_mode",
    "json_schema",
  ]

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Server-sent events, at a URL of their own.
  public let streaming: Streaming? = Streaming(members: [:], url: Streaming.streamPath) {
    WatsonxTextStream()
  }

  /// Creates the protocol.
  public init() {}

  /// The base with `/ml/v1/text/generation`, in whose first parts the base may already end.
  public func url(base: String, model: String) -> String {
    BaseURL.joined(base, "/ml/v1/text/generation")
  }

  /// Writes a body; the texts of all turns, without their roles, make the input, with blank lines
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
      writer.member("model_id", model.model)
      writer.member("input", request.messages.map(\.text).joined(separator: "\n\n"))
      guard parameters.shapesDraw else { return }
      // Without a draw the likeliest token is taken, and a temperature of 0 is refused.
      let draws =
        parameters.temperature.map { $0 > 0 }
        ?? (parameters.topP != nil || parameters.topK != nil || parameters.seed != nil)
      writer.key("parameters")
      writer.object { writer in
        if draws || parameters.temperature != nil {
          writer.member("decoding_method", draws ? "sample" : "greedy")
        }
        writer.member(provider.name("max_tokens", "max_new_tokens"), parameters.maxTokens)
        if draws {
          writer.member(provider.name("temperature"), parameters.temperature)
          writer.member(provider.name("top_p"), parameters.topP)
          writer.member(provider.name("top_k"), parameters.topK)
          writer.member(provider.name("seed", "random_seed"), parameters.seed)
        }
        writer.member(provider.name("stop", "stop_sequences"), list: parameters.stop)
      }
    }
    return writer.bytes
  }

  /// Reads the first result.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    guard let result = reply["results"]?[0], let text = result["generated_text"]?.stringValue else {
      throw fault(in: reply) ?? .malformed("the reply has no text")
    }
    let word = result["stop_reason"]?.stringValue
    return ModelResponse(
      text: text,
      stopReason: Self.stopReason(word),
      providerStopReason: word,
      usage: TokenUsage(
        inputTokens: result["input_token_count"]?.countValue,
        outputTokens: result["generated_token_count"]?.countValue
      ),
      servedModel: reply["model_id"]?.stringValue
    )
  }

  private static func stopReason(_ word: String?) -> StopReason {
    word?.lowercased() == "max_tokens" || word?.lowercased() == "token_limit" ? .length : .stop
  }
}
