public import BakeoffCore

/// `POST {base}/fim/completions`: what stands between a beginning, the prompt, and an end, which
/// `suffix` gives as a further parameter.
public struct OpenAIFillIn: WireProtocol {
  /// `openai-fim`.
  public let id = "openai-fim"

  /// What it has no place for.
  public let refusedParameters = PlainPrompt.refusedParameters.union([
    "top_k", "presence_penalty", "frequency_penalty",
  ])

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Server-sent events as of a chat, with the usage in the last.
  public let streaming: Streaming? = Streaming { OpenAIChatStream() }

  /// Creates the protocol.
  public init() {}

  /// The base with `/fim/completions`, in whose parts the base may already end.
  public func url(base: String, model: String) -> String {
    BaseURL.joined(base, "/fim/completions")
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
      writer.member("prompt", PlainPrompt.text(of: request.messages))
      writer.member(provider.name("temperature"), parameters.temperature)
      writer.member(provider.name("top_p"), parameters.topP)
      writer.member(provider.name("max_tokens"), parameters.maxTokens)
      writer.member(provider.name("stop"), list: parameters.stop)
      writer.member(provider.name("seed"), parameters.seed)
    }
    return writer.bytes
  }

  /// Reads the reply, which is one of a chat.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    try OpenAIChat().decode(reply)
  }
}
