internal import BakeoffCore
internal import Foundation

/// OpenAI's chat completions.
struct OpenAIDialect: Dialect {
  func question(_ body: JSON, _ request: ServerRequest) throws(MockRefusal) -> MockQuestion {
    guard let model = body["model"]?.stringValue else {
      throw MockRefusal("you must provide a model parameter")
    }
    let turns = try Wire.turns(body["messages"])
    return MockQuestion(
      model: model,
      prompt: Wire.prompt(turns),
      input: turns.map { Wire.text($0["content"]) }.joined(),
      isStreamed: body["stream"]?.boolValue == true,
      body: body
    )
  }

  func reply(_ completion: MockCompletion, to question: MockQuestion) -> JSON {
    let isRefusal = completion.stopReason == "refusal"
    var message: JSONObject = [
      "role": "assistant",
      "content": isRefusal || (completion.text.isEmpty && !completion.toolCalls.isEmpty)
        ? JSON.null : JSON.string(completion.text),
      "refusal": isRefusal ? JSON.string(completion.text) : JSON.null,
    ]
    if !completion.toolCalls.isEmpty {
      message["tool_calls"] = .array(completion.toolCalls.map(\.json))
    }
    var object = head(of: completion, object: "chat.completion")
    object["choices"] = [
      [
        "index": 0, "message": .object(message), "logprobs": nil,
        "finish_reason": .string(Self.finish(completion)),
      ]
    ]
    object["usage"] = Self.usage(completion)
    return .object(object)
  }

  func stream(_ completion: MockCompletion, to question: MockQuestion) -> [ServerReply.Part] {
    let isRefusal = completion.stopReason == "refusal"
    func chunk(_ delta: JSON, finish: JSON = nil) -> [UInt8] {
      var object = head(of: completion, object: "chat.completion.chunk")
      object["choices"] = [
        ["index": 0, "delta": delta, "logprobs": nil, "finish_reason": finish]
      ]
      return Wire.event(.object(object))
    }
    var tail = completion.toolCalls.enumerated().map { index, call in
      var part = call.json.objectValue ?? [:]
      part["index"] = .number(index)
      return chunk(["tool_calls": [.object(part)]])
    }
    tail.append(chunk([:], finish: .string(Self.finish(completion))))
    if question.body["stream_options"]?["include_usage"]?.boolValue == true {
      var object = head(of: completion, object: "chat.completion.chunk")
      object["choices"] = []
      object["usage"] = Self.usage(completion)
      tail.append(Wire.event(.object(object)))
    }
    tail.append(Array("data: [DONE]\n\n".utf8))
    return completion.stream(
      head: [chunk(["role": "assistant", "content": "", "refusal": nil])],
      words: completion.words.map { chunk([isRefusal ? "refusal" : "content": .string($0)]) },
      tail: tail
    )
  }

  func failure(status: Int, _ message: String, retryAfter: Double?, number: Int) -> JSON {
    let (type, code): (String, JSON) =
      switch status {
      case 401: ("invalid_request_error", "invalid_api_key")
      case 404: ("invalid_request_error", "model_not_found")
      case 429: ("requests", "rate_limit_exceeded")
      case 500...: ("server_error", nil)
      default: ("invalid_request_error", nil)
      }
    return [
      "error": [
        "message": .string(message), "type": .string(type), "param": nil, "code": code,
      ]
    ]
  }

  func unknownModel(_ model: String) -> String {
    "The model `\(model)` does not exist or you do not have access to it."
  }

  func headers(
    number: Int,
    limits: ServerLimits,
    now: Double
  ) -> [(name: String, value: String)] {
    var headers = [(name: "x-request-id", value: "req_mock\(number)")]
    for (kind, bucket) in [("requests", limits.requests), ("tokens", limits.tokens)] {
      guard let bucket else { continue }
      headers += [
        ("x-ratelimit-limit-\(kind)", "\(bucket.capacity)"),
        ("x-ratelimit-remaining-\(kind)", "\(bucket.remaining)"),
        ("x-ratelimit-reset-\(kind)", Self.duration(bucket.reset)),
      ]
    }
    return headers
  }

  /// In milliseconds as well, which its SDKs prefer.
  func waitHeaders(_ seconds: Double) -> [(name: String, value: String)] {
    [
      ("retry-after", "\(Int(seconds.rounded(.up)))"),
      ("retry-after-ms", "\(Int((seconds * 1000).rounded(.up)))"),
    ]
  }

  func models(_ names: [String]) -> JSON {
    ["object": "list", "data": .array(names.map(Self.model))]
  }

  /// One model, as it is listed.
  static func model(_ name: String) -> JSON {
    ["id": .string(name), "object": "model", "created": 1_700_000_000, "owned_by": "bakeoff"]
  }

  /// A length of time as Go writes it: `12ms`, `1.5s`, `6m0s`.
  static func duration(_ seconds: Double) -> String {
    let milliseconds = Int((seconds * 1000).rounded(.up))
    guard milliseconds >= 1000 else { return "\(milliseconds)ms" }
    let (minutes, rest) = (milliseconds / 60_000, milliseconds % 60_000)
    let text = JSON.number(Double(rest) / 1000).text
    return minutes > 0 ? "\(minutes)m\(text)s" : "\(text)s"
  }

  private func head(of completion: MockCompletion, object: String) -> JSONObject {
    [
      "id": .string("chatcmpl-mock\(completion.number)"), "object": .string(object),
      "created": .number(Int(completion.time)), "model": .string(completion.model),
      "service_tier": "default", "system_fingerprint": "fp_mock",
    ]
  }

  private static func finish(_ completion: MockCompletion) -> String {
    completion.stopReason == "refusal" ? "stop" : completion.stopReason
  }

  private static func usage(_ completion: MockCompletion) -> JSON {
    [
      "prompt_tokens": .number(completion.inputTokens),
      "completion_tokens": .number(completion.outputTokens),
      "total_tokens": .number(completion.inputTokens + completion.outputTokens),
      "prompt_tokens_details": ["cached_tokens": .number(completion.cachedTokens)],
      "completion_tokens_details": ["reasoning_tokens": .number(completion.reasoningTokens)],
    ]
  }
}
