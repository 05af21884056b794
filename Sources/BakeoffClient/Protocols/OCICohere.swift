public import BakeoffCore

/// `POST {base}/20231130/actions/chat` in the format COHERE: the last question apart from what was said
/// before it.
public struct OCICohere: WireProtocol {
  /// `oci-cohere`.
  public let id = "oci-cohere"

  /// Server-sent events, the last of which says why the text ended.
  public let streaming: Streaming? = Streaming(members: OCI.streamMembers) { OCICohereStream() }

  /// What it has no place for, and tools, whose results it takes in a form without their calls' ids.
  public let refusedParameters: Set = [
    "reasoning_effort", "reasoning_tokens", "logprobs", "top_logprobs", "service_tier", "tools",
    "tool_choice", "parallel_tool_calls",
  ]

  /// All.
  public let refusedInputs = Set(InputKind.allCases)

  /// Creates the protocol.
  public init() {}

  /// The base with the path of chats; the model stands in the body.
  public func url(base: String, model: String) -> String { OCI.url(base: base) }

  /// Writes a body; the compartment is added by the row.
  ///
  /// - Throws: `ModelError` with `.configuration` for a conversation that does not end with a question.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    var turns = request.messages.filter { $0.role != .system }
    guard let question = turns.popLast(), question.role == .user else {
      throw ModelError(
        .configuration,
        "\(model) takes conversations only that end with a question: "
          + "have the last message be one of the user"
      )
    }
    let history = turns.map { turn -> JSON in
      let role: JSON = turn.role == .assistant ? "CHATBOT" : "USER"
      return ["role": role, "message": .string(turn.text)]
    }
    return OCI.body(model) { writer in
      writer.member("apiFormat", "COHERE")
      writer.member("message", question.text)
      writer.member("chatHistory", list: history)
      writer.member("preambleOverride", request.messages.systemText)
      OCI.write(parameters, named: provider, stop: "stopSequences", to: &writer)
      writer.member("responseFormat", request.responseFormat.map(Self.format))
    }
  }

  private static func format(_ format: ResponseFormat) -> JSON {
    switch format {
    case .text: ["type": "TEXT"]
    case .jsonObject: ["type": "JSON_OBJECT"]
    case .jsonSchema(let schema): ["type": "JSON_OBJECT", "schema": schema.schema]
    }
  }

  /// Reads the text.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    let chat = reply["chatResponse"]
    let word = chat?["finishReason"]?.stringValue
    guard let text = chat?["text"]?.stringValue, word != "ERROR" else {
      let message = chat?["errorMessage"]?.stringValue
      throw fault(in: reply) ?? message.map { ProviderFault(.serverError, $0) }
        ?? .malformed("the reply has no text")
    }
    return ModelResponse(
      text: text,
      stopReason: OCI.stopReason(word),
      providerStopReason: word,
      usage: OCI.usage(chat?["usage"])
    )
  }
}
