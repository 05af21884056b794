public import BakeoffCore

/// `POST {deployment}/v2/completion`: the orchestration service of SAP's AI Core, which asks the models
/// of several makers in one form, OpenAI's within modules of its own.
public struct SAPOrchestration: WireProtocol {
  /// `sap-orchestration`.
  public let id = "sap-orchestration"

  /// Server-sent events, each with a chunk of OpenAI's chat protocol in it.
  public let streaming: Streaming? = Streaming(
    members: [
      "config": [
        "modules": [
          "prompt_templating": ["model": ["params": ["stream_options": ["include_usage": true]]]]
        ],
        "stream": ["enabled": true],
      ]
    ]
  ) { SAPStream() }

  /// What it has no place for.
  public let refusedParameters: Set = ["top_k", "reasoning_tokens", "service_tier", "tool_choice"]

  /// Documents and recordings.
  public let refusedInputs: Set<InputKind> = [.document, .documentURL, .audio, .audioURL]

  /// Creates the protocol.
  public init() {}

  /// The base with `/v2/completion`, where the base is a deployment's address.
  public func url(base: String, model: String) -> String { BaseURL.joined(base, "/v2/completion") }

  /// Writes a body; the model's version is the latest.
  public func encode(
    _ request: ModelRequest,
    model: ModelName,
    provider: Provider,
    traits: ModelTraits
  ) throws(ModelError) -> [UInt8] {
    let parameters = request.parameters
    var writer = JSONWriter(capacity: 512)
    writer.nested(["config", "modules", "prompt_templating"][...]) { writer in
      writer.key("prompt")
      writer.object { writer in
        writer.key("template")
        writer.turns(request.messages, OpenAIChat.turn)
        writer.member("tools", list: request.tools.map(\.json))
        writer.member("response_format", request.responseFormat?.json)
      }
      writer.key("model")
      writer.object { writer in
        writer.member("name", model.model)
        writer.member("version", "latest")
        writer.key("params")
        writer.object { writer in
          writer.member(provider.name("temperature"), parameters.temperature)
          writer.member(provider.name("top_p"), parameters.topP)
          writer.member(provider.name("max_tokens"), parameters.maxTokens)
          writer.member(provider.name("stop"), list: parameters.stop)
          writer.member(provider.name("seed"), parameters.seed)
          writer.member(
            provider.name("reasoning_effort"),
            parameters.reasoningEffort?.rawValue
          )
          writer.member(provider.name("presence_penalty"), parameters.presencePenalty)
          writer.member(provider.name("frequency_penalty"), parameters.frequencyPenalty)
          writer.member(provider.name("logprobs"), parameters.wantsLogprobs)
          writer.member(provider.name("top_logprobs"), parameters.topLogprobs)
          if !request.tools.isEmpty {
            writer.member(
              provider.name("parallel_tool_calls"),
              parameters.parallelToolCalls
            )
          }
        }
      }
    }
    return writer.bytes
  }

  /// Reads the final result, which is a reply of OpenAI's chat protocol.
  public func decode(_ reply: JSON) throws(ProviderFault) -> ModelResponse {
    guard let result = reply["final_result"] else {
      throw fault(in: reply) ?? .malformed("the reply has no final result")
    }
    return try OpenAIChat().decode(result)
  }

  /// Reads an error, which may stand in a list with those of other attempts.
  public func fault(in body: JSON) -> ProviderFault? {
    guard let error = body["error"] else { return ProviderFault(body) }
    return ProviderFault(["error": error[0] ?? error])
  }
}

extension JSONWriter {
  /// Writes objects within each other, each the only member of the one around it.
  fileprivate mutating func nested(_ keys: ArraySlice<String>, _ write: (inout JSONWriter) -> Void)
  {
    object { writer in
      guard let key = keys.first else { return write(&writer) }
      writer.key(key)
      writer.nested(keys.dropFirst(), write)
    }
  }
}
