internal import Foundation

extension RecordedAnswer {
  /// The answer as one object; what is unknown is left out.
  public var json: JSON {
    var object: JSONObject = [
      "model": .string(model), "url": .string(url), "epoch": .number(epoch),
      "request": Self.readable(request),
    ]
    if !samples.isEmpty { object["samples"] = .array(samples.map { .string($0) }) }
    object["response"] = .object(Self.json(of: response))
    return .object(object)
  }

  /// Reads an answer, marked as replayed.
  ///
  /// - Throws: `ContentProblem` for a member that is missing or of another type.
  public init(json: JSON) throws(ContentProblem) {
    guard let model = json["model"]?.stringValue, let url = json["url"]?.stringValue,
      let request = Self.bytes(json["request"]), let response = json["response"]
    else {
      throw ContentProblem("expected \"model\", \"url\", \"request\" and \"response\"")
    }
    self.init(
      model: model,
      url: url,
      epoch: json["epoch"]?.intValue ?? 1,
      request: request,
      samples: (json["samples"]?.arrayValue ?? []).compactMap(\.stringValue),
      response: try Self.response(response)
    )
  }

  /// Bytes as JSON that is written back to the same ones, else as text, else in Base64.
  private static func readable(_ bytes: [UInt8]) -> JSON {
    if let json = try? JSON(parsing: bytes), json.objectValue != nil, json.bytes == bytes {
      return json
    }
    if let text = String(validating: bytes, as: UTF8.self) { return .string(text) }
    return .array([.string(Data(bytes).base64EncodedString())])
  }

  private static func bytes(_ json: JSON?) -> [UInt8]? {
    switch json {
    case .object?: json?.bytes
    case .string(let text)?: Array(text.utf8)
    case .array(let parts)?:
      parts.first?.stringValue.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
    default: nil
    }
  }

  private static func json(of response: ModelResponse) -> JSONObject {
    var object: JSONObject = ["output": .string(response.text)]
    object["reasoning"] = response.reasoning.map { .string($0) }
    if !response.toolCalls.isEmpty {
      object["tool_calls"] = .array(response.toolCalls.map(\.json))
    }
    object["logprobs"] = response.logprobs.map { .array($0.map(\.json)) }
    object["stop_reason"] = .string(response.stopReason.rawValue)
    object["provider_stop_reason"] = response.providerStopReason.map { .string($0) }
    var usage = JSONObject()
    for (name, path) in TokenUsage.fields {
      usage[name] = response.usage[keyPath: path].map { .number($0) }
    }
    if !usage.isEmpty { object["usage"] = .object(usage) }
    object["cost_usd"] = response.cost.map { .number($0.usd) }
    object["served_model"] = response.servedModel.map { .string($0) }
    object["service_tier"] = response.serviceTier.map { .string($0) }
    object["speed"] = response.speed.map { .string($0) }
    object["inference_geo"] = response.inferenceGeo.map { .string($0) }
    for (name, path) in timingFields {
      object[name] = response.timing[keyPath: path].map { .number($0 * 1000) }
    }
    object["reply"] = readable(response.rawBody)
    return object
  }

  private static func response(_ json: JSON) throws(ContentProblem) -> ModelResponse {
    guard let text = json["output"]?.stringValue,
      let stopReason = json["stop_reason"]?.stringValue.flatMap(StopReason.init(rawValue:))
    else { throw ContentProblem("expected \"output\" and a known \"stop_reason\" in \"response\"") }
    var calls: [ToolCall] = []
    for call in json["tool_calls"]?.arrayValue ?? [] { calls.append(try ToolCall(json: call)) }
    var response = ModelResponse(text: text, toolCalls: calls, stopReason: stopReason)
    response.reasoning = json["reasoning"]?.stringValue
    response.logprobs = json["logprobs"]?.arrayValue?.compactMap(TokenLogprob.init(json:))
    response.providerStopReason = json["provider_stop_reason"]?.stringValue
    for (name, path) in TokenUsage.fields {
      response.usage[keyPath: path] = json["usage"]?[name]?.countValue
    }
    if case .number(let dollars)? = json["cost_usd"] { response.cost = Cost(usd: dollars) }
    response.servedModel = json["served_model"]?.stringValue
    response.serviceTier = json["service_tier"]?.stringValue
    response.speed = json["speed"]?.stringValue
    response.inferenceGeo = json["inference_geo"]?.stringValue
    for (name, path) in timingFields {
      response.timing[keyPath: path] = json[name]?.doubleValue.map { $0 / 1000 }
    }
    response.rawBody = bytes(json["reply"]) ?? []
    response.isReplayed = true
    return response
  }

  private static var timingFields: [(String, WritableKeyPath<Timing, Double?>)] {
    [
      ("latency_ms", \.latency), ("first_byte_ms", \.firstByte), ("ttft_ms", \.firstToken),
      ("first_answer_ms", \.firstAnswer), ("between_tokens_ms", \.betweenTokens),
      ("connect_ms", \.connect),
    ]
  }
}
