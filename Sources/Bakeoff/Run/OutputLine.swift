internal import BakeoffClient
internal import BakeoffCore

/// One answer that was produced elsewhere.
struct OutputLine {
  /// The sample's place in the run.
  let position: Int
  let model: String
  let epoch: Int
  private let json: JSON
  private let output: String
  private let name: ModelName
  private let toolCalls: [ToolCall]

  init(parsing bytes: [UInt8], positions: [String: Int]) throws(TaskLineError) {
    do throws(JSONSyntaxError) { json = try JSON(parsing: bytes) } catch {
      throw TaskLineError("not JSON: \(error.reason)", column: error.offset + 1)
    }
    guard let sample = json["id"] ?? json["custom_id"] else {
      throw TaskLineError("no \"id\": expected the id of a sample")
    }
    let id = sample.stringValue ?? sample.text
    guard let position = positions[id] else {
      throw TaskLineError("no sample has the id \"\(id)\"")
    }
    guard let model = json["model"]?.stringValue, !model.isEmpty else {
      throw TaskLineError("no \"model\": expected the name of the model that answered")
    }
    guard let output = json["output"]?.stringValue else {
      throw TaskLineError("no \"output\": expected the answer as a string")
    }
    epoch = json["epoch"]?.intValue ?? 1
    guard epoch >= 1 else { throw TaskLineError("\"epoch\" counts from 1") }
    if let reason = json["stop_reason"], reason.stringValue == nil {
      throw TaskLineError("expected a string in \"stop_reason\", found \(reason.kind)")
    }
    toolCalls = try Self.toolCalls(json["tool_calls"])
    self.position = position
    // Without what a URL in it may say of a user.
    self.model = ModelName(model)?.description ?? model
    self.output = output
    // Models are called what their makers call them; where no provider is named, none is known.
    guard let name = ModelName(model) ?? ModelName("unknown/\(model)") else {
      throw TaskLineError("\"\(model)\" cannot be a model's name")
    }
    self.name = name
  }

  /// Calls in the shape of OpenAI's chat protocol, or with name and arguments beside each other.
  private static func toolCalls(_ json: JSON?) throws(TaskLineError) -> [ToolCall] {
    var calls: [ToolCall] = []
    for call in json?.arrayValue ?? [] {
      let isNested = call["function"] != nil
      do throws(ContentProblem) {
        calls.append(try ToolCall(json: isNested ? call : ["function": call]))
      } catch { throw TaskLineError(error.description) }
    }
    return calls
  }

  /// What the answer is kept under: it answers no request of ours.
  var request: CachedRequest {
    CachedRequest(
      key: ContentHash(of: [json.bytes]),
      model: name,
      url: "import",
      body: [],
      epoch: epoch
    )
  }

  func response(prices: PriceTable) -> ModelResponse {
    let stated = json["usage"]
    func count(_ key: String) -> Int? { stated?[key]?.intValue }
    let usage = TokenUsage(
      inputTokens: count("input_tokens"),
      cachedInputTokens: count("cached_input_tokens"),
      cacheWriteTokens: count("cache_write_tokens"),
      cacheWrite1hTokens: count("cache_write_1h_tokens"),
      outputTokens: count("output_tokens"),
      reasoningTokens: count("reasoning_tokens"),
      audioInputTokens: count("audio_input_tokens"),
      cachedAudioTokens: count("cached_audio_tokens"),
      audioOutputTokens: count("audio_output_tokens"),
      imageInputTokens: count("image_input_tokens"),
      imageOutputTokens: count("image_output_tokens"),
      videoInputTokens: count("video_input_tokens"),
      searches: count("searches"),
      mapSearches: count("map_searches")
    )
    let tier = json["service_tier"]?.stringValue
    let billing = Billing(serviceTier: tier, isBatch: json["batch"]?.boolValue ?? false)
    let word = json["stop_reason"]?.stringValue
    var cost = prices.price(for: name)?.cost(of: usage, billed: billing)
    if case .number(let digits)? = json["cost_usd"] { cost = Cost(usd: digits) }
    return ModelResponse(
      text: output,
      toolCalls: toolCalls,
      stopReason: word.map(Self.stopReason) ?? .stop,
      providerStopReason: word,
      usage: usage,
      cost: cost,
      serviceTier: tier,
      rawBody: json.bytes,
      timing: Timing(
        latency: json["latency_ms"]?.doubleValue.map { $0 / 1000 },
        firstToken: json["ttft_ms"]?.doubleValue.map { $0 / 1000 }
      )
    )
  }

  /// The common word for the words that providers use.
  private static func stopReason(_ word: String) -> StopReason {
    switch word.lowercased() {
    case "length", "max_tokens", "max_output_tokens", "model_length", "truncated": .length
    case "tool_calls", "tool_use", "tool_call", "function_call": .toolCalls
    case "content_filter", "safety", "recitation", "blocklist", "prohibited_content",
      "guardrail_intervened", "content_filtered":
      .contentFilter
    case "refusal": .refusal
    default: .stop
    }
  }
}
