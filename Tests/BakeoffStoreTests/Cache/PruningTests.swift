import BakeoffCore
import BakeoffTestSupport
import Foundation
import GRDB
import Testing

@testable import BakeoffStore

@Suite("Taking answers out of the store")
struct PruningTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  /// Keeps an answer of 10,000 bytes.
  private func keep(
    _ name: String,
    model: String = "mock/a",
    madeAt: Double = testTime,
    expiresAt: Double? = nil
  ) throws {
    let response = ModelResponse(text: name, rawBody: Array(repeating: 0x20, count: 10_000))
    try store.store(
      CachedAnswer(response, madeAt: madeAt, expiresAt: expiresAt),
      to: .test(name, model: model),
      replacing: false
    )
  }

  private func isThere(_ name: String, model: String = "mock/a") throws -> Bool {
    try !store.responses(for: [CachedRequest.test(name, model: model).key]).isEmpty
  }

  /// The answers that there are.
  private func texts() throws -> [String] {
    try folder.query("SELECT text FROM responses ORDER BY id").map { $0[0] as String }
  }

  /// A finished run with one answer.
  private func finishedRun() throws -> RunRecord {
    let run = try store.begin()
    try store.record([.answered(0)], run: run.id, at: testTime)
    try store.setStatus(ofRun: run.id, to: .finished, at: testTime)
    return run
  }

  @Test("Answers go whose time to live has ended, and those whose place another took")
  func expired() throws {
    defer { folder.remove() }
    try keep("old", expiresAt: testTime + 10)
    try keep("new", expiresAt: testTime + 100)
    try keep("replaced")
    try store.store(
      CachedAnswer(ModelResponse(text: "newer"), madeAt: testTime),
      to: .test("replaced"),
      replacing: true
    )
    let pruned = try store.prune(CachePruning(expired: true), at: testTime + 50)
    #expect(pruned.removed == 2)
    #expect(pruned.removedBytes > 20_000)
    #expect(try !isThere("old"))
    #expect(try texts() == ["new", "newer"])
    #expect(try folder.count(of: "exchanges") == 2)
  }

  @Test("To a bound, those go that were not used for longest")
  func leastRecentlyUsed() throws {
    defer { folder.remove() }
    for (index, name) in ["a", "b", "c", "d"].enumerated() {
      try keep(name, madeAt: testTime + Double(index))
    }
    // The oldest was used last.
    _ = try store.answer(to: .test("a"), fresh: Freshness(at: testTime + 7200))
    let dry = try store.prune(CachePruning(maxBytes: 25_000, isDryRun: true), at: testTime)
    #expect(dry.removed == 2)
    #expect(try folder.count(of: "responses") == 4)
    let pruned = try store.prune(CachePruning(maxBytes: 25_000), at: testTime)
    #expect(pruned == dry)
    #expect(pruned.remainingBytes <= 25_000)
    #expect(try texts() == ["a", "d"])
  }

  @Test("Answers go that were neither made nor used for some time, of the models that are meant")
  func unused() throws {
    defer { folder.remove() }
    try keep("old", madeAt: testTime - 100)
    try keep("other", model: "mock/b", madeAt: testTime - 100)
    try keep("new")
    let pruning = CachePruning(unusedSince: testTime - 50, model: "*/a")
    #expect(try store.prune(pruning, at: testTime).removed == 1)
    #expect(try !isThere("old"))
    #expect(try isThere("other", model: "mock/b"))
    #expect(try isThere("new"))
  }

  @Test("What a run refers to is never taken out, whatever is asked for")
  func results() throws {
    defer { folder.remove() }
    let run = try finishedRun()
    try keep("other")
    let pruned = try store.prune(
      CachePruning(unusedSince: testTime + 1e9, maxBytes: 0),
      at: testTime
    )
    #expect(pruned.removed == 1)
    #expect(pruned.kept == 1)
    #expect(pruned.remainingBytes == pruned.keptBytes)
    #expect(try store.results(ofRun: run.id).map(\.output) == ["yes"])
    #expect(try isThere("0 0 1"))
  }

  @Test("An emptied cache answers nothing, and the results of runs are there")
  func everything() throws {
    defer { folder.remove() }
    let run = try finishedRun()
    try keep("other")
    let pruned = try store.prune(CachePruning(everything: true))
    #expect((pruned.removed, pruned.kept, pruned.unshared) == (1, 1, 1))
    #expect(try store.prune(CachePruning(everything: true)).unshared == 0)
    #expect(try store.results(ofRun: run.id).map(\.output) == ["yes"])
    #expect(try !isThere("0 0 1"))
    try store.compact()
    #expect(try store.results(ofRun: run.id).map(\.output) == ["yes"])
  }

  @Test("Whatever table refers to answers keeps them")
  func references() throws {
    defer { folder.remove() }
    try keep("referred to")
    try keep("other")
    try store.database.write { database in
      try database.execute(
        sql: """
          CREATE TABLE notes (answer INTEGER REFERENCES responses (id));
          INSERT INTO notes SELECT id FROM responses WHERE text = 'referred to';
          """
      )
      #expect(try Store.isResult(in: database).contains("SELECT response_id FROM trials"))
    }
    #expect(try store.prune(CachePruning(everything: true)).removed == 1)
    #expect(try texts() == ["referred to"])
  }

  @Test("While a run is worked on, nothing is taken out")
  func runInProgress() throws {
    defer { folder.remove() }
    let run = try store.begin(name: "busy")
    try keep("other")
    let lock = try #require(RunLock(store: store, run: run.id))
    #expect(
      throws: StoreError(
        "\(store.path): run \"busy\" is being worked on: wait for its end, or stop it first"
      )
    ) { try store.prune(CachePruning(everything: true)) }
    lock.release()
    // It ended without a word.
    #expect(try store.prune(CachePruning(everything: true)).removed == 1)
  }

  @Test("A store with a bound makes room by itself, but not by results of runs")
  func bound() throws {
    defer { folder.remove() }
    _ = try finishedRun()
    try store.bound(to: 50_000)
    for number in 0..<20 { try keep("\(number)", madeAt: testTime + Double(number)) }
    let statistics = try store.cacheStatistics()
    #expect(statistics.bytes <= 50_000)
    #expect(statistics.results == 1)
    #expect(try isThere("0 0 1"))
    #expect(try isThere("19"))
    #expect(try !isThere("0"))
  }

  @Test("A store that is full of results is not searched for room at every answer")
  func fullOfResults() {
    let upkeep = CacheUpkeep()
    upkeep.set(bound: 1000, bytes: 900)
    #expect(upkeep.add(100) == nil)
    #expect(upkeep.add(1) == 1000)
    // Nothing could be taken out.
    upkeep.set(bytes: 1001)
    #expect(upkeep.add(100) == nil)
    #expect(upkeep.add(1) == 1000)
    upkeep.set(bytes: 500)
    #expect(upkeep.add(500) == nil)
    #expect(upkeep.add(1) == 1000)
  }

  @Test("Counts and lists tell what there is, and what it is for")
  func listing() throws {
    defer { folder.remove() }
    _ = try finishedRun()
    try keep("a", model: "mock/b", expiresAt: testTime + 10)
    let statistics = try store.cacheStatistics(at: testTime + 20)
    #expect(statistics.answers == 2)
    #expect(statistics.shared == 2)
    #expect(statistics.results == 1)
    #expect(statistics.expired == 1)
    #expect(statistics.models.map(\.model) == ["mock/b", "mock/a"])
    #expect(statistics.bytes == statistics.models.reduce(0) { $0 + $1.bytes })
    #expect(statistics.fileBytes > 0)
    let entries = try store.cacheEntries(limit: 10)
    #expect(entries.map(\.model) == ["mock/b", "mock/a"])
    #expect(entries.map(\.isResult) == [false, true])
    #expect(entries[0].text == "a")
    #expect(entries[0].expiresAt == testTime + 10)
    #expect(try store.cacheEntries(model: "*/a", limit: 10).count == 1)
    #expect(try store.cacheEntries(limit: 1).count == 1)
    let empty = try Store(path: folder.path("empty.sqlite")).cacheStatistics()
    #expect(empty.answers == 0)
    #expect(empty.oldest == nil)
  }
}
