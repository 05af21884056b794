public import BakeoffCore

/// `POST …/llms/MODEL/generate`: one text and parameters, as Hugging Face's text generation server
/// takes them and Predibase serves them.
public struct PredibaseGenerate: WireProtocol {
  /// `predibase-generate`.
  public let id = "predibase-generate"

  /// What the server has no parameter for, and what belongs to a conversation.
  public let refusedParameters = PlainPrompt.refusedParameters.union([
    "presence_penalty", "frequency_penalty",
  ])

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// The server's events, at a URL of their own.
  public let streaming: Streaming? = Streaming(members: [:], url: Streaming.streamPath) {
    TextGenerationStream()
  }

  /// Creates the protocol.
  public init() {}

  /// The base with the path of the model, which the base may already end in.
  public func url(base: String, model: String) -> String {
    BaseURL.joined(base, "/deployments/v2/llms/\(model)/generate")
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
      writer.key("parameters")
      writer.object { writer in
        // Without details nothing is counted, and nothing said of why the text ended.
        writer.member("details", true)
        writer.member(provider.name("max_tokens", "max_new_tokens"), parameters.maxTokens)
        if !isGreedy {
          writer.member(provider.name("temperature"), parameters.temperature)
          // All of the mass is what goes without saying, and refused when it is said.
          writer.member(
            provider.name("top_p"),
            parameters.topP.flatMap { $0 < 1 ? $0 : nil }
          )
          writer.member(provider.name("top_k"), parameters.topK)
        }
        if parameters.temperature != nil { writer.member("do_sample", !isGreedy) }
        writer.member(provider.name("seed"), parameters.seed)
        writer.member(provider.name("stop"), list: parameters.stop)
      }
    }
    return writer.bytes
  }

  /// Reads the text and its details.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    let answer = reply[0] ?? reply
    guard let text = answer["generated_text"]?.stringValue else {
      throw fault(in: answer) ?? .malformed("the reply has no generated text")
    }
    let details = answer["details"]
    let word = details?["finish_reason"]?.stringValue
    return ModelResponse(
      text: text,
      stopReason: word == "length" ? .length : .stop,
      providerStopReason: word,
      usage: TokenUsage(
        inputTokens: details?["prompt_tokens"]?.countValue,
        outputTokens: details?["generated_tokens"]?.countValue
      )
    )
  }
}
