public import BakeoffCore

/// `POST {base}/MODEL`: the protocol of Bytez, a conversation and parameters apart from it.
public struct BytezModels: WireProtocol {
  /// `bytez`.
  public let id = "bytez"

  /// What it has no place for.
  public let refusedParameters = PlainPrompt.refusedParameters.union([
    "stop", "seed", "presence_penalty", "frequency_penalty",
  ])

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Nothing would tell an answer from a proxy's page, or the whole of it from a part.
  public let streamingObstacle = "its streams are bare words, without a mark of an error or an end"

  /// Creates the protocol.
  public init() {}

  /// The base with the model's name, which the base may already end in.
  public func url(base: String, model: String) -> String { BaseURL.joined(base, "/\(model)") }

  /// Writes a body; streaming is turned off.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.key("messages")
      writer.turns(request.messages) { message in
        ["role": .string(message.role.rawValue), "content": .string(message.text)]
      }
      writer.member("stream", false)
      guard parameters.shapesDraw else { return }
      writer.key("params")
      writer.object { writer in
        writer.member(provider.name("max_tokens", "max_new_tokens"), parameters.maxTokens)
        writer.member(provider.name("temperature"), parameters.temperature)
        writer.member(provider.name("top_p"), parameters.topP)
        writer.member(provider.name("top_k"), parameters.topK)
      }
    }
    return writer.bytes
  }

  /// Reads the answer; nothing is counted and no reason of the end is given.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    let error = reply["error"]
    if let error, !error.isNull, let fault = fault(in: reply) { throw fault }
    let content = reply["output"]?["content"]
    let parts = content?.arrayValue?.compactMap { $0["text"]?.stringValue }.joined()
    guard let text = content?.stringValue ?? parts else {
      throw fault(in: reply) ?? .malformed("the reply has no output")
    }
    return ModelResponse(text: text)
  }
}
