import BakeoffClient
import BakeoffCore
import Testing

@Suite("OpenAI's responses")
struct ResponsesTests {
  private func decode(_ text: String) throws -> ModelResponse {
    try OpenAIResponses().decode(JSON(parsing: text))
  }

  private func prepared(
    _ model: String,
    _ parameters: ModelParameters = ModelParameters()
  ) throws -> PreparedRequest {
    let environment = Environment(process: [
      "OPENAI_API_KEY": "k", "XAI_API_KEY": "k", "PERPLEXITY_API_KEY": "k",
      "BEDROCK_MANTLE_API_KEY": "k", "AWS_REGION": "eu-west-1",
    ])
    return try LM(model, options: ClientOptions(environment: environment))
      .prepare(ModelRequest("Hi", parameters: parameters))
  }

  @Test(
    "A model is asked here when its price row or a word before it says so",
    arguments: [
      ("openai/o3-pro", "https://api.openai.com/v1/responses", "o3-pro"),
      ("openai/responses/gpt-4o", "https://api.openai.com/v1/responses", "gpt-4o"),
      ("openai/responses/o3-pro", "https://api.openai.com/v1/responses", "o3-pro"),
      ("openai/o3", "https://api.openai.com/v1/chat/completions", "o3"),
      (
        "perplexity/openai/gpt-5.4", "https://api.perplexity.ai/v1/responses", "openai/gpt-5.4"
      ),
      ("perplexity/sonar", "https://api.perplexity.ai/chat/completions", "sonar"),
      (
        "bedrock_mantle/openai.gpt-5.4",
        "https://bedrock-mantle.eu-west-1.api.aws/openai/v1/responses", "openai.gpt-5.4"
      ),
    ]
  )
  func routed(model: String, url: String, sent: String) throws {
    let request = try prepared(model)
    #expect(request.cached.url == url)
    #expect(request.cached.model.description == model)
    #expect(try JSON(parsing: request.http.body)["model"]?.stringValue == sent)
  }

  @Test("An effort and a limit are written in its own words, and nothing is kept there")
  func parameters() throws {
    let body = try JSON(
      parsing: prepared(
        "openai/o3-pro",
        ModelParameters(maxTokens: 200, reasoningEffort: .low)
      ).http.body
    )
    #expect(body["reasoning"]?["effort"] == "low")
    #expect(body["max_output_tokens"] == 200)
    #expect(body["max_completion_tokens"] == nil)
    #expect(body["store"] == false)
  }

  @Test("A price is found under the name without the word")
  func price() throws {
    let transport = ScriptedTransport([
      .init(
        body:
          #"{"status":"completed","output":[],"usage":{"input_tokens":1000000,"output_tokens":0}}"#
      )
    ])
    for model in ["openai/o3-pro", "openai/responses/o3-pro"] {
      let lm = try LM(model, options: .test(transport: transport))
      #expect(try lm.complete(ModelRequest("Hi")).cost?.usd == "20")
    }
  }

  @Test(
    "Why an answer ended is told by status, reason and items",
    arguments: [
      (#""status":"completed","output":[]"#, StopReason.stop, "completed"),
      (
        #""status":"completed","output":[{"type":"function_call","call_id":"c","name":"f"}]"#,
        .toolCalls, "completed"
      ),
      (
        #""status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[]"#,
        .length, "max_output_tokens"
      ),
      (
        #""status":"incomplete","incomplete_details":{"reason":"content_filter"},"output":[]"#,
        .contentFilter, "content_filter"
      ),
      (
        #""status":"completed","output":[{"type":"message","content":[{"type":"refusal","refusal":"No."}]}]"#,
        .refusal, "completed"
      ),
    ]
  )
  func stopReasons(members: String, reason: StopReason, word: String) throws {
    let response = try decode("{\(members)}")
    #expect(response.stopReason == reason)
    #expect(response.providerStopReason == word)
    #expect(response.text == (reason == .refusal ? "No." : ""))
  }

  @Test("The texts of all messages are joined, and reasoning in the open is read")
  func texts() throws {
    let response = try decode(
      #"{"status":"completed","output":[{"type":"reasoning","summary":[],"content":[{"type":"reasoning_text","text":"Hm."}]},{"type":"message","content":[{"type":"output_text","text":"a"},{"type":"output_text","text":"b"}]},{"type":"message","content":[{"type":"output_text","text":"c"}]}]}"#
    )
    #expect(response.text == "abc")
    #expect(response.reasoning == "Hm.")
    #expect(response.usage.isUnknown)
  }

  @Test(
    "A failure within a reply becomes its code",
    arguments: [
      (
        #"{"status":"failed","error":{"code":"server_error","message":"x"}}"#,
        ModelError.Code.serverError
      ),
      (
        #"{"status":"failed","error":{"code":"rate_limit_exceeded","message":"x"}}"#, .rateLimited
      ),
      (#"{"status":"failed","error":{"code":"invalid_prompt","message":"x"}}"#, .badRequest),
      (#"{"status":"cancelled","output":[]}"#, .serverError),
      (#"{"status":"queued","output":[]}"#, .malformedResponse), ("{}", .malformedResponse),
    ]
  )
  func faults(text: String, code: ModelError.Code) {
    #expect(throws: ProviderFault.self) { try decode(text) }.map { #expect($0.code == code) }
  }
}
