public import BakeoffCore

/// One family of HTTP API: how a request is written, and how a reply and an error are read.
///
/// It holds no state and knows nothing of keys, waiting or prices. What one provider does otherwise
/// than another stands in its `Provider` row.
public protocol WireProtocol: Sendable {
  /// Its identifier, as provider rows name it.
  var id: String { get }

  /// The headers that every request of this protocol carries, besides the key and the content type.
  var headers: [String: String] { get }

  /// The common names of the parameters that it cannot carry, such as `seed`; tools and forms of
  /// answers, `tools`, `tool_choice`, `json_mode` and `json_schema`, are among them.
  var refusedParameters: Set<String> { get }

  /// What conversations may hold that it cannot carry.
  var refusedInputs: Set<InputKind> { get }

  /// How its replies are streamed; nil when they cannot be.
  var streaming: Streaming? { get }

  /// Why its replies cannot be streamed, in words after "cannot be streamed: ".
  var streamingObstacle: String { get }

  /// The URL that a model is asked at.
  ///
  /// - Parameters:
  ///   - base: The base URL as the user or the provider row gives it, with or without the parts
  ///     that every base URL of this protocol ends in.
  ///   - model: The provider's own name of the model.
  /// - Returns: The whole URL.
  func url(base: String, model: String) -> String

  /// Writes a request's body, always the same bytes for the same request. What is nil is left out.
  ///
  /// - Throws: `ModelError` with `.configuration` for parameters that do not go together.
  func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8]

  /// Reads the reply of a successful exchange; timing, attempts and the raw body are added later,
  /// and the cost is only set when the reply itself states it.
  ///
  /// - Throws: `ProviderFault` when the reply holds an error or is not what the protocol promises.
  func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse

  /// Reads what a reply's body says went wrong; nil when it does not speak of an error.
  func fault(in body: JSON) -> ProviderFault?

  /// Whether a reply may say that the answer comes later; then `followUp(of:base:)` is asked.
  var answersLater: Bool { get }

  /// The URL at which to ask after an answer that is not ready; nil when the reply is the answer.
  ///
  /// - Parameters:
  ///   - reply: The reply so far.
  ///   - base: The base URL, as for `url(base:model:)`.
  /// - Returns: A URL of the same server, for the key goes there.
  func followUp(of reply: JSON, base: String) -> String?

  /// What an HTTP status means in this protocol alone; nil for what it means everywhere.
  func code(status: Int) -> ModelError.Code?
}

extension WireProtocol {
  /// None.
  public var refusedParameters: Set<String> { [] }

  /// None.
  public var refusedInputs: Set<InputKind> { [] }

  /// Not streamed.
  public var streaming: Streaming? { nil }

  /// That the protocol has no streams.
  public var streamingObstacle: String { "the protocol \(id) has no streams" }

  /// No headers.
  public var headers: [String: String] { [:] }

  /// Reads the common spellings of an error.
  public func fault(in body: JSON) -> ProviderFault? { ProviderFault(body) }

  /// No.
  public var answersLater: Bool { false }

  /// None.
  public func followUp(of reply: JSON, base: String) -> String? { nil }

  /// Nothing of its own.
  public func code(status: Int) -> ModelError.Code? { nil }
}

/// The wire protocols that are built in.
public enum WireProtocols {
  /// All of them; a new one is added here.
  public static let all: [any WireProtocol] = [
    AnthropicComplete(),
    AnthropicMessages(),
    BedrockConverse(),
    BytezModels(),
    CohereChat(),
    GeminiGenerateContent(),
    NLPCloudGeneration(),
    OCICohere(),
    OCIGeneric(),
    OllamaChat(),
    OpenAIChat(),
    OpenAICompletions(),
    OpenAIFillIn(),
    OpenAIResponses(),
    PredibaseGenerate(),
    ReplicatePredictions(),
    SAPOrchestration(),
    SageMakerChat(),
    SageMakerChat(sendsModel: false),
    SageMakerGenerate(),
    TritonGenerate(),
    TritonInfer(),
    WatsonxText(),
  ]

  /// What provider rows name that is no language-model API: agents, flows, tests of other programs.
  static let otherAPIs: Set = ["a2a-jsonrpc", "langflow-run", "langgraph-runs", "litellm-custom"]

  /// The protocol with an identifier; nil when there is none.
  public static func named(_ id: String) -> (any WireProtocol)? { all.first { $0.id == id } }
}
