internal import BakeoffCore

/// Anthropic's messages.
struct AnthropicDialect: Dialect {
  func question(_ body: JSON, _ request: ServerRequest) throws(MockRefusal) -> MockQuestion {
    guard let model = body["model"]?.stringValue else {
      throw MockRefusal("model: Field required")
    }
    // Counting takes no limit.
    let counts = request.path.hasSuffix("/count_tokens")
    guard counts || (body["max_tokens"]?.intValue ?? 0) > 0 else {
      throw MockRefusal("max_tokens: Field required")
    }
    let turns = try Wire.turns(body["messages"])
    return MockQuestion(
      model: model,
      prompt: Wire.prompt(turns),
      input: Wire.text(body["system"]) + turns.map { Wire.text($0["content"]) }.joined(),
      isStreamed: body["stream"]?.boolValue == true,
      body: body
    )
  }

  func reply(_ completion: MockCompletion, to question: MockQuestion) -> JSON {
    var message = start(of: completion)
    var blocks: [JSON] = []
    if !completion.text.isEmpty || completion.toolCalls.isEmpty {
      blocks.append(["type": "text", "text": .string(completion.text)])
    }
    blocks += completion.toolCalls.map { call in
      [
        "type": "tool_use", "id": .string(call.id), "name": .string(call.name),
        "input": Wire.arguments(call),
      ]
    }
    message["content"] = .array(blocks)
    message["stop_reason"] = Self.stopReason(completion)
    message["usage"] = Self.usage(completion, output: completion.outputTokens)
    return .object(message)
  }

  func stream(_ completion: MockCompletion, to question: MockQuestion) -> [ServerReply.Part] {
    func event(_ type: String, _ members: JSONObject) -> [UInt8] {
      Wire.event(.object(JSONObject([("type", .string(type))] + members.members)), named: type)
    }
    func delta(_ index: Int, _ delta: JSON) -> [UInt8] {
      event("content_block_delta", ["index": .number(index), "delta": delta])
    }
    var message = start(of: completion)
    message["usage"] = Self.usage(completion, output: 1)
    var head = [event("message_start", ["message": .object(message)])]
    let hasText = !completion.text.isEmpty || completion.toolCalls.isEmpty
    if hasText {
      head.append(
        event(
          "content_block_start",
          ["index": 0, "content_block": ["type": "text", "text": ""]]
        )
      )
    }
    head.append(event("ping", [:]))
    var tail = hasText ? [event("content_block_stop", ["index": 0])] : []
    for (offset, call) in completion.toolCalls.enumerated() {
      let index = offset + (hasText ? 1 : 0)
      let block: JSON = [
        "type": "tool_use", "id": .string(call.id), "name": .string(call.name), "input": [:],
      ]
      tail += [
        event("content_block_start", ["index": .number(index), "content_block": block]),
        delta(
          index,
          ["type": "input_json_delta", "partial_json": .string(Wire.arguments(call).text)]
        ),
        event("content_block_stop", ["index": .number(index)]),
      ]
    }
    tail += [
      event(
        "message_delta",
        [
          "delta": ["stop_reason": Self.stopReason(completion), "stop_sequence": nil],
          "usage": ["output_tokens": .number(completion.outputTokens)],
        ]
      ), event("message_stop", [:]),
    ]
    return completion.stream(
      head: head,
      words: hasText
        ? completion.words.map { delta(0, ["type": "text_delta", "text": .string($0)]) } : [],
      tail: tail
    )
  }

  func failure(status: Int, _ message: String, retryAfter: Double?, number: Int) -> JSON {
    let type =
      switch status {
      case 401: "authentication_error"
      case 402: "billing_error"
      case 403: "permission_error"
      case 404: "not_found_error"
      case 413: "request_too_large"
      case 429: "rate_limit_error"
      case 504: "timeout_error"
      case 529: "overloaded_error"
      case 500...: "api_error"
      default: "invalid_request_error"
      }
    return [
      "type": "error", "error": ["type": .string(type), "message": .string(message)],
      "request_id": .string("req_mock\(number)"),
    ]
  }

  func unknownModel(_ model: String) -> String { "model: \(model)" }

  func headers(
    number: Int,
    limits: ServerLimits,
    now: Double
  ) -> [(name: String, value: String)] {
    var headers = [(name: "request-id", value: "req_mock\(number)")]
    for (kind, bucket) in [("requests", limits.requests), ("tokens", limits.tokens)] {
      guard let bucket else { continue }
      let name = "anthropic-ratelimit-\(kind)"
      headers += [
        ("\(name)-limit", "\(bucket.capacity)"), ("\(name)-remaining", "\(bucket.remaining)"),
        ("\(name)-reset", Wire.instant((now + bucket.reset).rounded(.up))),
      ]
    }
    return headers
  }

  func models(_ names: [String]) -> JSON {
    [
      "data": .array(
        names.map { name in
          [
            "type": "model", "id": .string(name), "display_name": .string(name),
            "created_at": "2023-11-14T22:13:20Z",
          ]
        }
      ), "has_more": false, "first_id": names.first.map { .string($0) } ?? .null,
      "last_id": names.last.map { .string($0) } ?? .null,
    ]
  }

  private func start(of completion: MockCompletion) -> JSONObject {
    [
      "id": .string("msg_mock\(completion.number)"), "type": "message", "role": "assistant",
      "model": .string(completion.model), "content": [], "stop_reason": nil,
      "stop_sequence": nil,
    ]
  }

  private static func stopReason(_ completion: MockCompletion) -> JSON {
    switch completion.stopReason {
    case "length": "max_tokens"
    case "tool_calls": "tool_use"
    case "refusal", "content_filter": "refusal"
    default: "end_turn"
    }
  }

  /// What was read from a cache is counted apart here.
  private static func usage(_ completion: MockCompletion, output: Int) -> JSON {
    [
      "input_tokens": .number(completion.inputTokens - completion.cachedTokens),
      "cache_creation_input_tokens": 0,
      "cache_read_input_tokens": .number(completion.cachedTokens),
      "output_tokens": .number(output), "service_tier": "standard",
    ]
  }
}
