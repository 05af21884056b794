public import BakeoffCore

/// `POST {base}/v1/models/OWNER/NAME/predictions`: Replicate's protocol, which may answer later.
public struct ReplicatePredictions: WireProtocol {
  /// `replicate-predictions`.
  public let id = "replicate-predictions"

  /// The longest time that the service holds a reply back for the answer.
  public let headers = ["Prefer": "wait=60"]

  /// What most models there have no input for; their inputs are their own.
  public let refusedParameters: Set = [
    "seed", "reasoning_effort", "reasoning_tokens", "top_k", "presence_penalty",
    "frequency_penalty", "logprobs", "top_logprobs", "service_tier", "tools", "tool_choice",
    "parallel_tool_calls", "json_mode", "json_schema",
  ]

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// True.
  public let answersLater = true

  /// Server-sent events at a place that the prediction names; where it names none, the model does not
  /// stream, and the answer is asked after.
  public let streaming: Streaming? = Streaming(
    framing: .namedTexts,
    place: { $0["urls"]?["stream"]?.stringValue },
    // The place is wanted at once.
    omittedHeaders: ["Prefer"],
    makeReader: { PredictionStream() }
  )

  /// Creates the protocol.
  public init() {}

  /// The base with the model's path; a model with a version of 64 hexadecimal digits has none.
  public func url(base: String, model: String) -> String {
    let root = Self.root(base)
    if Self.version(of: model) != nil { return "\(root)/predictions" }
    let folder = model.hasPrefix("deployments/") ? "" : "models/"
    return "\(root)/\(folder)\(BaseURL.pathEscaped(model))/predictions"
  }

  /// The URL of a prediction that is not ready, on the same server; nil for one that is.
  public func followUp(of reply: JSON, base: String) -> String? {
    guard ["starting", "processing"].contains(reply["status"]?.stringValue),
      let id = reply["id"]?.stringValue
    else { return nil }
    return "\(Self.root(base))/predictions/\(BaseURL.pathEscaped(id))"
  }

  /// Writes a body; all stands under `input`.
  ///
  /// - Throws: `ModelError` with `.configuration` for a stop text with a comma, which separates them.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    guard !parameters.stop.contains(where: { $0.contains(",") }) else {
      throw ModelError(.configuration, "\(model) takes no stop text with a comma")
    }
    let system = traits.takesSystem ? request.messages.systemText : nil
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("version", Self.version(of: model.model))
      writer.key("input")
      writer.object { writer in
        writer.member("prompt", Self.prompt(request.messages, leavesSystem: system != nil))
        writer.member("system_prompt", system)
        writer.member(provider.name("temperature"), parameters.temperature)
        writer.member(provider.name("top_p"), parameters.topP)
        writer.member(provider.name("max_tokens"), parameters.maxTokens)
        if !parameters.stop.isEmpty {
          writer.member(
            provider.name("stop", "stop_sequences"),
            parameters.stop.joined(separator: ",")
          )
        }
      }
    }
    return writer.bytes
  }

  /// Reads the output, a text or a list of its pieces.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    let word = reply["status"]?.stringValue
    guard word == "succeeded" else {
      if word == "failed" || word == "canceled" {
        let message = reply["error"]?.stringValue ?? "the prediction was \(word ?? "")"
        throw ProviderFault(ProviderFault(reply)?.code ?? .serverError, message)
      }
      throw fault(in: reply) ?? .malformed("the reply is no finished prediction")
    }
    let pieces = reply["output"]?.arrayValue?.compactMap(\.stringValue)
    guard let text = pieces?.joined() ?? reply["output"]?.stringValue else {
      throw .malformed("the prediction has no text")
    }
    return ModelResponse(
      text: text,
      providerStopReason: word,
      usage: TokenUsage(
        inputTokens: reply["metrics"]?["input_token_count"]?.countValue,
        outputTokens: reply["metrics"]?["output_token_count"]?.countValue
      ),
      servedModel: reply["model"]?.stringValue
    )
  }

  private static func root(_ base: String) -> String {
    BaseURL.trimmed(base, of: ["/predictions", "/v1"]) + "/v1"
  }

  private static func version(of model: String) -> String? {
    let digits = model.split(separator: ":").last.map(String.init) ?? ""
    let isVersion = digits.count == 64 && digits.allSatisfy(\.isHexDigit)
    return isVersion && model.count > 65 ? digits : nil
  }

  /// One question as it is; a conversation with a word before each turn.
  private static func prompt(_ messages: [Message], leavesSystem: Bool) -> String {
    let turns = messages.filter { $0.role != .system }
    var texts = leavesSystem ? [] : messages.filter { $0.role == .system }.map(\.text)
    if turns.count == 1 {
      texts += turns.map(\.text)
    } else {
      texts += turns.map { "\($0.role == .assistant ? "Assistant" : "User"): \($0.text)" }
      texts.append("Assistant:")
    }
    return texts.joined(separator: "\n\n")
  }
}
