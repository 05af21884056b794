public import BakeoffCore

/// `POST {base}/v1/complete`: Anthropic's older protocol, a conversation written as one text.
public struct AnthropicComplete: WireProtocol {
  /// `anthropic-complete`.
  public let id = "anthropic-complete"

  /// How many tokens an answer may have when nobody says: the protocol wants a number.
  static let defaultMaxTokens = 4096

  /// What it has no place for.
  public let refusedParameters = PlainPrompt.refusedParameters.union([
    "seed", "presence_penalty", "frequency_penalty",
  ])

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Server-sent events, the last of which says why the text ended.
  public let streaming: Streaming? = Streaming { AnthropicCompleteStream() }

  /// Creates the protocol.
  public init() {}

  /// The base with `/v1/complete`, in whose parts the base may already end.
  public func url(base: String, model: String) -> String { BaseURL.joined(base, "/v1/complete") }

  /// Writes a body; turns are introduced by who speaks, and the last line is the model's to go on.
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
      writer.member("prompt", Self.prompt(request.messages))
      writer.member(
        provider.name("max_tokens", "max_tokens_to_sample"),
        parameters.maxTokens ?? Self.defaultMaxTokens
      )
      writer.member(provider.name("stop", "stop_sequences"), list: parameters.stop)
      writer.member(provider.name("temperature"), parameters.temperature)
      writer.member(provider.name("top_p"), parameters.topP)
      writer.member(provider.name("top_k"), parameters.topK)
    }
    return writer.bytes
  }

  private static func prompt(_ messages: [Message]) -> String {
    let turns = messages.map { message in
      switch message.role {
      case .system: message.text
      case .assistant: "\n\nAssistant: \(message.text)"
      default: "\n\nHuman: \(message.text)"
      }
    }
    return turns.joined() + "\n\nAssistant:"
  }

  /// Reads the completion; nothing is counted.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    guard let text = reply["completion"]?.stringValue else {
      throw fault(in: reply) ?? .malformed("the reply has no completion")
    }
    let word = reply["stop_reason"]?.stringValue
    return ModelResponse(
      text: text,
      stopReason: word == "max_tokens" ? .length : .stop,
      providerStopReason: word,
      servedModel: reply["model"]?.stringValue
    )
  }
}
