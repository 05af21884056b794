internal import BakeoffCore
internal import Foundation

/// Gemini's `generateContent` and `streamGenerateContent`.
struct GeminiDialect: Dialect {
  /// The model and the method that a path names, such as `gemini-2.5-flash` and `generateContent`; nil
  /// when it names none.
  static func target(of path: String) -> (model: String, method: String)? {
    guard let folder = path.range(of: "/models/"), let colon = path.lastIndex(of: ":"),
      colon > folder.upperBound
    else { return nil }
    let model = String(path[folder.upperBound..<colon])
    return (model.removingPercentEncoding ?? model, String(path[path.index(after: colon)...]))
  }

  func question(_ body: JSON, _ request: ServerRequest) throws(MockRefusal) -> MockQuestion {
    guard let target = Self.target(of: request.path) else {
      throw MockRefusal("the path names no model")
    }
    guard let turns = body["contents"]?.arrayValue, !turns.isEmpty else {
      throw MockRefusal("* GenerateContentRequest.contents: contents is not specified")
    }
    let system = body["systemInstruction"] ?? body["system_instruction"]
    return MockQuestion(
      model: target.model,
      prompt: Wire.prompt(turns, key: "parts"),
      input: Wire.text(system?["parts"]) + turns.map { Wire.text($0["parts"]) }.joined(),
      isStreamed: target.method == "streamGenerateContent",
      body: .object(
        JSONObject([("sse", .bool(request.query.contains("alt=sse"))), ("body", body)])
      )
    )
  }

  func reply(_ completion: MockCompletion, to question: MockQuestion) -> JSON {
    var parts: [JSON] =
      completion.text.isEmpty && !completion.toolCalls.isEmpty
      ? [] : [["text": .string(completion.text)]]
    parts += completion.toolCalls.map(Self.part)
    return chunk(completion, parts: parts, isLast: true)
  }

  func stream(_ completion: MockCompletion, to question: MockQuestion) -> [ServerReply.Part] {
    // Without server-sent events, the parts are the elements of one list.
    let isList = question.body["sse"]?.boolValue != true
    var pieces: [[JSON]] = completion.words.map { [["text": .string($0)]] }
    if !completion.toolCalls.isEmpty { pieces.append(completion.toolCalls.map(Self.part)) }
    if pieces.isEmpty { pieces = [[["text": ""]]] }
    let chunks = pieces.enumerated().map { index, parts in
      let isLast = index == pieces.count - 1
      let json = chunk(completion, parts: parts, isLast: isLast)
      guard isList else { return Wire.event(json, end: "\r\n\r\n") }
      return Array((index == 0 ? "[" : ",\r\n").utf8) + json.bytes
        + Array((isLast ? "]" : "").utf8)
    }
    return completion.stream(head: [], words: chunks, tail: [])
  }

  func streamType(of question: MockQuestion) -> String {
    let isList = question.body["sse"]?.boolValue != true
    return isList ? "application/json; charset=UTF-8" : "text/event-stream"
  }

  func failure(status: Int, _ message: String, retryAfter: Double?, number: Int) -> JSON {
    let word =
      switch status {
      case 400: "INVALID_ARGUMENT"
      case 401: "UNAUTHENTICATED"
      case 403: "PERMISSION_DENIED"
      case 404: "NOT_FOUND"
      case 429: "RESOURCE_EXHAUSTED"
      case 503: "UNAVAILABLE"
      case 504: "DEADLINE_EXCEEDED"
      case 500...: "INTERNAL"
      default: "FAILED_PRECONDITION"
      }
    var error: JSONObject = [
      "code": .number(status), "message": .string(message), "status": .string(word),
    ]
    if let retryAfter {
      error["details"] = [
        [
          "@type": "type.googleapis.com/google.rpc.RetryInfo",
          "retryDelay": .string("\(JSON.number(retryAfter).text)s"),
        ]
      ]
    }
    return ["error": .object(error)]
  }

  func unknownModel(_ model: String) -> String {
    "models/\(model) is not found for API version v1beta, or is not supported for generateContent."
  }

  func count(_ tokens: Int) -> JSON { ["totalTokens": .number(tokens)] }

  func models(_ names: [String]) -> JSON {
    [
      "models": .array(
        names.map { name in
          [
            "name": .string("models/\(name)"), "version": "001", "displayName": .string(name),
            "inputTokenLimit": 1_048_576, "outputTokenLimit": 65_536,
            "supportedGenerationMethods": ["generateContent", "countTokens"],
          ]
        }
      )
    ]
  }

  private func chunk(_ completion: MockCompletion, parts: [JSON], isLast: Bool) -> JSON {
    var candidate: JSONObject = [
      "content": ["parts": .array(parts), "role": "model"], "index": 0,
    ]
    if isLast { candidate["finishReason"] = Self.finishReason(completion) }
    let answer = completion.outputTokens - completion.reasoningTokens
    var usage: JSONObject = [
      "promptTokenCount": .number(completion.inputTokens),
      "candidatesTokenCount": .number(answer),
      "totalTokenCount": .number(completion.inputTokens + completion.outputTokens),
    ]
    if completion.cachedTokens > 0 {
      usage["cachedContentTokenCount"] = .number(completion.cachedTokens)
    }
    if completion.reasoningTokens > 0 {
      usage["thoughtsTokenCount"] = .number(completion.reasoningTokens)
    }
    return [
      "candidates": [.object(candidate)], "usageMetadata": .object(usage),
      "modelVersion": .string(completion.model),
      "responseId": .string("mock\(completion.number)"),
    ]
  }

  private static func part(_ call: ToolCall) -> JSON {
    ["functionCall": ["name": .string(call.name), "args": Wire.arguments(call)]]
  }

  private static func finishReason(_ completion: MockCompletion) -> JSON {
    switch completion.stopReason {
    case "length": "MAX_TOKENS"
    case "content_filter", "refusal": "SAFETY"
    default: "STOP"
    }
  }
}
