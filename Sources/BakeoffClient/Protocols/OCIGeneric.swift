public import BakeoffCore

/// `POST {base}/20231130/actions/chat` in the format GENERIC: Oracle's protocol for all but Cohere's
/// models.
public struct OCIGeneric: WireProtocol {
  /// `oci-generic`.
  public let id = "oci-generic"

  /// Server-sent events, the last of which say why the text ended and what was counted.
  public let streaming: Streaming? = Streaming(members: OCI.streamMembers) { OCIGenericStream() }

  /// What it has no place for.
  public let refusedParameters: Set = ["reasoning_tokens"]

  /// All but pictures and tools.
  public let refusedInputs: Set<InputKind> = [.document, .documentURL, .audio, .audioURL]

  /// Creates the protocol.
  public init() {}

  /// The base with the path of chats; the model stands in the body.
  public func url(base: String, model: String) -> String { OCI.url(base: base) }

  /// Writes a body; the compartment is added by the row.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    return OCI.body(model) { writer in
      writer.member("apiFormat", "GENERIC")
      writer.member("messages", .array(request.messages.map(OCITurns.turn)))
      OCI.write(parameters, named: provider, stop: "stop", to: &writer)
      writer.member(
        provider.name("reasoning_effort", "reasoningEffort"),
        parameters.reasoningEffort?.rawValue.uppercased()
      )
      // A count stands for both: none of the likeliest tokens still tells how likely the text was.
      if parameters.wantsLogprobs == true {
        writer.member(provider.name("logprobs", "logProbs"), parameters.topLogprobs ?? 0)
      }
      writer.member(
        provider.name("service_tier", "serviceTier"),
        parameters.serviceTier?.uppercased()
      )
      writer.member("tools", list: request.tools.map(OCITurns.tool))
      writer.member("toolChoice", request.toolChoice.map(OCITurns.choice))
      if !request.tools.isEmpty {
        writer.member(
          provider.name("parallel_tool_calls", "isParallelToolCalls"),
          parameters.parallelToolCalls
        )
      }
      writer.member("responseFormat", request.responseFormat.map(OCITurns.format))
    }
  }

  /// Reads the first choice.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    let chat = reply["chatResponse"]
    guard let choice = chat?["choices"]?[0], let message = choice["message"] else {
      throw fault(in: reply) ?? .malformed("the reply has no choices")
    }
    let word = choice["finishReason"]?.stringValue
    let refusal = message["refusal"]?.stringValue
    let text = (message["content"]?.arrayValue ?? []).compactMap { $0["text"]?.stringValue }
      .joined()
    let tagged = TaggedReasoning(text)
    var response = ModelResponse(text: tagged.answer.isEmpty ? refusal ?? "" : tagged.answer)
    response.reasoning = message["reasoningContent"]?.stringValue ?? tagged.reasoning
    response.toolCalls = OCITurns.calls(message["toolCalls"])
    response.stopReason =
      refusal?.isEmpty == false
      ? .refusal : OCI.stopReason(word, hasToolCalls: !response.toolCalls.isEmpty)
    response.providerStopReason = word
    response.usage = OCI.usage(chat?["usage"] ?? choice["usage"])
    response.serviceTier = chat?["serviceTier"]?.stringValue
    return response
  }
}
