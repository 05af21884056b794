extension Sample {
  /// The hash of everything but the id: two lines that ask and check the same have the same one.
  public var contentHash: ContentHash { ContentHash(of: [contentBytes]) }

  /// The content, without the id, as the store keeps it.
  public var contentBytes: [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    writer.object { writer in
      writer.key("messages")
      writer.array { writer in
        for message in messages { writer.message(message) }
      }
      if !tools.isEmpty { writer.member("tools", .array(tools.map(\.json))) }
      writer.member("named_tools", list: namedTools)
      if !returns.isEmpty {
        writer.member(
          "returns",
          .object(JSONObject(returns.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) }))
        )
      }
      writer.member("tool_choice", toolChoice?.json)
      writer.member("response_format", responseFormat?.json)
      writer.member("targets", list: targets)
      writer.member("choices", list: choices)
      if !assertions.isEmpty { writer.member("assert", .array(assertions.map(\.json))) }
      if !metadata.isEmpty { writer.member("metadata", .object(metadata)) }
      writer.member("tags", list: tags)
      if !parameters.isUnset { writer.member("params", parameters.json) }
    }
    return writer.bytes
  }

  /// Restores a sample from what `contentBytes` gave.
  ///
  /// - Throws: `JSONSyntaxError` or `ContentProblem` when the bytes are not what the store wrote.
  public init(id: String, contentBytes: some Collection<UInt8>) throws {
    let json = try JSON(parsing: contentBytes)
    self.init(
      id: id,
      messages: try (json["messages"]?.arrayValue ?? []).map(Message.init(json:)),
      tools: try (json["tools"]?.arrayValue ?? []).map(ToolDefinition.init(json:)),
      toolChoice: try json["tool_choice"].map(ToolChoice.init(json:)),
      responseFormat: try json["response_format"].map(ResponseFormat.init(json:)),
      targets: Self.strings(json["targets"]),
      choices: Self.strings(json["choices"]),
      assertions: (json["assert"]?.arrayValue ?? []).compactMap(Assertion.init(json:)),
      metadata: json["metadata"]?.objectValue ?? JSONObject(),
      tags: Self.strings(json["tags"]),
      parameters: ModelParameters(json: json["params"] ?? .null),
      namedTools: Self.strings(json["named_tools"]),
      returns: try (json["returns"]?.objectValue ?? JSONObject()).members.reduce(into: [:]) {
        $0[$1.key] = try ToolReturns(json: $1.value)
      }
    )
  }

  private static func strings(_ json: JSON?) -> [String] {
    (json?.arrayValue ?? []).compactMap(\.stringValue)
  }
}

extension JSONWriter {
  /// Writes a turn in the shape of OpenAI's chat protocol; plain text, which nearly all turns are,
  /// without a detour.
  package mutating func message(_ message: Message) {
    guard message.parts.count == 1, case .text(let text) = message.parts[0],
      message.toolCalls.isEmpty, message.toolResult == nil
    else {
      value(message.json)
      return
    }
    object { writer in
      writer.member("role", message.role.rawValue)
      writer.member("content", text)
    }
  }
}

extension ModelParameters {
  /// Reads parameters from an object with the common names; what is absent or of another type is nil.
  public init(json: JSON) {
    self.init(
      temperature: json["temperature"]?.doubleValue,
      topP: json["top_p"]?.doubleValue,
      maxTokens: json["max_tokens"]?.intValue,
      stop: json["stop"]?.stringValue.map { [$0] }
        ?? (json["stop"]?.arrayValue ?? []).compactMap(\.stringValue),
      seed: json["seed"]?.intValue,
      reasoningEffort: json["reasoning_effort"]?.stringValue
        .flatMap(ReasoningEffort.init(rawValue:)),
      topK: json["top_k"]?.intValue,
      presencePenalty: json["presence_penalty"]?.doubleValue,
      frequencyPenalty: json["frequency_penalty"]?.doubleValue,
      logprobs: json["logprobs"]?.boolValue,
      topLogprobs: json["top_logprobs"]?.intValue,
      reasoningBudget: json["reasoning_tokens"]?.intValue,
      serviceTier: json["service_tier"]?.stringValue,
      parallelToolCalls: json["parallel_tool_calls"]?.boolValue,
      extraHeaders: (json["extra_headers"]?.objectValue ?? JSONObject()).members
        .compactMap { name, value in value.stringValue.flatMap { ExtraHeader(name, $0) } },
      extra: json["extra_body"]?.objectValue ?? JSONObject()
    )
  }
}
