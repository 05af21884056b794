public import BakeoffCore

/// `POST {base}`, which ends in `/infer`: each input is a tensor of its own, as in KServe's protocol.
public struct TritonInfer: WireProtocol {
  /// `triton-infer`.
  public let id = "triton-infer"

  /// What has no tensor of a common name and type.
  public let refusedParameters = PlainPrompt.refusedParameters.union([
    "seed", "stop", "top_k", "presence_penalty", "frequency_penalty",
  ])

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Triton streams at another path.
  public let streamingObstacle = "/infer answers whole: set a base URL that ends in /generate"

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
    let prompt = PlainPrompt.text(of: request.messages)
    let inputs = [
      Self.tensor("text_input", "BYTES", .string(prompt)),
      parameters.maxTokens.map { Self.tensor(provider.name("max_tokens"), "INT32", .number($0)) },
      parameters.temperature.map { Self.tensor(provider.name("temperature"), "FP32", .number($0)) },
      parameters.topP.map { Self.tensor(provider.name("top_p"), "FP32", .number($0)) },
    ]
    return JSON.object(["inputs": .array(inputs.compactMap { $0 })]).bytes
  }

  /// Reads the output `text_output`, or else the first one.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    let outputs = reply["outputs"]?.arrayValue ?? []
    let output = outputs.first { $0["name"]?.stringValue == "text_output" } ?? outputs.first
    guard let text = output?["data"]?[0]?.stringValue else {
      throw fault(in: reply) ?? .malformed("the reply has no output of text")
    }
    return ModelResponse(text: text, servedModel: reply["model_name"]?.stringValue)
  }

  private static func tensor(_ name: String, _ type: String, _ value: JSON) -> JSON {
    ["name": .string(name), "shape": [1], "datatype": .string(type), "data": [value]]
  }
}
