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

  /// `seed`.
  public let refusedParameters: Set = ["seed"]

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
  /// - Throws: `ModelError` with `.configuration` for an effort that cannot be asked for.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    let renamed = provider.renamedParameters
    let reasoning = try BedrockReasoning(parameters, model: model, traits: traits)
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      if let system = request.messages.systemText {
        writer.key("system")
        Self.write([system], to: &writer)
      }
      writer.key("messages")
      writer.array { writer in
        for turn in Self.merged(request.messages) {
          writer.object { writer in
            writer.member("role", turn.role.rawValue)
            writer.key("content")
            Self.write(turn.texts, to: &writer)
          }
        }
      }
      if parameters.shapesDraw {
        writer.key("inferenceConfig")
        writer.object { writer in
          writer.member(renamed["max_tokens"] ?? "maxTokens", parameters.maxTokens)
          writer.member(renamed["temperature"] ?? "temperature", parameters.temperature)
          writer.member(renamed["top_p"] ?? "topP", parameters.topP)
          writer.member(renamed["stop"] ?? "stopSequences", list: parameters.stop)
        }
      }
      reasoning.write(to: &writer)
    }
    return writer.bytes
  }

  /// Reads the blocks of the message.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    guard let blocks = reply["output"]?["message"]?["content"]?.arrayValue else {
      throw fault(in: reply) ?? .malformed("the reply has no message")
    }
    let thoughts = blocks.compactMap {
      $0["reasoningContent"]?["reasoningText"]?["text"]?.stringValue
    }
    let word = reply["stopReason"]?.stringValue
    return ModelResponse(
      text: blocks.compactMap { $0["text"]?.stringValue }.joined(),
      reasoning: thoughts.isEmpty ? nil : thoughts.joined(),
      stopReason: Self.stopReason(
        word,
        hasToolCalls: blocks.contains { $0["toolUse"] != nil }
      ),
      providerStopReason: word,
      usage: Self.usage(reply),
      servedModel: reply["trace"]?["promptRouter"]?["invokedModelId"]?.stringValue
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
    let read = usage?["cacheReadInputTokens"]?.intValue
    let written = usage?["cacheWriteInputTokens"]?.intValue
    let details = usage?["cacheDetails"]?.arrayValue
    let hour = details?.filter { $0["ttl"]?.stringValue == "1h" }
      .compactMap { $0["inputTokens"]?.intValue }.reduce(0, +)
    let more = reply["additionalModelResponseFields"]
    return TokenUsage(
      inputTokens: usage?["inputTokens"]?.intValue.map { $0 + (read ?? 0) + (written ?? 0) },
      cachedInputTokens: read,
      cacheWriteTokens: written,
      cacheWrite1hTokens: hour,
      outputTokens: usage?["outputTokens"]?.intValue,
      reasoningTokens: more?["usage"]?["output_tokens_details"]?["thinking_tokens"]?.intValue
    )
  }

  private static func write(_ texts: [String], to writer: inout JSONWriter) {
    writer.array { writer in
      for text in texts { writer.object { $0.member("text", text) } }
    }
  }

  private static func merged(
    _ messages: [Message]
  ) -> [(role: Message.Role, texts: [String])] {
    var turns: [(role: Message.Role, texts: [String])] = []
    for message in messages where message.role != .system {
      if turns.last?.role == message.role {
        turns[turns.count - 1].texts.append(message.text)
      } else {
        turns.append((message.role, [message.text]))
      }
    }
    return turns
  }
}
