import BakeoffCore
import BakeoffTestSupport
import Foundation
import GRDB
import Testing

@testable import BakeoffStore

@Suite("Merging stores")
struct MergeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A store with one shard of two, which has every second of four samples.
  private func shard(_ number: Int, plan: String = "whole") throws -> Store {
    let store = try Store(path: folder.path("shard-\(number).sqlite"))
    let samples = (0..<4).map { Sample.test("s\($0)") }
    let positions = (0..<4).filter { $0 % 2 == number - 1 }
    let contents = try store.addSampleContents(
      positions.map { (samples[$0].contentHash, samples[$0].contentBytes) }
    )
    var run = NewRun(
      name: nil,
      planHash: ContentHash(of: [Array("\(plan) \(number)".utf8)]),
      toolVersion: "1.2.3",
      epochs: 1,
      settings: ["shard": .string("\(number)/2")],
      tags: [],
      metadata: [:],
      startedAt: testTime + Double(number),
      models: [RunRecord.Model(model: "mock/a", endpoint: "mock:", parameters: [:])],
      taskFiles: ["tasks.jsonl"],
      samples: zip(contents, positions).map { id, position in
        PlannedSample(
          contentID: id,
          name: "s\(position)",
          taskFile: 0,
          line: position + 1,
          wholePosition: position
        )
      }
    )
    run.shard = RunShard(
      try #require(Shard(number: number, of: 2)),
      planHash: ContentHash(of: [Array(plan.utf8)]),
      sampleCount: 4
    )
    _ = try store.beginRun(run)
    return store
  }

  private func paths() -> [String] { (1...2).map { folder.path("shard-\($0).sqlite") } }

  @Test("Every table of the schema is copied by a merge, or said not to be")
  func tables() throws {
    defer { folder.remove() }
    _ = try folder.openStore()
    let tables = try folder.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'grdb_%' ORDER BY name"
    ).map { $0[0] as String }
    let known =
      MergedTables.ofRun + MergedTables.ofAnswer + MergedTables.ofTrial + MergedTables.others
      + MergedTables.uncopied
    #expect(tables == known.sorted())
  }

  @Test("Trials come to the places that they have in the whole")
  func positions() throws {
    defer { folder.remove() }
    for number in 1...2 {
      let store = try shard(number)
      for (index, letter) in ["a", "b"].enumerated() {
        let record = TrialRecord(
          trial: try TrialRecord.answered(index, ModelResponse(text: "\(letter)\(number)")).trial,
          answer: .new(try .test("\(number) \(index)"), isShared: true)
        )
        try store.record([record], run: 1, at: testTime)
      }
      try store.setStatus(ofRun: 1, to: .finished, at: testTime + 10)
    }
    let merged = try folder.openStore().merge(ShardSet(paths()))
    #expect(merged.run.status == .finished)
    #expect(merged.run.startedAt == testTime + 1)
    #expect(merged.run.settings == [:])
    let rows = try folder.query("SELECT sample_id, output FROM v_results ORDER BY position")
    #expect(rows.map { $0[0] as String } == ["s0", "s1", "s2", "s3"])
    #expect(rows.map { $0[1] as String } == ["a1", "a2", "b1", "b2"])
  }

  @Test("Two answers to one request both stay, and the cache keeps the first")
  func sameRequest() throws {
    defer { folder.remove() }
    for number in 1...2 {
      let store = try shard(number)
      let record = TrialRecord(
        trial: try TrialRecord.answered(0, ModelResponse(text: "answer \(number)")).trial,
        answer: .new(try .test("same"), isShared: true)
      )
      try store.record([record], run: 1, at: testTime + Double(number))
    }
    let store = try folder.openStore()
    #expect(try store.merge(ShardSet(paths())).parts.map(\.copiedTrials) == [1, 1])
    #expect(try store.merge(ShardSet(paths())).parts.map(\.copiedTrials) == [0, 0])
    #expect(try folder.count(of: "responses") == 2)
    #expect(try folder.count(of: "exchanges") == 2)
    let outputs = try folder.query("SELECT output FROM v_results ORDER BY position")
    #expect(outputs.map { $0[0] as String } == ["answer 1", "answer 2"])
    #expect(try store.response(for: CachedRequest.test("same").key)?.text == "answer 1")
  }

  @Test("What attempts may have cost that have no end comes along, as each shard has it now")
  func setAside() throws {
    defer { folder.remove() }
    func cents(_ count: Int) -> Cost { Cost(picodollars: count * 10_000_000_000) }
    let shards = try (1...2).map { try shard($0) }
    let books = try shards.map { try BudgetBook($0, run: 1, now: { testTime }) }
    for (book, count) in zip(books, [1, 20]) {
      _ = try book.setAside(cents(count), for: "mock/a")
    }
    let store = try folder.openStore()
    #expect(try store.merge(ShardSet(paths())).run.id == 1)
    #expect(try store.possiblySpent(ofRun: 1) == cents(21))
    #expect(try store.ledger(by: .run).possiblySpent == cents(21))
    // A budget of the merged run counts it, and what that sends is not the shards'.
    let book = try BudgetBook(store, run: 1, now: { testTime })
    #expect(book.spentBefore == cents(21))
    _ = try book.setAside(cents(300), for: "mock/a")
    let ended = try books[0].setAside(cents(4000), for: "mock/a")
    #expect(try store.merge(ShardSet(paths())).run.id == 1)
    #expect(try store.possiblySpent(ofRun: 1) == cents(4321))
    books[0].end(ended, as: .cost(.zero))
    try books[0].close()
    for paths in [paths(), Array(paths().prefix(1))] {
      #expect(try store.merge(ShardSet(paths)).run.id == 1)
      #expect(try store.possiblySpent(ofRun: 1) == cents(321))
    }
  }

  @Test("What attempts of shards lost counts against a budget that the merged run gets")
  func lostAttempts() throws {
    defer { folder.remove() }
    let store = try shard(1)
    let lost = Cost(picodollars: 7)
    var attempt = Attempt(number: 1, startedAt: testTime, duration: 1, errorCode: .timeout)
    attempt.possibleCost = lost
    let error = ModelError(.timeout, "late", attempts: [attempt])
    try store.record([.failed(0, error)], run: 1, at: testTime)
    let merged = try folder.openStore()
    #expect(try merged.merge(ShardSet([folder.path("shard-1.sqlite")])).run.id == 1)
    #expect(try BudgetBook(merged, run: 1, now: { testTime }).spentBefore == lost)
  }

  @Test("A new store has its log again when it is filled, whatever came of that")
  func log() throws {
    defer { folder.remove() }
    let store = try folder.openStore()
    func settings(_ database: Database) throws -> [String?] {
      try ["journal_mode", "synchronous"].map {
        try String.fetchOne(database, sql: "PRAGMA main.\($0)")
      }
    }
    #expect(try store.filling(isNew: true, settings) == ["delete", "3"])
    #expect(try store.filling(isNew: false, settings) == ["wal", "2"])
    #expect(throws: StoreError.self) {
      try store.filling(isNew: true) { try $0.execute(sql: "SELECT nothing") }
    }
    #expect(try store.filling(isNew: false, settings) == ["wal", "2"])
    // Where another has the store open, its log stays.
    let other = try folder.openStore()
    #expect(try other.runs().isEmpty)
    #expect(try store.filling(isNew: true, settings) == ["wal", "2"])
  }

  @Test("A failed trial that was asked again takes the place of the failure, with all attempts")
  func askedAgain() throws {
    defer { folder.remove() }
    let first = try shard(1)
    try first.record([.failed(0, ModelError(.serverError, "down"))], run: 1, at: testTime)
    let store = try folder.openStore()
    #expect(
      try store.merge(ShardSet([folder.path("shard-1.sqlite")])).parts.map(\.samplesLeft) == [1]
    )
    try first.record(
      [.answered(0, scores: [Score(scorer: "exact", value: 1, isPassed: true)])],
      run: 1,
      at: testTime + 5
    )
    let merged = try store.merge(ShardSet([folder.path("shard-1.sqlite")]))
    #expect(merged.missing == [2])
    #expect(merged.run.status == .interrupted)
    #expect(try folder.count(of: "trials") == 1)
    #expect(try folder.count(of: "scores") == 1)
    let rows = try folder.query("SELECT outcome, output FROM v_results")
    #expect(rows.map { $0[0] as String } == ["correct"])
    // What was asked again in the merged store is newer than what the shard has.
    try store.record([.answered(0, ModelResponse(text: "newest"))], run: 1, at: testTime + 9)
    #expect(
      try store.merge(ShardSet([folder.path("shard-1.sqlite")])).parts.map(\.copiedTrials) == [0]
    )
    #expect(try folder.query("SELECT output FROM v_results").map { $0[0] as String } == ["newest"])
  }

  @Test("A shard that was run anew after its end makes another merged run")
  func secondGeneration() throws {
    defer { folder.remove() }
    for number in 1...2 {
      let store = try shard(number)
      try store.record([.answered(0), .answered(1)], run: 1, at: testTime)
      try store.setStatus(ofRun: 1, to: .finished, at: testTime)
    }
    let store = try folder.openStore()
    #expect(try store.merge(ShardSet(paths())).run.id == 1)
    for path in paths() {
      let own = try Store(path: path)
      try own.database.write { database in
        try database.execute(
          sql: """
            INSERT INTO runs SELECT 2, 'run-2', plan_hash, status, tool_version, epochs, sample_count,
              settings, tags, metadata, started_at + 100, ended_at FROM runs;
            INSERT INTO shards SELECT 2, number, count, plan_hash, sample_count FROM shards;
            INSERT INTO run_models SELECT 2, position, model, endpoint, parameters, audit FROM run_models;
            INSERT INTO task_files SELECT 2, position, path FROM task_files;
            """
        )
      }
    }
    #expect(try store.merge(ShardSet(paths())).run.id == 2)
    #expect(try folder.count(of: "runs") == 2)
    #expect(try folder.count(of: "trials") == 4)
  }

  @Test("A store of an older version is refused and left as it is")
  func olderVersion() throws {
    defer { folder.remove() }
    let path = folder.path("old.sqlite")
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "8: requests of scorers to models")
    try queue.close()
    let store = try folder.openStore()
    let error = #expect(throws: MergeRefusal.self) { try store.merge(ShardSet([path])) }
    #expect(error?.description.contains("was made by an older version of bakeoff") == true)
    let migrations = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM grdb_migrations WHERE identifier LIKE '11:%'")
    }
    #expect(migrations == 0)
  }
}
