internal import BakeoffCore

/// Ollama's `/api/chat`.
struct OllamaDialect: Dialect {
  func question(_ body: JSON, _ request: ServerRequest) throws(MockRefusal) -> MockQuestion {
    guard let model = body["model"]?.stringValue, !model.isEmpty else {
      throw MockRefusal("model is required")
    }
    let turns = body["messages"]?.arrayValue ?? []
    return MockQuestion(
      model: model,
      prompt: Wire.prompt(turns),
      input: turns.map { Wire.text($0["content"]) }.joined(),
      // It streams unless told otherwise.
      isStreamed: body["stream"]?.boolValue != false,
      body: body
    )
  }

  func reply(_ completion: MockCompletion, to question: MockQuestion) -> JSON {
    .object(last(completion, text: completion.text, calls: completion.toolCalls))
  }

  func stream(_ completion: MockCompletion, to question: MockQuestion) -> [ServerReply.Part] {
    func line(_ object: JSONObject) -> [UInt8] { JSON.object(object).bytes + [0x0A] }
    func part(_ text: String, _ calls: [ToolCall] = []) -> [UInt8] {
      var object = head(of: completion)
      object["message"] = message(text, calls)
      object["done"] = false
      return line(object)
    }
    let calls = completion.toolCalls.isEmpty ? [] : [part("", completion.toolCalls)]
    return completion.stream(
      head: [],
      words: completion.words.map { part($0) },
      tail: calls + [line(last(completion, text: "", calls: []))]
    )
  }

  func streamType(of question: MockQuestion) -> String { "application/x-ndjson" }

  func failure(status: Int, _ message: String, retryAfter: Double?, number: Int) -> JSON {
    ["error": .string(message)]
  }

  func unknownModel(_ model: String) -> String { "model '\(model)' not found" }

  func models(_ names: [String]) -> JSON {
    [
      "models": .array(
        names.map { name in
          [
            "name": .string(name), "model": .string(name),
            "modified_at": "2023-11-14T22:13:20Z", "size": 1_000_000,
            "digest": .string(ContentHash(of: [Array(name.utf8)]).description),
            "details": [
              "parent_model": "", "format": "gguf", "family": "mock", "families": ["mock"],
              "parameter_size": "1M", "quantization_level": "Q4_0",
            ],
          ]
        }
      )
    ]
  }

  private func head(of completion: MockCompletion) -> JSONObject {
    [
      "model": .string(completion.model), "created_at": .string(Wire.instant(completion.time)),
    ]
  }

  private func message(_ text: String, _ calls: [ToolCall]) -> JSON {
    var message: JSONObject = ["role": "assistant", "content": .string(text)]
    if !calls.isEmpty {
      message["tool_calls"] = .array(
        calls.map { call in
          ["function": ["name": .string(call.name), "arguments": Wire.arguments(call)]]
        }
      )
    }
    return .object(message)
  }

  private func last(_ completion: MockCompletion, text: String, calls: [ToolCall]) -> JSONObject {
    let nanoseconds = Int(completion.latency * 1e9)
    var object = head(of: completion)
    object["message"] = message(text, calls)
    object["done"] = true
    object["done_reason"] = completion.stopReason == "length" ? "length" : "stop"
    object["total_duration"] = .number(nanoseconds)
    object["load_duration"] = 0
    object["prompt_eval_count"] = .number(completion.inputTokens)
    object["prompt_eval_duration"] = 0
    object["eval_count"] = .number(completion.outputTokens)
    object["eval_duration"] = .number(nanoseconds)
    return object
  }
}
