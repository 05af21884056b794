public import BakeoffCore

/// `POST {base}/v1/gpu/MODEL/generation`: NLP Cloud's protocol, which continues one text.
public struct NLPCloudGeneration: WireProtocol {
  /// `nlpcloud-generation`.
  public let id = "nlpcloud-generation"

  /// What it has no place for.
  public let refusedParameters = PlainPrompt.refusedParameters.union([
    "seed", "presence_penalty", "frequency_penalty",
  ])

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// The vendor's own client has none.
  public let streamingObstacle = "the form of NLP Cloud's streams is not documented"

  /// Creates the protocol.
  public init() {}

  /// The base with the path of the model, in whose parts the base may already end.
  public func url(base: String, model: String) -> String {
    BaseURL.joined(base, "/v1/gpu/\(model)/generation")
  }

  /// Writes a body; the texts of all turns, without their roles, make the prompt, with blank lines
  /// between them.
  ///
  /// - Throws: `ModelError` with `.configuration` for more than one text that ends the answer.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    guard parameters.stop.count < 2 else {
      throw ModelError(
        .configuration,
        "\(model) takes one \"stop\" at most: \(parameters.stop.count) are asked for"
      )
    }
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("text", PlainPrompt.text(of: request.messages))
      writer.member(provider.name("max_tokens", "max_length"), parameters.maxTokens)
      writer.member(provider.name("temperature"), parameters.temperature)
      writer.member(provider.name("top_p"), parameters.topP)
      writer.member(provider.name("top_k"), parameters.topK)
      writer.member(provider.name("stop", "end_sequence"), parameters.stop.first)
      // Otherwise the prompt and the text that ends the answer would come back with it.
      writer.member("remove_input", true)
      writer.member("remove_end_sequence", true)
    }
    return writer.bytes
  }

  /// Reads the text and its counts; no reason of the end is given.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    guard let text = reply["generated_text"]?.stringValue else {
      throw fault(in: reply) ?? .malformed("the reply has no generated text")
    }
    return ModelResponse(
      text: text,
      usage: TokenUsage(
        inputTokens: reply["nb_input_tokens"]?.countValue,
        outputTokens: reply["nb_generated_tokens"]?.countValue
      )
    )
  }
}
