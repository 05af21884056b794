public import BakeoffCore

/// `POST {base}/completions`: OpenAI's protocol for base models, which continue a text.
public struct OpenAICompletions: WireProtocol {
  /// `openai-completions`.
  public let id = "openai-completions"

  /// `reasoning_effort`.
  public let refusedParameters: Set = ["reasoning_effort"]

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
    func name(_ common: String) -> String { provider.renamedParameters[common] ?? common }
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("model", model.model)
      writer.member("prompt", request.messages.map(\.text).joined(separator: "\n\n"))
      writer.member(name("temperature"), parameters.temperature)
      writer.member(name("top_p"), parameters.topP)
      writer.member(name("max_tokens"), parameters.maxTokens)
      writer.member(name("stop"), list: parameters.stop)
      writer.member(name("seed"), parameters.seed)
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
      stopReason: OpenAIChat.stopReason(word, hasToolCalls: false, isRefusal: false),
      providerStopReason: word,
      usage: reply["usage"].map(OpenAIChat.usage) ?? TokenUsage(),
      cost: reply["usage"].flatMap(OpenAIChat.cost),
      servedModel: reply["model"]?.stringValue
    )
  }
}
