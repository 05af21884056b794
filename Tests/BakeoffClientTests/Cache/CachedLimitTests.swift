import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Answers within another limit of tokens")
struct CachedLimitTests {
  private func lm(
    _ transport: ScriptedTransport,
    _ cache: MemoryCache,
    exact: Bool = false
  ) throws -> LM {
    var options = ClientOptions.test(transport: transport)
    options.usesExactCache = exact
    return try LM("openai/gpt-4o-mini", cache: cache, options: options)
  }

  private func request(_ maxTokens: Int?, _ prompt: String = "Hi") -> ModelRequest {
    ModelRequest(prompt, parameters: ModelParameters(maxTokens: maxTokens))
  }

  @Test("A finished answer is given when the limit is raised or taken away, not when it is lowered")
  func finished() throws {
    let transport = ScriptedTransport([.init()])
    let lm = try lm(transport, MemoryCache())
    #expect(try !lm.complete(request(100)).isReplayed)
    for more in [101, 4096, nil] {
      #expect(try lm.complete(request(more)).isReplayed, "\(more ?? 0)")
    }
    #expect(transport.count == 1)
    #expect(try !lm.complete(request(50)).isReplayed)
    #expect(try !lm.complete(request(1000, "Ho")).isReplayed)
  }

  @Test("An answer that was cut off is asked for again")
  func truncated() throws {
    let cut = #"{"choices":[{"message":{"content":"Fo"},"finish_reason":"length"}]}"#
    let transport = ScriptedTransport([.init(body: cut), .init()])
    let lm = try lm(transport, MemoryCache())
    #expect(try lm.complete(request(1)).stopReason == .length)
    #expect(try lm.complete(request(100)).text == "Four.")
    #expect(transport.count == 2)
  }

  @Test("An exact cache gives nothing of the kind")
  func exact() throws {
    let transport = ScriptedTransport([.init()])
    let cache = MemoryCache()
    _ = try lm(transport, cache).complete(request(100))
    #expect(try !lm(transport, cache, exact: true).complete(request(200)).isReplayed)
    #expect(transport.count == 2)
  }

  @Test(
    "In every protocol requests that differ in the limit alone are told by it",
    arguments: ProtocolCase.all
  )
  func everyProtocol(_ example: ProtocolCase) throws {
    let url = "http://localhost:1" + example.basePath
    let lm = try LM(example.model, baseURL: url, options: .test())
    func limit(_ tokens: Int?, _ prompt: String = "Say 100 and 2000") throws -> TokenLimit? {
      try lm.limit(of: lm.prepare(request(tokens, prompt)))
    }
    let prepared = try lm.prepare(request(100))
    // A protocol may have no place for it.
    guard prepared.request.parameters.maxTokens != nil else { return }
    let one = try #require(try limit(100))
    #expect(one.tokens == 100)
    #expect(try limit(2000) == TokenLimit(key: one.key, tokens: 2000))
    #expect(try limit(nil)?.key == one.key)
    #expect(try limit(100, "Say 101")?.key != one.key)
  }

  @Test("Where the time to reason follows from the limit, only the same request counts")
  func reasoning() throws {
    let lm = try LM("anthropic/claude-sonnet-4-5", options: .test())
    func limit(_ tokens: Int?) throws -> TokenLimit? {
      let parameters = ModelParameters(maxTokens: tokens, reasoningEffort: .high)
      return try lm.limit(of: lm.prepare(ModelRequest("Hi", parameters: parameters)))
    }
    // It would reason for 4096 tokens, if the limit let it.
    #expect(try limit(3000) == nil)
    let free = try #require(try limit(9000))
    #expect(free.tokens == 9000)
    // Anthropic is always sent a limit.
    #expect(try limit(nil) == TokenLimit(key: free.key, tokens: 4096 + 4096))
  }
}
