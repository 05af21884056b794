import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

/// A refusal as a provider words it, and what it must come to.
struct Refusal: Sendable, CustomTestStringConvertible {
  let model: String
  let status: Int
  let body: String
  let code: ModelError.Code

  init(_ model: String, _ status: Int, _ body: String, _ code: ModelError.Code) {
    (self.model, self.status, self.body, self.code) = (model, status, body, code)
  }

  var testDescription: String { "\(model) \(status) \(body.prefix(60)) → \(code.rawValue)" }

  private static func openAI(_ code: String, _ message: String = "No.") -> String {
    #"{"error":{"message":"\#(message)","type":"t","param":null,"code":"\#(code)"}}"#
  }

  private static func anthropic(_ type: String, _ message: String = "No.") -> String {
    #"{"type":"error","error":{"type":"\#(type)","message":"\#(message)"},"request_id":"r"}"#
  }

  private static func gemini(_ status: Int, _ word: String, _ details: String = "[]") -> String {
    #"{"error":{"code":\#(status),"message":"No.","status":"\#(word)","details":\#(details)}}"#
  }

  private static func cloudflare(_ code: Int) -> String {
    #"{"success":false,"errors":[{"code":\#(code),"message":"No."}]}"#
  }

  static let all: [Refusal] = [
    Refusal("openai/m", 400, openAI("invalid_value"), .badRequest),
    Refusal("openai/m", 400, openAI("context_length_exceeded"), .contextTooLong),
    Refusal("openai/m", 400, openAI("content_filter"), .contentPolicy),
    Refusal("openai/m", 401, openAI("invalid_api_key"), .authentication),
    Refusal("openai/m", 402, "{}", .quotaExhausted),
    Refusal("openai/m", 403, openAI("unsupported_country"), .permission),
    Refusal("openai/m", 404, openAI("model_not_found"), .notFound),
    Refusal("openai/m", 408, "", .timeout),
    Refusal("openai/m", 409, "", .serverError),
    Refusal("openai/m", 413, "<html>", .badRequest),
    Refusal("openai/m", 422, #"{"detail":[{"msg":"field required"}]}"#, .badRequest),
    Refusal("openai/m", 424, "", .serverError),
    Refusal("openai/m", 429, openAI("rate_limit_exceeded"), .rateLimited),
    Refusal("openai/m", 429, openAI("insufficient_quota"), .quotaExhausted),
    Refusal("openai/m", 429, openAI("credit_balance_exhausted"), .quotaExhausted),
    Refusal("openai/m", 429, openAI("project_spend_limit_exceeded"), .quotaExhausted),
    Refusal("openai/m", 429, openAI("tokens", "Request too large for m"), .contextTooLong),
    Refusal("openai/m", 500, "<html>oops</html>", .serverError),
    Refusal("openai/m", 503, openAI("slow_down"), .overloaded),
    Refusal("openai/m", 524, "", .serverError),
    Refusal("openai/m", 200, #"{"error":{"message":"upstream","code":502}}"#, .serverError),
    Refusal("openai/m", 200, #"{"error":{"message":"slow","code":429}}"#, .rateLimited),
    Refusal("openai/m", 301, "", .notFound),
    Refusal("hosted_vllm/m", 400, openAI("exceed_context_size_error"), .contextTooLong),
    Refusal("groq/m", 498, "", .overloaded),
    Refusal("anthropic/m", 400, anthropic("invalid_request_error"), .badRequest),
    Refusal(
      "anthropic/m",
      400,
      anthropic("invalid_request_error", "prompt is too long: 9 > 8"),
      .contextTooLong
    ),
    Refusal(
      "anthropic/m",
      400,
      anthropic("invalid_request_error", "Your credit balance is too low"),
      .quotaExhausted
    ),
    Refusal("anthropic/m", 402, anthropic("billing_error"), .quotaExhausted),
    Refusal("anthropic/m", 429, anthropic("rate_limit_error"), .rateLimited),
    Refusal(
      "anthropic/m",
      429,
      #"{"error":{"type":"rate_limit_error","message":"No.","details":{"error_code":"enforced_spend_limit_reached"}}}"#,
      .quotaExhausted
    ),
    Refusal("anthropic/m", 529, anthropic("overloaded_error"), .overloaded),
    Refusal("gemini/m", 400, gemini(400, "INVALID_ARGUMENT"), .badRequest),
    Refusal("gemini/m", 403, gemini(403, "PERMISSION_DENIED"), .permission),
    Refusal("gemini/m", 429, gemini(429, "RESOURCE_EXHAUSTED"), .rateLimited),
    Refusal(
      "gemini/m",
      429,
      gemini(
        429,
        "RESOURCE_EXHAUSTED",
        #"[{"violations":[{"quotaId":"RequestsPerDayPerModel"}]}]"#
      ),
      .quotaExhausted
    ),
    Refusal("gemini/m", 503, gemini(503, "UNAVAILABLE"), .overloaded),
    Refusal("cohere/m", 400, #"{"message":"too many tokens"}"#, .badRequest),
    Refusal("cohere/m", 401, #"{"message":"invalid api token"}"#, .authentication),
    Refusal("cohere/m", 429, #"{"message":"slow down"}"#, .rateLimited),
    Refusal("cohere/m", 498, #"{"message":"invalid token"}"#, .badRequest),
    Refusal("cohere/m", 501, #"{"message":"not implemented"}"#, .badRequest),
    Refusal("cohere/m", 503, #"{"message":"later"}"#, .overloaded),
    Refusal("openai/m", 403, cloudflare(10000), .permission),
    Refusal("openai/m", 429, cloudflare(3036), .quotaExhausted),
    Refusal("openai/m", 429, cloudflare(3040), .overloaded),
    Refusal(
      "openai/m",
      429,
      #"{"error_code":"REQUEST_LIMIT_EXCEEDED","message":"No."}"#,
      .rateLimited
    ),
    Refusal("replicate/o/m", 402, #"{"detail":"No credit."}"#, .quotaExhausted),
    Refusal("replicate/o/m", 422, #"{"detail":"Wrong input.","status":422}"#, .badRequest),
    Refusal("replicate/o/m", 429, #"{"detail":"Throttled."}"#, .rateLimited),
    Refusal("ollama/m", 404, #"{"error":"model 'm' not found"}"#, .notFound),
    Refusal("ollama/m", 503, #"{"error":"queue full"}"#, .overloaded),
  ]
}

@Suite(.timeLimit(.minutes(20)))
struct ErrorTests {
  @Test(
    "A refusal becomes its code, and is sent again only when that can help",
    arguments: Refusal.all
  )
  func code(_ refusal: Refusal) throws {
    let transport = ScriptedTransport([.init(status: refusal.status, body: refusal.body)])
    let lm = try LM(
      refusal.model,
      baseURL: "http://127.0.0.1:1",
      options: .test(retry: RetryPolicy(retries: 1), transport: transport)
    )
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(error?.code == refusal.code)
    #expect(error?.status == refusal.status)
    #expect(transport.count == (refusal.code.isRetryable ? 2 : 1))
    #expect(error?.attempts.count == transport.count)
  }

  @Test("A message names the model, the place, the status and the provider's words")
  func sentence() throws {
    let transport = ScriptedTransport([
      .init(status: 429, body: #"{"error":{"message":"Rate limit\n reached"}}"#)
    ])
    let lm = try LM(
      "openai/gpt-4o-mini",
      baseURL: "http://h/v1",
      options: .test(retry: .never, transport: transport)
    )
    #expect(throws: ModelError.self) { try lm("Hi") }.map {
      #expect(
        $0.message == "openai/gpt-4o-mini at http://h/v1: 429 rate limited: \"Rate limit reached\""
      )
    }
  }

  @Test("A refused key names the variable to check")
  func refusedKey() throws {
    let transport = ScriptedTransport([.init(status: 401, body: "{}")])
    let lm = try LM("openai/m", options: .test(transport: transport))
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(error?.message.hasSuffix("; check OPENAI_API_KEY") == true)
  }

  @Test("A long page instead of an answer is quoted in one short line")
  func longBody() throws {
    let page = "<html>\n" + String(repeating: "word ", count: 500)
    let transport = ScriptedTransport([.init(status: 200, body: page)])
    let lm = try LM("openai/m", options: .test(retry: .never, transport: transport))
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(error?.code == .malformedResponse)
    #expect(error?.message.contains("<html> word") == true)
    #expect(error?.message.contains("\n") == false)
    #expect((error?.message.count ?? 999) < 350)
  }

  @Test(
    "A key never stands in an error, wherever the provider repeats it",
    arguments: [
      (401, #"{"error":{"message":"Incorrect key KEY given"}}"#), (500, "KEY"),
      (200, "not JSON KEY"), (400, #"{"error":"KEY"}"#),
      (200, #"{"error":{"message":"KEY"}}"#),
      (500, String(repeating: "x", count: 190) + "KEY"),
    ]
  )
  func secrets(status: Int, body: String) throws {
    let echoed = body.split(separator: "KEY", omittingEmptySubsequences: false)
      .joined(separator: testKey)
    for model in ["openai/m", "anthropic/m", "gemini/m"] {
      let transport = ScriptedTransport([.init(status: status, body: echoed)])
      let lm = try LM(model, options: .test(transport: transport))
      let error = try #require(throws: ModelError.self) { try lm("Hi") }
      var shown = ""
      dump(error, to: &shown)
      let plain = try LM(model, options: .test())
      dump(plain, to: &shown)
      try dump(plain.prepare(ModelRequest("Hi")), to: &shown)
      #expect(!shown.contains(testKey.prefix(10)))
    }
  }
}
