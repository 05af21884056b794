internal import BakeoffClient
internal import BakeoffCore

/// One answer that was produced elsewhere.
struct OutputLine {
  /// The id of the sample that it answers.
  let id: String
  /// The task file of the sample, as it was named; nil when the line does not say.
  let taskFile: String?
  let model: String
  let epoch: Int
  /// How the answer was judged; nil when the line does not say.
  let scores: [Score]?
  /// The line as it stands.
  let json: JSON
  private let content: Content
  private let name: ModelName

  /// What came: an answer, or the reason why there is none.
  private enum Content {
    case output(String, [ToolCall])
    case error(ModelError)
  }

  /// Reads a line.
  ///
  /// - Throws: `TaskLineError` for a line that cannot be used.
  init(_ json: JSON) throws(TaskLineError) {
    guard let sample = json["id"] ?? json["custom_id"] ?? json["sample_id"] else {
      throw TaskLineError("no \"id\": expected the id of a sample")
    }
    id = sample.stringValue ?? sample.text
    taskFile = json["task_file"]?.stringValue
    guard let model = json["model"]?.stringValue, !model.isEmpty else {
      throw TaskLineError("no \"model\": expected the name of the model that answered")
    }
    content = try Self.content(json)
    epoch = json["epoch"]?.intValue ?? 1
    guard (1...RunSettings.maximumEpochs).contains(epoch) else {
      throw TaskLineError("\"epoch\" counts from 1 to \(RunSettings.maximumEpochs)")
    }
    if let reason = json["stop_reason"], reason.stringValue == nil {
      throw TaskLineError("expected a string in \"stop_reason\", found \(reason.kind)")
    }
    scores = try json["scores"].map(Self.scores)
    // Without what a URL in it may say of a user.
    self.model = ModelName(model)?.description ?? model
    // Models are called what their makers call them; where no provider is named, none is known.
    guard let name = ModelName(model) ?? ModelName("unknown/\(model)") else {
      throw TaskLineError("\"\(model)\" cannot be a model's name")
    }
    self.name = name
    self.json = json
  }

  private static func content(_ json: JSON) throws(TaskLineError) -> Content {
    if let output = json["output"]?.stringValue {
      return .output(output, try toolCalls(json["tool_calls"]))
    }
    guard let error = json["error"] else {
      throw TaskLineError("no \"output\": expected the answer as a string")
    }
    let message = error.stringValue ?? error["message"]?.stringValue ?? error.text
    let code = json["error_code"]?.stringValue.flatMap(ModelError.Code.init(rawValue:))
    return .error(ModelError(code ?? .unknown, message))
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

  private static func scores(_ json: JSON) throws(TaskLineError) -> [Score] {
    guard let elements = json.arrayValue else {
      throw TaskLineError("expected a list in \"scores\", found \(json.kind)")
    }
    var scores: [Score] = []
    for element in elements {
      let value = element["value"]?.doubleValue
      guard let scorer = element["scorer"]?.stringValue,
        value.map((0...1).contains) ?? (element["value"] == nil)
      else {
        throw TaskLineError(
          "expected {\"scorer\": …, \"value\": 0 to 1, \"passed\": …} in \"scores\""
        )
      }
      scores.append(
        Score(
          scorer: scorer,
          value: value,
          isPassed: value != nil && element["passed"]?.boolValue ?? (value == 1),
          weight: element["weight"]?.doubleValue ?? 1,
          answer: element["answer"]?.stringValue,
          explanation: element["explanation"]?.stringValue
        )
      )
    }
    return scores
  }

  /// Whether its cost is computed, if there is a price.
  var isPricedHere: Bool {
    if case .number? = json["cost_usd"] { return false }
    return json["usage"] != nil
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

  /// Who answered of a group; nil for a model that was asked itself.
  var deployment: AnsweringDeployment? {
    json["answered_by"]?.stringValue.map { model in
      let isFallback = json["fallback"]?.boolValue ?? false
      let counts = json["fallback_counts"]?.boolValue ?? false
      return AnsweringDeployment(
        model: model,
        role: isFallback ? counts ? .scoredFallback : .fallback : .primary
      )
    }
  }

  /// The answer, or why there is none.
  func result(prices: PriceTable) -> Result<ModelResponse, ModelError> {
    switch content {
    case .output(let text, let calls): .success(response(text, calls, prices))
    case .error(let error): .failure(error)
    }
  }

  private func response(
    _ text: String,
    _ calls: [ToolCall],
    _ prices: PriceTable
  ) -> ModelResponse {
    var usage = TokenUsage()
    for (name, path) in TokenUsage.fields {
      usage[keyPath: path] = json["usage"]?[name]?.countValue
    }
    let tier = json["service_tier"]?.stringValue
    let speed = json["speed"]?.stringValue
    let geo = json["inference_geo"]?.stringValue
    let billing = Billing(
      serviceTier: tier,
      isBatch: json["batch"]?.boolValue ?? false,
      speed: speed,
      inferenceGeo: geo
    )
    let word = json["stop_reason"]?.stringValue
    var cost = prices.price(for: name)?.cost(of: usage, billed: billing)
    if case .number(let digits)? = json["cost_usd"] { cost = Cost(usd: digits) }
    func seconds(_ key: String) -> Double? { json[key]?.doubleValue.map { $0 / 1000 } }
    return ModelResponse(
      text: text,
      reasoning: json["reasoning"]?.stringValue,
      toolCalls: calls,
      stopReason: word.map(Self.stopReason) ?? .stop,
      providerStopReason: word,
      usage: usage,
      cost: cost,
      servedModel: json["served_model"]?.stringValue,
      serviceTier: tier,
      speed: speed,
      inferenceGeo: geo,
      rawBody: rawBody,
      timing: Timing(
        latency: seconds("latency_ms"),
        firstToken: seconds("ttft_ms"),
        firstAnswer: seconds("first_answer_ms"),
        betweenTokens: seconds("between_tokens_ms")
      ),
      isReplayed: json["cached"]?.boolValue ?? false
    )
  }

  /// The line without what it says of the sample, which stands in many lines.
  private var rawBody: [UInt8] {
    var line = json.objectValue ?? JSONObject()
    for key in line.keys where TaskLine.isRead(key) && !["model", "id", "custom_id"].contains(key) {
      line[key] = nil
    }
    return JSON.object(line).bytes
  }

  /// The common word for the words that providers use.
  private static func stopReason(_ word: String) -> StopReason {
    if let reason = StopReason(rawValue: word) { return reason }
    return switch word.lowercased() {
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
