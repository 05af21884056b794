import BakeoffCore
import BakeoffTestSupport
import Foundation
import GRDB
import Testing

@testable import BakeoffStore

@Suite("The store as a cache")
struct CacheTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let now = Freshness(at: testTime)

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  private func keep(
    _ text: String,
    as name: String,
    madeAt: Double = testTime,
    expiresAt: Double? = nil,
    stopReason: StopReason = .stop,
    limit: TokenLimit? = nil,
    replacing: Bool = false
  ) throws {
    var request = try CachedRequest.test(name)
    request.limit = limit
    try store.store(
      CachedAnswer(
        ModelResponse(text: text, stopReason: stopReason),
        madeAt: madeAt,
        expiresAt: expiresAt
      ),
      to: request,
      replacing: replacing
    )
  }

  private func found(_ name: String, _ freshness: Freshness? = nil) throws -> String? {
    try store.answer(to: .test(name), fresh: freshness ?? now)?.response.text
  }

  @Test("An answer is good until its time to live ends, which is fixed when it is stored")
  func timeToLive() throws {
    defer { folder.remove() }
    try keep("yes", as: "a", expiresAt: testTime + 10)
    #expect(try found("a", Freshness(at: testTime + 9)) == "yes")
    #expect(try found("a", Freshness(at: testTime + 10)) == nil)
    let key = try CachedRequest.test("a").key
    #expect(try store.responses(for: [key], fresh: Freshness(at: testTime + 9)).count == 1)
    #expect(try store.responses(for: [key], fresh: Freshness(at: testTime + 10)).isEmpty)
    #expect(try store.answer(to: .test("a"), fresh: now)?.expiresAt == testTime + 10)
  }

  @Test("An age is looked at when an answer is read")
  func maximumAge() throws {
    defer { folder.remove() }
    try keep("yes", as: "a")
    #expect(try found("a", Freshness(at: testTime + 60, maximumAge: 60)) == "yes")
    #expect(try found("a", Freshness(at: testTime + 61, maximumAge: 60)) == nil)
    #expect(try found("a", Freshness(at: testTime + 61)) == "yes")
  }

  @Test("A new answer takes the place of one that has ended, and of any when it is to replace it")
  func replacing() throws {
    defer { folder.remove() }
    try keep("first", as: "a", expiresAt: testTime + 10)
    try keep("second", as: "a", madeAt: testTime + 5)
    #expect(try found("a") == "first")
    try keep("third", as: "a", madeAt: testTime + 10)
    #expect(try found("a", Freshness(at: testTime + 11)) == "third")
    try keep("fourth", as: "a", madeAt: testTime + 10, replacing: true)
    #expect(try found("a", Freshness(at: testTime + 11)) == "fourth")
    #expect(try folder.count(of: "responses") == 4)
  }

  @Test("A finished, shared answer within the nearest lower limit answers a request")
  func limits() throws {
    defer { folder.remove() }
    let key = ContentHash(of: [[7]])
    func limit(_ tokens: Int?) -> TokenLimit { TokenLimit(key: key, tokens: tokens) }
    #expect(try !store.hasLimitedResponses())
    try keep("100", as: "100", limit: limit(100))
    try keep("200", as: "200", limit: limit(200))
    try keep("cut", as: "300", stopReason: .length, limit: limit(300))
    #expect(try store.hasLimitedResponses())
    func found(_ tokens: Int?) throws -> String? {
      let other = try CachedRequest.test("other").key
      let page = try store.responses(within: [(other, limit(tokens))], fresh: now)
      return page[other]?.response.text
    }
    #expect(try found(nil) == "200")
    #expect(try found(400) == "200")
    #expect(try found(150) == "100")
    #expect(try found(100) == nil)
    var request = try CachedRequest.test("other")
    request.limit = limit(150)
    #expect(try store.answer(to: request, fresh: now)?.response.text == "100")
    // What is not shared any more answers nothing, within whatever limit.
    _ = try store.prune(CachePruning(everything: true), at: testTime)
    #expect(try found(nil) == nil)
  }

  @Test("That an answer was used is noted at most once an hour, and not at once")
  func uses() throws {
    defer { folder.remove() }
    try keep("yes", as: "a")
    func usedAt() throws -> Double? { try folder.query("SELECT used_at FROM responses")[0][0] }
    #expect(try found("a", Freshness(at: testTime + 60)) == "yes")
    store.noteUses()
    #expect(try usedAt() == nil)
    #expect(try found("a", Freshness(at: testTime + 4000)) == "yes")
    #expect(try usedAt() == nil)
    store.noteUses()
    #expect(try usedAt() == testTime + 4000)
    #expect(try found("a", Freshness(at: testTime + 5000)) == "yes")
    store.noteUses()
    #expect(try usedAt() == testTime + 4000)
  }

  @Test("A run that finds an answer writes nothing to it")
  func usesOfRuns() throws {
    defer { folder.remove() }
    try keep("yes", as: "a", madeAt: testTime - 1e6)
    _ = try store.responses(for: [CachedRequest.test("a").key], fresh: now)
    store.noteUses()
    #expect(try folder.query("SELECT 1 FROM responses WHERE used_at IS NOT NULL").isEmpty)
  }
}
