import BakeoffClient
import BakeoffCore
import Testing

struct ReplyTests {
  private func decode(_ id: String, _ text: String) throws -> ModelResponse {
    try #require(WireProtocols.named(id)).decode(JSON(parsing: text))
  }

  @Test(
    "A word for why an answer ended is understood",
    arguments: [
      ("stop", StopReason.stop), ("eos", .stop), ("length", .length), ("model_length", .length),
      ("content_filter", .contentFilter), ("sensitive", .contentFilter),
      ("tool_calls", .toolCalls), ("function_call", .toolCalls), ("novel", .stop),
    ]
  )
  func openAIStopReasons(word: String, reason: StopReason) throws {
    let response = try decode(
      "openai-chat",
      #"{"choices":[{"message":{"content":"x"},"finish_reason":"\#(word)"}]}"#
    )
    #expect(response.stopReason == reason)
    #expect(response.providerStopReason == word)
  }

  @Test("Reasoning in tags that never close is no answer; tags within an answer are part of it")
  func tags() throws {
    func decode(_ content: String) throws -> ModelResponse {
      let message: JSON = ["message": ["content": .string(content)], "finish_reason": "length"]
      return try OpenAIChat().decode(["choices": [message]])
    }
    let cut = try decode("<think>First, I")
    #expect(cut.text == "")
    #expect(cut.reasoning == "First, I")
    let quoted = try decode("The tag <think> opens.")
    #expect(quoted.text == "The tag <think> opens.")
    #expect(quoted.reasoning == nil)
  }

  @Test("A refusal in a field of its own is a refusal, whatever the finish word")
  func refusal() throws {
    let response = try decode(
      "openai-chat",
      #"{"choices":[{"message":{"content":null,"refusal":"I cannot."},"finish_reason":"stop"}]}"#
    )
    #expect(response.stopReason == .refusal)
    #expect(response.text == "I cannot.")
    let anthropic = try decode("anthropic-messages", #"{"content":[],"stop_reason":"refusal"}"#)
    #expect(anthropic.stopReason == .refusal)
  }

  @Test(
    "Reasoning is found in each of its places",
    arguments: [
      #"{"content":"<think>\n2 and 2</think>\n\n4"}"#,
      #"{"content":"4","reasoning_content":"2 and 2"}"#, #"{"content":"4","reasoning":"2 and 2"}"#,
      #"{"content":[{"type":"thinking","thinking":[{"type":"text","text":"2 and 2"}]},{"type":"text","text":"4"}]}"#,
    ]
  )
  func reasoning(message: String) throws {
    let response = try decode("openai-chat", #"{"choices":[{"message":\#(message)}]}"#)
    #expect(response.text == "4")
    #expect(response.reasoning == "2 and 2")
  }

  @Test("xAI's reasoning tokens are added to its output")
  func xAI() throws {
    let usage = try usage(
      #"{"prompt_tokens":10,"completion_tokens":5,"total_tokens":35,"completion_tokens_details":{"reasoning_tokens":20}}"#
    )
    #expect(usage.outputTokens == 25)
    #expect(usage.reasoningTokens == 20)
  }

  @Test("DeepSeek's cache hits and misses make the input")
  func deepSeek() throws {
    let usage = try usage(
      #"{"completion_tokens":5,"prompt_cache_hit_tokens":64,"prompt_cache_miss_tokens":36}"#
    )
    #expect(usage.inputTokens == 100)
    #expect(usage.cachedInputTokens == 64)
  }

  @Test("A reply without usage has unknown counts, not zeros")
  func noUsage() throws {
    let response = try decode("openai-chat", #"{"choices":[{"message":{"content":"4"}}]}"#)
    #expect(response.usage.isUnknown)
    #expect(response.cost == nil)
  }

  @Test(
    "A cost that the reply states is read exactly",
    arguments: [
      (#"{"cost":0.000123}"#, "0.000123"), (#"{"cost":1.2e-05}"#, "0.000012"),
      (#"{"cost":{"total_cost":0.005}}"#, "0.005"),
    ]
  )
  func cost(usage: String, usd: String) throws {
    let response = try decode(
      "openai-chat",
      #"{"choices":[{"message":{"content":"4"}}],"usage":\#(usage)}"#
    )
    #expect(response.cost?.usd == usd)
  }

  @Test("Gemini's candidates hold the thoughts when the total says so")
  func geminiTotals() throws {
    let response = try decode(
      "gemini-generate-content",
      #"{"candidates":[{"content":{"parts":[{"text":"x"}]},"finishReason":"MAX_TOKENS"}],"usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":49,"thoughtsTokenCount":40,"totalTokenCount":59}}"#
    )
    #expect(response.usage.outputTokens == 49)
    #expect(response.stopReason == .length)
  }

  @Test("A prompt that Gemini blocks is an answer stopped by a filter")
  func geminiBlocked() throws {
    let response = try decode(
      "gemini-generate-content",
      #"{"promptFeedback":{"blockReason":"SAFETY"}}"#
    )
    #expect(response.stopReason == .contentFilter)
    #expect(response.text.isEmpty)
  }

  @Test(
    "Cohere's words for why an answer ended are understood",
    arguments: [
      ("COMPLETE", StopReason.stop), ("STOP_SEQUENCE", .stop), ("MAX_TOKENS", .length),
      ("TOOL_CALL", .toolCalls), ("ERROR_TOXIC", .contentFilter),
    ]
  )
  func cohereStopReasons(word: String, reason: StopReason) throws {
    let response = try decode(
      "cohere-v2",
      #"{"finish_reason":"\#(word)","message":{"content":"x"}}"#
    )
    #expect(response.text == "x")
    #expect(response.stopReason == reason)
  }

  @Test(
    "An answer of Cohere's that broke off is a server's failure",
    arguments: ["ERROR", "TIMEOUT"]
  )
  func cohereBrokenOff(word: String) {
    let fault = #expect(throws: ProviderFault.self) {
      try decode("cohere-v2", #"{"finish_reason":"\#(word)","message":{"content":[]}}"#)
    }
    #expect(fault?.code == .serverError)
  }

  @Test(
    "A reply that is not what was promised is malformed",
    arguments: [
      ("openai-chat", "{}"), ("openai-chat", #"{"choices":[]}"#), ("openai-chat", "[]"),
      ("anthropic-messages", "{}"), ("gemini-generate-content", "{}"), ("ollama-chat", "{}"),
      ("cohere-v2", "{}"), ("openai-completions", "{}"),
      ("openai-completions", #"{"choices":[{"message":{"content":"x"}}]}"#),
      ("ollama-chat", #"{"message":{"content":"x"},"done":false}"#),
    ]
  )
  func malformed(id: String, text: String) throws {
    let fault = #expect(throws: ProviderFault.self) { try decode(id, text) }
    #expect(fault?.code == .malformedResponse)
  }

  @Test("A finish word for a broken answer is a server's failure")
  func brokenOff() {
    for word in ["error", "network_error"] {
      let fault = #expect(throws: ProviderFault.self) {
        try decode(
          "openai-chat",
          #"{"choices":[{"message":{"content":"x"},"finish_reason":"\#(word)"}]}"#
        )
      }
      #expect(fault?.code == .serverError)
    }
  }

  private func usage(_ text: String) throws -> TokenUsage {
    try decode("openai-chat", #"{"choices":[{"message":{"content":"4"}}],"usage":\#(text)}"#).usage
  }
}
