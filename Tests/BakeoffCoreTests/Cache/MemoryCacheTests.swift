import BakeoffCore
import Testing

@Suite("A cache in memory")
struct MemoryCacheTests {
  private let now = Freshness(at: 1_800_000_000)

  private func request(_ body: String, limit: TokenLimit? = nil) throws -> CachedRequest {
    CachedRequest(
      key: ContentHash(of: [Array(body.utf8)]),
      model: try #require(ModelName("mock/oak")),
      url: "mock:",
      body: Array(body.utf8),
      epoch: 1,
      limit: limit
    )
  }

  private func limit(_ tokens: Int?) -> TokenLimit {
    TokenLimit(key: ContentHash(of: [[1]]), tokens: tokens)
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
      attempts: [Attempt(number: 1, startedAt: 5, duration: 0.5, status: 200)]
    )
    try cache.store(answer, to: request("a"))
    let found = try #require(try cache.answer(to: request("a"), fresh: now))
    let stored = found.response
    #expect(stored.isReplayed)
    #expect(stored.attempts.isEmpty)
    #expect(stored.text == "4")
    #expect(stored.usage == answer.usage)
    #expect(stored.cost == answer.cost)
    #expect(stored.rawBody == answer.rawBody)
    #expect(!answer.isReplayed)
    #expect(found.madeAt == 5)
    #expect(try cache.answer(to: request("b"), fresh: now) == nil)
  }

  @Test("When it is full, what was not used for longest is forgotten")
  func leastRecentlyUsed() throws {
    let cache = MemoryCache(entries: 3)
    for name in ["a", "b", "c"] { try cache.store(ModelResponse(text: name), to: request(name)) }
    // Used out of order, from the middle, the end and the front of the list.
    for name in ["b", "a", "a"] { #expect(try cache.answer(to: request(name), fresh: now) != nil) }
    try cache.store(ModelResponse(text: "d"), to: request("d"))
    #expect(cache.count == 3)
    #expect(try cache.answer(to: request("c"), fresh: now) == nil)
    try cache.store(ModelResponse(text: "e"), to: request("e"))
    #expect(try cache.answer(to: request("b"), fresh: now) == nil)
    for name in ["a", "d", "e"] {
      #expect(try cache.answer(to: request(name), fresh: now)?.response.text == name)
    }
  }

  @Test("Answers take no more than the bytes that they may")
  func bytes() throws {
    let cache = MemoryCache(entries: 1000, bytes: 20_000)
    for number in 0..<50 {
      let response = ModelResponse(text: "\(number)", rawBody: Array(repeating: 0, count: 3000))
      try cache.store(response, to: request("\(number)"))
      #expect(cache.bytes <= 20_000)
    }
    #expect((2...6).contains(cache.count))
    #expect(try cache.answer(to: request("49"), fresh: now) != nil)
    let large = ModelResponse(text: "", rawBody: Array(repeating: 0, count: 20_000))
    try cache.store(large, to: request("large"))
    #expect(try cache.answer(to: request("large"), fresh: now) == nil)
    #expect(try cache.answer(to: request("49"), fresh: now) != nil)
    cache.removeAll()
    #expect(cache.count == 0)
    #expect(cache.bytes == 0)
  }

  @Test("The first answer stays, unless it is replaced or its time to live has ended")
  func replacing() throws {
    let cache = MemoryCache()
    let (first, second) = (ModelResponse(text: "first"), ModelResponse(text: "second"))
    func stored() throws -> String? {
      try cache.answer(to: request("a"), fresh: now)?.response.text
    }
    cache.store(CachedAnswer(first, madeAt: 1), to: try request("a"), replacing: false)
    cache.store(CachedAnswer(second, madeAt: 2), to: try request("a"), replacing: false)
    #expect(try stored() == "first")
    cache.store(
      CachedAnswer(second, madeAt: 2, expiresAt: 3),
      to: try request("a"),
      replacing: true
    )
    #expect(try stored() == nil)
    cache.store(CachedAnswer(first, madeAt: 4), to: try request("a"), replacing: false)
    #expect(try stored() == "first")
  }

  @Test("A finished answer within a lower limit answers a request with a higher one, and no other")
  func limits() throws {
    let cache = MemoryCache()
    let answer = ModelResponse(text: "short")
    try cache.store(answer, to: request("100", limit: limit(100)))
    let cut = ModelResponse(text: "cut", stopReason: .length)
    try cache.store(cut, to: request("10", limit: limit(10)))
    func found(_ tokens: Int?) throws -> String? {
      try cache.answer(to: request("other", limit: limit(tokens)), fresh: now)?.response.text
    }
    #expect(try found(101) == "short")
    #expect(try found(nil) == "short")
    #expect(try found(99) == nil)
    #expect(try found(11) == nil)
    #expect(try cache.answer(to: request("other"), fresh: now) == nil)
  }

  @Test("Before a cache on disk, what is found there is held, and both keep to the rules")
  func layers() throws {
    let disk = MemoryCache()
    let memory = MemoryCache()
    let cache = LayeredCache(
      memory: memory,
      disk: disk,
      timeToLive: Age("1h"),
      maximumAge: Age("30m")
    )
    func found(at time: Double) throws -> String? {
      try cache.answer(to: request("a"), fresh: Freshness(at: time))?.response.text
    }
    try disk.store(
      CachedAnswer(ModelResponse(text: "old"), madeAt: 1000),
      to: request("a"),
      replacing: false
    )
    #expect(try found(at: 2000) == "old")
    #expect(memory.count == 1)
    // Half an hour after it was made, on whichever level.
    #expect(try found(at: 2801) == nil)
    try cache.store(
      CachedAnswer(ModelResponse(text: "new"), madeAt: 2801),
      to: request("a"),
      replacing: false
    )
    #expect(try found(at: 2802) == "new")
    let stored = disk.answer(to: try request("a"), fresh: Freshness(at: 2802))
    #expect(stored?.response.text == "new")
    #expect(stored?.expiresAt == 6401.0)
  }
}
