public import BakeoffCore

/// `POST {base}`, which ends in `/generate`: one text and parameters, as NVIDIA's Triton takes them.
public struct TritonGenerate: WireProtocol {
  /// `triton`.
  public let id = "triton"

  /// What belongs to a conversation.
  public let refusedParameters = PlainPrompt.refusedParameters

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Server-sent events, at a URL of their own.
  public let streaming: Streaming? = Streaming(url: Streaming.streamPath) { TritonStream() }

  /// Creates the protocol.
  public init() {}

  /// The base itself, for it holds the model's whole path.
  public func url(base: String, model: String) -> String { BaseURL.trimmed(base, of: []) }

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
      writer.member("text_input", PlainPrompt.text(of: request.messages))
      if parameters.shapesDraw {
        writer.key("parameters")
        writer.object { writer in
          writer.member(provider.name("temperature"), parameters.temperature)
          writer.member(provider.name("top_p"), parameters.topP)
          writer.member(provider.name("max_tokens"), parameters.maxTokens)
          writer.member(provider.name("stop"), list: parameters.stop)
          writer.member(provider.name("seed"), parameters.seed)
          writer.member(provider.name("top_k"), parameters.topK)
          writer.member(provider.name("presence_penalty"), parameters.presencePenalty)
          writer.member(provider.name("frequency_penalty"), parameters.frequencyPenalty)
        }
      }
      writer.member("stream", false)
    }
    return writer.bytes
  }

  /// Reads the text; nothing is counted and no reason of the end is given.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    guard let text = reply["text_output"]?.stringValue else {
      throw fault(in: reply) ?? .malformed("the reply has no text_output")
    }
    return ModelResponse(text: text, servedModel: reply["model_name"]?.stringValue)
  }
}
