import BakeoffCore
import Testing

@Suite struct MemoryCacheTests {
  private func request(_ body: String) throws -> CachedRequest {
    CachedRequest(
      key: ContentHash(of: [Array(body.utf8)]),
      model: try #require(ModelName("mock/oak")),
      url: "mock:",
      body: Array(body.utf8),
      epoch: 1
    )
  }

  @Test("A stored answer comes back marked as replayed, with what it cost and counted then")
  func replayed() throws {
    let cache = MemoryCache()
    let answer = ModelResponse(
      text: "4",
      usage: TokenUsage(inputTokens: 12, outputTokens: 1),
      cost: Cost(picodollars: 7),
      rawBody: [1, 2],
      timing: Timing(latency: 0.5),
      attempts: [Attempt(number: 1, startedAt: 0, duration: 0.5, status: 200)]
    )
    try cache.store(answer, to: request("a"))
    let stored = try #require(try cache.response(for: request("a").key))
    #expect(stored.isReplayed)
    #expect(stored.attempts.isEmpty)
    #expect(stored.text == "4")
    #expect(stored.usage == answer.usage)
    #expect(stored.cost == answer.cost)
    #expect(stored.rawBody == answer.rawBody)
    #expect(!answer.isReplayed)
  }

  @Test("Another request has no answer")
  func absent() throws {
    let cache = MemoryCache()
    try cache.store(ModelResponse(text: "4"), to: request("a"))
    #expect(try cache.response(for: request("b").key) == nil)
  }
}
