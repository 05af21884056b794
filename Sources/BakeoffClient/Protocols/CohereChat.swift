public import BakeoffCore

/// `POST {base}/v2/chat`: Cohere's protocol.
public struct CohereChat: WireProtocol {
  /// `cohere-v2`.
  public let id = "cohere-v2"

  /// What it has no place for.
  public let refusedParameters: Set = ["top_logprobs", "service_tier", "parallel_tool_calls"]

  /// Documents and recordings.
  public let refusedInputs: Set<InputKind> = [.document, .audio]

  /// Server-sent events.
  public let streaming: Streaming? = Streaming { CohereStream() }

  /// Creates the protocol.
  public init() {}

  /// The base with `/v2/chat`, which the base may already end in, wholly or in part.
  public func url(base: String, model: String) -> String {
    BaseURL.trimmed(base, of: ["/chat", "/v2"]) + "/v2/chat"
  }

  /// Writes a body; an effort becomes a budget of tokens, and streaming is turned off.
  ///
  /// - Throws: `ModelError` with `.configuration` for a form of answers beside tools, and for a
  ///   choice of one tool.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    let format = Self.format(request.responseFormat)
    guard format == nil || request.tools.isEmpty else {
      throw ModelError(.configuration, "\(model) takes tools or a form of answers, not both")
    }
    let choice = try Self.choice(request.toolChoice, model: model)
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("model", model.model)
      writer.key("messages")
      writer.turns(request.messages) { message in
        var turn = OpenAIChat.turn(message).objectValue ?? JSONObject()
        if turn["content"]?.isNull == true { turn["content"] = nil }
        return .object(turn)
      }
      writer.member(provider.name("temperature"), parameters.temperature)
      writer.member(provider.name("top_p", "p"), parameters.topP)
      writer.member(provider.name("max_tokens"), parameters.maxTokens)
      writer.member(provider.name("stop", "stop_sequences"), list: parameters.stop)
      writer.member(provider.name("seed"), parameters.seed)
      writer.member(provider.name("top_k", "k"), parameters.topK)
      writer.member(provider.name("presence_penalty"), parameters.presencePenalty)
      writer.member(
        provider.name("frequency_penalty"),
        parameters.frequencyPenalty
      )
      writer.member(provider.name("logprobs"), parameters.logprobs)
      writer.member("thinking", Self.thinking(parameters))
      writer.member("tools", list: request.tools.map(Self.tool))
      if !request.tools.isEmpty, request.tools.allSatisfy({ $0.isStrict == true }) {
        writer.member("strict_tools", true)
      }
      writer.member("tool_choice", choice)
      writer.member("response_format", format)
      writer.member("stream", false)
    }
    return writer.bytes
  }

  private static func thinking(_ parameters: ModelParameters) -> JSON? {
    let wanted =
      parameters.reasoningBudget
      ?? parameters.reasoningEffort.map(AnthropicThinking.tokens)
    guard let wanted else { return nil }
    return wanted == 0
      ? ["type": "disabled"] : ["type": "enabled", "token_budget": .number(wanted)]
  }

  /// Strictness is said once for all tools.
  private static func tool(_ tool: ToolDefinition) -> JSON {
    var tool = tool
    tool.isStrict = nil
    // A schema is demanded, of tools without arguments too.
    tool.parameters = tool.parameters ?? ["type": "object", "properties": [:]]
    return tool.json
  }

  private static func choice(
    _ choice: ToolChoice?,
    model: ModelName
  ) throws(ModelError) -> String? {
    switch choice {
    case nil, .auto: return nil
    case .some(.none): return "NONE"
    case .required: return "REQUIRED"
    case .named(let name):
      throw ModelError(
        .configuration,
        "\(model) cannot be made to call \"\(name)\": it takes auto, none or required for "
          + "\"tool_choice\""
      )
    }
  }

  private static func format(_ format: ResponseFormat?) -> JSON? {
    switch format {
    case nil, .text: nil
    case .jsonObject: ["type": "json_object"]
    case .jsonSchema(let answer): ["type": "json_object", "json_schema": answer.schema]
    }
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
    let toolCalls = OpenAIChat.toolCalls(message["tool_calls"])
    return ModelResponse(
      text: parts.text,
      // What the model means to do with its tools, which it says apart from the answer.
      reasoning: parts.reasoning ?? message["tool_plan"]?.stringValue,
      toolCalls: toolCalls,
      logprobs: reply["logprobs"]?.arrayValue?.compactMap(Self.logprob),
      stopReason: Self.stopReason(word, hasToolCalls: !toolCalls.isEmpty),
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

  /// A piece of text with the logarithms of its tokens, whose sum is that of the piece.
  private static func logprob(_ json: JSON) -> TokenLogprob? {
    guard let text = json["text"]?.stringValue, let logprobs = json["logprobs"]?.arrayValue else {
      return nil
    }
    return TokenLogprob(
      token: text,
      logprob: logprobs.compactMap(\.doubleValue).reduce(0, +)
    )
  }

  /// The tokens that the model saw and wrote; the billed units beside them leave its template out.
  private static func usage(_ usage: JSON?) -> TokenUsage {
    TokenUsage(
      inputTokens: usage?["tokens"]?["input_tokens"]?.countValue,
      cachedInputTokens: usage?["cached_tokens"]?.countValue,
      outputTokens: usage?["tokens"]?["output_tokens"]?.countValue
    )
  }
}
