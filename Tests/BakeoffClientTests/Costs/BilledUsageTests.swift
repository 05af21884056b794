import BakeoffClient
import BakeoffCore
import Testing

@Suite("What replies say of billing")
struct BilledUsageTests {
  private func decode(_ id: String, _ text: String) throws -> ModelResponse {
    try #require(WireProtocols.named(id)).decode(JSON(parsing: text))
  }

  @Test("OpenAI's chat counts sound, images and searches, and names the tier of service")
  func openAIChat() throws {
    let response = try decode(
      "openai-chat",
      """
      {"model":"gpt-4o-search-preview-2025-03-11","service_tier":"flex","choices":[{"message":
      {"content":"Four.","annotations":[{"type":"url_citation"}]},"finish_reason":"stop"}],
      "usage":{"prompt_tokens":1500,"completion_tokens":600,"prompt_tokens_details":
      {"cached_tokens":300,"audio_tokens":1200,"image_tokens":40,
      "cached_tokens_details":{"audio_tokens":200}},
      "completion_tokens_details":{"audio_tokens":450,"image_tokens":7,"reasoning_tokens":9}}}
      """
    )
    #expect(
      response.usage
        == TokenUsage(
          inputTokens: 1500,
          cachedInputTokens: 300,
          outputTokens: 600,
          reasoningTokens: 9,
          audioInputTokens: 1200,
          cachedAudioTokens: 200,
          audioOutputTokens: 450,
          imageInputTokens: 40,
          imageOutputTokens: 7,
          searches: 1
        )
    )
    #expect(response.serviceTier == "flex")
    let perplexity = try decode(
      "openai-chat",
      """
      {"model":"sonar-pro","choices":[{"message":{"content":"Four."},"finish_reason":"stop"}],
      "usage":{"prompt_tokens":800,"completion_tokens":400,"num_search_queries":2}}
      """
    )
    #expect(perplexity.usage.searches == 2)
    #expect(perplexity.usage.audioInputTokens == nil)
    #expect(perplexity.serviceTier == nil)
  }

  @Test("A cost in xAI's ticks, ten thousand million a dollar, is read exactly")
  func ticks() throws {
    let response = try decode(
      "openai-chat",
      """
      {"choices":[{"message":{"content":"Four."},"finish_reason":"stop"}],
      "usage":{"prompt_tokens":1,"completion_tokens":1,"cost_in_usd_ticks":37756000}}
      """
    )
    #expect(response.cost?.usd == "0.0037756")
  }

  @Test("OpenAI's responses count the searches among their items")
  func openAIResponses() throws {
    let response = try decode(
      "openai-responses",
      """
      {"status":"completed","service_tier":"priority","output":[
      {"type":"web_search_call","action":{"type":"search"}},{"type":"web_search_call"},
      {"type":"web_search_call","action":{"type":"open_page"}},
      {"type":"message","content":[{"type":"output_text","text":"Four."}]}],
      "usage":{"input_tokens":20,"output_tokens":7,
      "input_tokens_details":{"audio_tokens":3,"image_tokens":4}}}
      """
    )
    #expect(response.usage.searches == 2)
    #expect(response.usage.audioInputTokens == 3)
    #expect(response.usage.imageInputTokens == 4)
    #expect(response.serviceTier == "priority")
  }

  @Test("Anthropic counts searches, and says how fast and where the answer was made")
  func anthropic() throws {
    let response = try decode(
      "anthropic-messages",
      """
      {"content":[{"type":"text","text":"Four."}],"stop_reason":"end_turn","usage":
      {"input_tokens":5,"output_tokens":7,"server_tool_use":{"web_search_requests":3},
      "service_tier":"standard","speed":"fast","inference_geo":"us"}}
      """
    )
    #expect(response.usage.searches == 3)
    #expect(response.serviceTier == "standard")
    #expect(response.speed == "fast")
    #expect(response.inferenceGeo == "us")
  }

  @Test("Gemini counts by modality; what a search brings in is no input of its own")
  func gemini() throws {
    func reply(grounding: String) -> String {
      """
      {"candidates":[{"content":{"parts":[{"text":"Four."}]},"finishReason":"STOP"
      \(grounding)}],"usageMetadata":{"promptTokenCount":2000,"cachedContentTokenCount":300,
      "candidatesTokenCount":100,"toolUsePromptTokenCount":50,"totalTokenCount":2190,
      "thoughtsTokenCount":40,"trafficType":"ON_DEMAND_PRIORITY",
      "promptTokensDetails":[{"modality":"TEXT","tokenCount":400},
      {"modality":"AUDIO","tokenCount":1500},{"modality":"IMAGE","tokenCount":60},
      {"modality":"VIDEO","tokenCount":40}],
      "cacheTokensDetails":[{"modality":"AUDIO","tokenCount":250}],
      "candidatesTokensDetails":[{"modality":"AUDIO","tokenCount":80},
      {"modality":"IMAGE","tokenCount":20}]}}
      """
    }
    let plain = try decode("gemini-generate-content", reply(grounding: ""))
    #expect(
      plain.usage
        == TokenUsage(
          inputTokens: 2050,
          cachedInputTokens: 300,
          outputTokens: 140,
          reasoningTokens: 40,
          audioInputTokens: 1500,
          cachedAudioTokens: 250,
          audioOutputTokens: 80,
          imageInputTokens: 60,
          imageOutputTokens: 20,
          videoInputTokens: 40
        )
    )
    #expect(plain.serviceTier == "ON_DEMAND_PRIORITY")
    let grounded = try decode(
      "gemini-generate-content",
      reply(
        grounding: """
          ,"groundingMetadata":{"webSearchQueries":["a","b"],"groundingChunks":[{"maps":{}}]}
          """
      )
    )
    #expect(grounded.usage.inputTokens == 2000)
    #expect(grounded.usage.searches == 2)
    #expect(grounded.usage.mapSearches == 1)
  }
}
