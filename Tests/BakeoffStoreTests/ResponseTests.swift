import BakeoffCore
import BakeoffTestSupport
import GRDB
import Testing

@testable import BakeoffStore

@Suite("Responses as cache")
struct ResponseTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  /// An answer with everything; durations are such that milliseconds keep them exactly.
  static let full = ModelResponse(
    text: "Vier ✓\n\u{1F600}end",
    reasoning: "2 + 2",
    toolCalls: [
      ToolCall(id: "c1", name: "add", arguments: #"{"a": 2, "b": 2"#, signature: "AbC="),
      ToolCall(id: "c2", name: "add", arguments: ""),
    ],
    logprobs: [
      TokenLogprob(
        token: "Vier",
        logprob: -0.25,
        alternatives: [TokenLogprob(token: "Four", logprob: -2)]
      )
    ],
    stopReason: .length,
    providerStopReason: "max_tokens",
    usage: TokenUsage(
      inputTokens: 100,
      cachedInputTokens: 60,
      cacheWriteTokens: 20,
      cacheWrite1hTokens: 5,
      outputTokens: 9_000_000_000,
      reasoningTokens: 0,
      audioInputTokens: 31,
      cachedAudioTokens: 7,
      audioOutputTokens: 5,
      imageInputTokens: 8,
      imageOutputTokens: 9,
      videoInputTokens: 10,
      searches: 2,
      mapSearches: 1
    ),
    cost: Cost(picodollars: 123_456_789_012_345),
    servedModel: "gpt-4o-mini-2024-07-18",
    serviceTier: "flex",
    speed: "fast",
    inferenceGeo: "us",
    rawBody: Array(0...255),
    timing: Timing(latency: 1.5, firstByte: 0.25, connect: 0),
    attempts: [Attempt(number: 1, startedAt: testTime, duration: 1.75, status: 200)]
  )

  static let responses = [full, ModelResponse(text: "")]

  @Test("An answer comes back as it was, marked as replayed", arguments: responses)
  func roundTrip(_ response: ModelResponse) throws {
    defer { folder.remove() }
    let request = try CachedRequest.test("a")
    try store.store(response, to: request)
    #expect(try folder.openStore().response(for: request.key) == response.replayed)
  }

  @Test("A zero character, which ends texts in SQLite, is replaced and cuts nothing off")
  func zeroCharacter() throws {
    defer { folder.remove() }
    let request = try CachedRequest.test("a")
    try store.store(ModelResponse(text: "a\0b", reasoning: "c\0d"), to: request)
    let found = try store.response(for: request.key)
    #expect(found?.text == "a\u{FFFD}b")
    #expect(found?.reasoning == "c\u{FFFD}d")
  }

  @Test("Every stop reason comes back", arguments: StopReason.allCases)
  func stopReasons(_ reason: StopReason) throws {
    defer { folder.remove() }
    let request = try CachedRequest.test("a")
    try store.store(ModelResponse(text: "x", stopReason: reason), to: request)
    #expect(try store.response(for: request.key)?.stopReason == reason)
  }

  @Test("What was asked is kept with the answer")
  func requests() throws {
    defer { folder.remove() }
    let request = try CachedRequest.test("body", model: "openai/x", epoch: 3)
    try store.store(Self.full, to: request)
    let row = try #require(try folder.query("SELECT * FROM responses").first)
    #expect(row["model"] == "openai/x")
    #expect(row["url"] == "https://example.org/v1")
    #expect(row["epoch"] == 3)
    let exchange = try #require(try folder.query("SELECT * FROM exchanges").first)
    #expect(exchange["response_id"] == row["id"] as Int)
    #expect(exchange["request"] == Blob("body".utf8))
    #expect(exchange["reply"] == Blob(Self.full.rawBody))
    #expect(row["created_at"] == testTime)
  }

  @Test("Each key has its own answer, and a key without one has none")
  func keys() throws {
    defer { folder.remove() }
    let one = try CachedRequest.test("one")
    let two = try CachedRequest.test("two")
    let three = try CachedRequest.test("three")
    try store.store(ModelResponse(text: "1"), to: one)
    try store.store(ModelResponse(text: "2"), to: two)
    let found = try store.responses(for: [one.key, two.key, three.key])
    #expect(found.mapValues(\.response.text) == [one.key: "1", two.key: "2"])
    #expect(try store.response(for: three.key) == nil)
    #expect(try store.responses(for: []).isEmpty)
  }

  @Test("A page of any length is answered whole", arguments: [1, 255, 256, 257, 600])
  func pages(_ length: Int) throws {
    defer { folder.remove() }
    let run = try store.begin((0..<length).map { .test("s\($0)") })
    try store.record(try (0..<length).map { try .answered($0) }, run: run.id, at: testTime)
    let keys = try (0..<length).map { try CachedRequest.test("\($0) 0 1").key }
    #expect(try store.responses(for: keys).count == length)
  }

  @Test("The first answer to a request stays the shared one, and the second is kept beside it")
  func sameKeyTwice() throws {
    defer { folder.remove() }
    let request = try CachedRequest.test("a")
    try store.store(ModelResponse(text: "first"), to: request)
    try store.store(ModelResponse(text: "second"), to: request)
    #expect(try store.response(for: request.key)?.text == "first")
    #expect(try folder.count(of: "responses") == 2)
  }

  @Test("An answer that is not shared is kept, and answers nothing")
  func unshared() throws {
    defer { folder.remove() }
    let run = try store.begin()
    try store.record([.answered(0, isShared: false)], run: run.id, at: testTime)
    #expect(try store.response(for: CachedRequest.test("0 0 1").key) == nil)
    #expect(try store.results(ofRun: run.id).map(\.output) == ["yes"])
    try store.record([.answered(0, isShared: true)], run: run.id, at: testTime)
    #expect(try store.response(for: CachedRequest.test("0 0 1").key)?.text == "yes")
  }
}
