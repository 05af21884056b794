internal import BakeoffCore

/// `POST {base}/embeddings`: OpenAI's form of asking for embeddings, which most servers speak.
///
/// It is no protocol that rows of providers name: a model is asked in it that is wanted for
/// embeddings. The text of its answer is a list of numbers in JSON.
struct OpenAIEmbeddings: WireProtocol {
  let id = "openai-embeddings"

  /// The base with `/embeddings`, which the base may already end in.
  func url(base: String, model: String) -> String {
    BaseURL.trimmed(base, of: ["/embeddings", "/chat/completions"]) + "/embeddings"
  }

  func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("model", model.model)
      writer.member("input", request.messages.map(\.text).joined(separator: "\n"))
    }
    return writer.bytes
  }

  func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    if let fault = fault(in: reply) { throw fault }
    guard let vector = reply["data"]?[0]?["embedding"]?.arrayValue, !vector.isEmpty,
      vector.allSatisfy({ $0.doubleValue != nil })
    else {
      throw ProviderFault(.malformedResponse, "the reply has no embedding in \"data\"")
    }
    return ModelResponse(
      text: JSON.array(vector).text,
      stopReason: .stop,
      usage: TokenUsage(
        inputTokens: reply["usage"]?["prompt_tokens"]?.countValue,
        outputTokens: reply["usage"]?["prompt_tokens"] == nil ? nil : 0
      ),
      cost: reply["usage"]?["cost"].flatMap { Cost(usd: $0.text) },
      servedModel: reply["model"]?.stringValue
    )
  }
}

extension Provider {
  /// The row for asking its models for embeddings.
  ///
  /// - Throws: `ModelError` with `.configuration` where they are not asked for in OpenAI's form.
  func embedding(_ name: ModelName) throws(ModelError) -> Provider {
    var provider = self
    switch wireProtocol {
    case "openai-chat", "openai-responses", "openai-completions": break
    case "ollama-chat":
      provider.path = "/v1"
      provider.baseEndings = ["/chat", "/api"]
    default:
      throw ModelError(
        .configuration,
        "\(name) cannot be asked for embeddings: \(displayName) speaks \(wireProtocol), and "
          + "embeddings are asked for in OpenAI's form"
      )
    }
    provider.endpoint = endpoint?.replacing("/chat/completions", with: "/embeddings")
    return provider
  }
}
