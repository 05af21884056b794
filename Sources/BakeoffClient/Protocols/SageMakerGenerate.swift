public import BakeoffCore

/// `POST {base}/endpoints/NAME/invocations` with one text and parameters: the bodies of Hugging
/// Face's text generation server.
public struct SageMakerGenerate: WireProtocol {
  /// `sagemaker`.
  public let id = "sagemaker"

  /// The server's events, within binary frames.
  public let streaming: Streaming? = Streaming(
    framing: .framedEvents,
    url: SageMaker.streamURL,
    makeReader: { TextGenerationStream() }
  )

  /// What the server has no parameter for, and what belongs to a conversation.
  public let refusedParameters = PlainPrompt.refusedParameters.union([
    "seed", "top_k", "presence_penalty", "frequency_penalty",
  ])

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Creates the protocol.
  public init() {}

  /// The base with the endpoint's path, which the base may already end in.
  public func url(base: String, model: String) -> String {
    SageMaker.url(base: base, endpoint: model)
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
    // A temperature of 0 is refused: the likeliest words are asked for in another way.
    let isGreedy = parameters.temperature == 0
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("inputs", PlainPrompt.text(of: request.messages))
      guard parameters.shapesDraw else { return }
      writer.key("parameters")
      writer.object { writer in
        writer.member(provider.name("max_tokens", "max_new_tokens"), parameters.maxTokens)
        if !isGreedy {
          writer.member(provider.name("temperature"), parameters.temperature)
          // All of the mass is what goes without saying, and refused when it is said.
          writer.member(provider.name("top_p"), parameters.topP.flatMap { $0 < 1 ? $0 : nil })
        }
        if parameters.temperature != nil { writer.member("do_sample", !isGreedy) }
        writer.member(provider.name("stop"), list: parameters.stop)
      }
    }
    return writer.bytes
  }

  /// Reads the text, which may stand in a list of one; tokens are only counted where details are.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    let answer = reply[0] ?? reply
    let generation = answer["generation"]
    guard
      let text = answer["generated_text"]?.stringValue ?? generation?.stringValue
        ?? generation?["content"]?.stringValue
    else {
      throw fault(in: answer) ?? .malformed("the reply has no generated text")
    }
    let word = answer["details"]?["finish_reason"]?.stringValue
    return ModelResponse(
      text: text,
      stopReason: word == "length" ? .length : .stop,
      providerStopReason: word,
      usage: TokenUsage(outputTokens: answer["details"]?["generated_tokens"]?.countValue)
    )
  }
}
