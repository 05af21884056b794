public import BakeoffCore

/// `POST {base}/model/MODEL/converse`: the protocol that Amazon Bedrock has for all its models.
public struct BedrockConverse: WireProtocol {
  /// `bedrock-converse`.
  public let id = "bedrock-converse"

  /// Binary frames, from a method of its own.
  public let streaming: Streaming? = Streaming(
    framing: .frames,
    members: [:],
    url: { Self.streamURL($0) },
    makeReader: { ConverseStream() }
  )

  /// What it has no place for.
  public let refusedParameters: Set = [
    "seed", "presence_penalty", "frequency_penalty", "logprobs", "top_logprobs",
    "parallel_tool_calls",
  ]

  /// Files at an address.
  public let refusedInputs: Set<InputKind> = [.imageURL, .documentURL, .audioURL]

  /// Creates the protocol.
  public init() {}

  /// The base with the model's path; an ARN is one segment of it as any other name.
  public func url(base: String, model: String) -> String {
    "\(BaseURL.trimmed(base, of: []))/model/\(BaseURL.segmentEscaped(model))/converse"
  }

  private static func streamURL(_ url: String) -> String {
    let path = url.prefix { $0 != "?" }
    return "\(path)-stream\(url.dropFirst(path.count))"
  }

  /// Writes a body; consecutive turns of one role become one turn of several blocks.
  ///
  /// - Throws: `ModelError` with `.configuration` for an effort that cannot be asked for, for calls
  ///   whose arguments are no object, for files of unknown forms, and for what does not go together.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    let fields = try BedrockFields(parameters, model: model, traits: traits)
    let turns = try ConverseTurns(request.messages, model: model)
    let tools = try ConverseTools(request, thinks: fields.thinkingBudget > 0, model: model)
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      if let system = request.messages.systemText {
        writer.member("system", [["text": .string(system)]])
      }
      writer.key("messages")
      turns.write(to: &writer)
      if Self.hasCommon(parameters) {
        writer.key("inferenceConfig")
        writer.object { writer in
          writer.member(provider.name("max_tokens", "maxTokens"), parameters.maxTokens)
          writer.member(provider.name("temperature"), parameters.temperature)
          writer.member(provider.name("top_p", "topP"), parameters.topP)
          writer.member(provider.name("stop", "stopSequences"), list: parameters.stop)
        }
      }
      tools.write(to: &writer)
      fields.write(to: &writer)
      if let tier = parameters.serviceTier {
        // What other providers call automatic is the default here.
        let word = tier == "auto" ? "default" : tier
        writer.member(provider.name("service_tier", "serviceTier"), ["type": .string(word)])
      }
    }
    return writer.bytes
  }

  /// Whether any of the parameters is set that all models have in common.
  private static func hasCommon(_ parameters: ModelParameters) -> Bool {
    parameters.maxTokens != nil || parameters.temperature != nil || parameters.topP != nil
      || !parameters.stop.isEmpty
  }

  /// Reads the blocks of the message.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    guard let blocks = reply["output"]?["message"]?["content"]?.arrayValue else {
      throw fault(in: reply) ?? .malformed("the reply has no message")
    }
    let thoughts = blocks.compactMap {
      $0["reasoningContent"]?["reasoningText"]?["text"]?.stringValue
    }
    let uses = blocks.compactMap { $0["toolUse"] }
    // Where answers in JSON are had by a tool, what it is called with is the answer.
    let answer = uses.first { $0["name"]?.stringValue == AnthropicTools.answerTool }?["input"]
    let signatures = ThoughtBlocks.signatures(in: blocks) {
      $0["reasoningContent"] != nil
    } isCall: {
      $0["toolUse"] != nil
    }
    let calls = zip(uses, signatures).compactMap { Self.call($0, signature: $1) }
    let toolCalls = answer == nil ? calls : []
    let word = reply["stopReason"]?.stringValue
    return ModelResponse(
      text: answer.map { $0.stringValue ?? $0.text }
        ?? blocks.compactMap { $0["text"]?.stringValue }.joined(),
      reasoning: thoughts.isEmpty ? nil : thoughts.joined(),
      toolCalls: toolCalls,
      stopReason: Self.stopReason(
        answer != nil && word == "tool_use" ? nil : word,
        hasToolCalls: !toolCalls.isEmpty
      ),
      providerStopReason: word,
      usage: Self.usage(reply),
      servedModel: reply["trace"]?["promptRouter"]?["invokedModelId"]?.stringValue,
      serviceTier: reply["serviceTier"]?["type"]?.stringValue
    )
  }

  private static func call(_ use: JSON, signature: String?) -> ToolCall? {
    guard let name = use["name"]?.stringValue, !name.isEmpty else { return nil }
    let input = use["input"]
    return ToolCall(
      id: use["toolUseId"]?.stringValue ?? name,
      name: name,
      // A stream that the limit cut off leaves text where an object should be.
      arguments: input?.stringValue ?? input?.text ?? "{}",
      signature: signature
    )
  }

  private static func stopReason(_ word: String?, hasToolCalls: Bool) -> StopReason {
    switch word {
    case "guardrail_intervened", "content_filtered": .contentFilter
    case "refusal": .refusal
    case _ where hasToolCalls: .toolCalls
    case "max_tokens", "model_context_window_exceeded": .length
    case "tool_use": .toolCalls
    default: .stop
    }
  }

  private static func usage(_ reply: JSON) -> TokenUsage {
    let usage = reply["usage"]
    let read = usage?["cacheReadInputTokens"]?.countValue
    let written = usage?["cacheWriteInputTokens"]?.countValue
    let details = usage?["cacheDetails"]?.arrayValue
    let hour = details?.filter { $0["ttl"]?.stringValue == "1h" }
      .compactMap { $0["inputTokens"]?.countValue }.reduce(0, +)
    let more = reply["additionalModelResponseFields"]
    return TokenUsage(
      inputTokens: usage?["inputTokens"]?.countValue.map { $0 + (read ?? 0) + (written ?? 0) },
      cachedInputTokens: read,
      cacheWriteTokens: written,
      cacheWrite1hTokens: hour,
      outputTokens: usage?["outputTokens"]?.countValue,
      reasoningTokens: more?["usage"]?["output_tokens_details"]?["thinking_tokens"]?.countValue
    )
  }
}
