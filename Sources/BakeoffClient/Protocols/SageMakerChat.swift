public import BakeoffCore

/// `POST {base}/endpoints/NAME/invocations` with OpenAI's chat bodies, for containers that take them.
public struct SageMakerChat: WireProtocol {
  private let sendsModel: Bool
  private let chat = OpenAIChat()

  /// `sagemaker-chat`, or `sagemaker-nova` for containers that know no name of their model.
  public var id: String { sendsModel ? "sagemaker-chat" : "sagemaker-nova" }

  /// OpenAI's events, within binary frames.
  public let streaming: Streaming? = Streaming(
    framing: .framedEvents,
    url: SageMaker.streamURL,
    makeReader: { OpenAIChatStream() }
  )

  /// What OpenAI's protocol has no place for.
  public var refusedParameters: Set<String> { chat.refusedParameters }

  /// What OpenAI's protocol cannot carry.
  public var refusedInputs: Set<InputKind> { chat.refusedInputs }

  /// Creates the protocol.
  ///
  /// - Parameter sendsModel: Whether the body names the model.
  public init(sendsModel: Bool = true) { self.sendsModel = sendsModel }

  /// The base with the endpoint's path, which the base may already end in.
  public func url(base: String, model: String) -> String {
    SageMaker.url(base: base, endpoint: model)
  }

  /// Writes a body as OpenAI's protocol does.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let body = try chat.encode(request, model: model, provider: provider, traits: traits)
    guard !sendsModel, case .object(var members)? = try? JSON(parsing: body) else { return body }
    members["model"] = nil
    return JSON.object(members).bytes
  }

  /// Reads a reply as OpenAI's protocol does.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    try chat.decode(reply)
  }
}
