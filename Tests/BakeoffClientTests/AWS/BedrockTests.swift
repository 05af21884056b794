import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Bedrock")
struct BedrockTests {
  private static let environment = ["AWS_BEARER_TOKEN_BEDROCK": "k", "AWS_REGION": "us-east-1"]

  private func body(
    _ model: String,
    effort: ReasoningEffort? = nil,
    temperature: Double? = nil,
    maxTokens: Int? = nil,
    _ request: ModelRequest = ModelRequest("Hi")
  ) throws -> JSON {
    let lm = try LM(
      model,
      temperature: temperature,
      maxTokens: maxTokens,
      reasoningEffort: effort,
      options: .aws(Self.environment)
    )
    return try JSON(parsing: lm.prepare(request).http.body)
  }

  private func answer(
    _ reply: String,
    status: Int = 200,
    headers: [String: String] = [:],
    model: String = "bedrock/m"
  ) throws -> ModelResponse {
    let transport = ScriptedTransport([.init(status: status, headers: headers, body: reply)])
    return try LM(model, options: .aws(Self.environment, transport: transport))
      .complete(ModelRequest("Hi"))
  }

  @Test(
    "A model's whole name is one segment of the path",
    arguments: [
      (
        "bedrock/anthropic.claude-3-haiku-20240307-v1:0", "us-east-1",
        "anthropic.claude-3-haiku-20240307-v1%3A0"
      ),
      ("bedrock/converse/us.amazon.nova-lite-v1:0", "us-east-1", "us.amazon.nova-lite-v1%3A0"),
      ("bedrock/eu-west-3/mistral.m-v1:0", "eu-west-3", "mistral.m-v1%3A0"),
      ("bedrock/global.anthropic.claude-x", "us-east-1", "global.anthropic.claude-x"),
      (
        "bedrock/arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/a1b2",
        "eu-west-1",
        "arn%3Aaws%3Abedrock%3Aeu-west-1%3A123456789012%3Aapplication-inference-profile%2Fa1b2"
      ),
    ]
  )
  func urls(model: String, region: String, segment: String) throws {
    let base = "https://bedrock-runtime.\(region).amazonaws.com/model/\(segment)/converse"
    var options = ClientOptions.aws(Self.environment)
    #expect(try LM(model, options: options).prepare(ModelRequest("Hi")).http.url == base)
    options.streams = true
    let streamed = try LM(model, options: options).prepare(ModelRequest("Hi")).http
    #expect(streamed.url == base + "-stream")
    #expect(try JSON(parsing: streamed.body)["stream"] == nil)
  }

  @Test("A model that is to be invoked with a body of its own is refused with a clear word")
  func invoke() {
    let error = #expect(throws: ModelError.self) {
      try LM("bedrock/invoke/amazon.titan-text", options: .aws(Self.environment))
    }
    #expect(error?.message.contains("needs the protocol \"bedrock-invoke\"") == true)
  }

  @Test(
    "An effort is asked for in the words of the model's maker",
    arguments: [
      ("openai.gpt-oss-120b-1:0", .xhigh, #"{"reasoning_effort":"high"}"#),
      ("us.deepseek.v3-v1:0", .medium, #"{"reasoning_effort":"medium"}"#),
      ("openai.gpt-5.4", .minimal, #"{"reasoning":{"effort":"minimal"}}"#),
      (
        "us.amazon.nova-2-lite-v1:0", .low,
        #"{"reasoningConfig":{"type":"enabled","maxReasoningEffort":"low"}}"#
      ),
      ("amazon.nova-2-lite-v1:0", .off, #"{"reasoningConfig":{"type":"disabled"}}"#),
      (
        "us.anthropic.claude-sonnet-4-5-20250929-v1:0", .medium,
        #"{"thinking":{"type":"enabled","budget_tokens":2048}}"#
      ),
      ("us.anthropic.claude-sonnet-4-5-20250929-v1:0", .off, nil),
      ("deepseek.v3-v1:0", .off, nil),
    ] as [(String, ReasoningEffort, String?)]
  )
  func effort(model: String, effort: ReasoningEffort, fields: String?) throws {
    let body = try body("bedrock/\(model)", effort: effort)
    #expect(body["additionalModelRequestFields"]?.text == fields)
    let isClaude = fields?.contains("thinking") == true
    #expect(
      body["additionalModelResponseFieldPaths"]
        == (isClaude ? ["/usage/output_tokens_details"] : nil)
    )
  }

  @Test("An effort of a model whose maker is not known is refused, and so is one without room")
  func unknownEffort() {
    let unknown = #expect(throws: ModelError.self) {
      try body("bedrock/arn:aws:bedrock:us-east-1:1:application-inference-profile/x", effort: .low)
    }
    #expect(unknown?.code == .configuration)
    #expect(unknown?.message.contains("-P additionalModelRequestFields=JSON") == true)
    let small = #expect(throws: ModelError.self) {
      try body("bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0", effort: .low, maxTokens: 9)
    }
    #expect(small?.message.contains("max_tokens is 9") == true)
  }

  @Test(
    "Why an answer ended is read, and the provider's word is kept",
    arguments: [
      ("end_turn", .stop), ("stop_sequence", .stop), ("max_tokens", .length),
      ("model_context_window_exceeded", .length), ("tool_use", .toolCalls),
      ("guardrail_intervened", .contentFilter), ("content_filtered", .contentFilter),
      ("malformed_model_output", .stop), ("malformed_tool_use", .stop), ("refusal", .refusal),
      ("novel", .stop),
    ] as [(String, StopReason)]
  )
  func stopReasons(word: String, reason: StopReason) throws {
    let response = try answer(
      #"{"output":{"message":{"role":"assistant","content":[]}},"stopReason":"\#(word)"}"#
    )
    #expect(response.stopReason == reason)
    #expect(response.providerStopReason == word)
    #expect(response.usage.isUnknown)
  }

  @Test("All that went in is counted, and what was thought where the model says so")
  func usage() throws {
    let response = try answer(
      """
      {"output":{"message":{"role":"assistant","content":[{"reasoningContent":{"redactedContent":\
      "eA=="}},{"text":"4"}]}},"stopReason":"end_turn","usage":{"inputTokens":30,"outputTokens":90,\
      "totalTokens":8120,"cacheReadInputTokens":3000,"cacheWriteInputTokens":5000,"cacheDetails":\
      [{"ttl":"1h","inputTokens":4000},{"ttl":"5m","inputTokens":1000}]},"metrics":{"latencyMs":1},\
      "additionalModelResponseFields":{"usage":{"output_tokens_details":{"thinking_tokens":70}}},\
      "trace":{"promptRouter":{"invokedModelId":"arn:x"}}}
      """
    )
    #expect(
      response.usage
        == TokenUsage(
          inputTokens: 8030,
          cachedInputTokens: 3000,
          cacheWriteTokens: 5000,
          cacheWrite1hTokens: 4000,
          outputTokens: 90,
          reasoningTokens: 70
        )
    )
    #expect(response.reasoning == nil)
    #expect(response.servedModel == "arn:x")
  }

  @Test("The price is that of the model, wherever and however it is asked")
  func cost() throws {
    let reply = #"""
      {"output":{"message":{"content":[{"text":"4"}]}},"stopReason":"end_turn","usage":{"inputTokens":1000000,"outputTokens":0,"totalTokens":1000000}}
      """#
    let prices = [
      "": "0.06", "converse/": "0.06", "us-west-2/": "0.06", "converse/us-west-2/us.": "0.06",
      "us-gov-west-1/": "0.072", "eu.": "0.078",
      "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.": "0.06",
      "arn:aws:bedrock:us-east-1::foundation-model/": "0.06",
    ]
    for (form, dollars) in prices {
      let response = try answer(reply, model: "bedrock/\(form)amazon.nova-lite-v1:0")
      #expect(response.cost?.usd == dollars, "\(form)")
    }
  }

  @Test(
    "An error becomes its code, by the kind that a header or the body names",
    arguments: [
      ("AccessDeniedException", 403, "No access.", .permission),
      ("UnrecognizedClientException", 403, "Invalid token.", .authentication),
      ("ExpiredTokenException", 403, "Expired.", .authentication),
      ("InvalidSignatureException", 403, "Signature expired.", .authentication),
      ("ValidationException", 400, "Malformed.", .badRequest),
      ("ValidationException", 400, "Input is too long for requested model.", .contextTooLong),
      ("ValidationException", 400, "The provided model identifier is invalid.", .notFound),
      ("ResourceNotFoundException", 404, "None.", .notFound),
      ("ServiceQuotaExceededException", 400, "Too much.", .rateLimited),
      ("ConflictException", 400, "Busy.", .serverError),
      ("ThrottlingException", 429, "Too many requests.", .rateLimited),
      ("ThrottlingException", 429, "Too many tokens per day.", .quotaExhausted),
      ("ModelNotReadyException", 429, "Warming up.", .overloaded),
      ("ModelTimeoutException", 408, "Slow.", .timeout),
      ("ModelErrorException", 424, "Oh.", .serverError),
      ("InternalServerException", 500, "Oh.", .serverError),
      ("ServiceUnavailableException", 503, "Later.", .overloaded),
      ("NovelException", 529, "Later.", .overloaded),
    ] as [(String, Int, String, ModelError.Code)]
  )
  func errors(kind: String, status: Int, message: String, code: ModelError.Code) throws {
    let header = ["x-amzn-ErrorType": "\(kind):http://internal.amazon.com/x/"]
    for (headers, body) in [
      (header, #"{"message":"\#(message)"}"#),
      ([:], ##"{"__type":"com.amazon.coral.service#\##(kind)","message":"\##(message)"}"##),
    ] {
      let error = #expect(throws: ModelError.self) {
        try answer(body, status: status, headers: headers)
      }
      #expect(error?.code == code)
      #expect(error?.status == status)
      #expect(error?.message.contains("\"\(message)\"") == true)
    }
  }

  @Test("A wait that is asked for is heard, and an error without a body has its kind")
  func bareError() {
    let error = #expect(throws: ModelError.self) {
      try answer(
        "",
        status: 429,
        headers: ["X-Amzn-Errortype": "ThrottlingException", "Retry-After": "7"]
      )
    }
    #expect(error?.code == .rateLimited)
    #expect(error?.retryAfter == 7)
    #expect(error?.message.contains("ThrottlingException") == true)
  }

  @Test("A reply without a message is malformed")
  func malformed() {
    for reply in ["{}", #"{"output":{}}"#, "[]"] {
      let error = #expect(throws: ModelError.self) { try answer(reply) }
      #expect(error?.code == .malformedResponse)
    }
  }
}
