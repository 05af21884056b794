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
    let merged = try folder.openStore().merge(paths())
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
    #expect(try store.merge(paths()).parts.map(\.copiedTrials) == [1, 1])
    #expect(try store.merge(paths()).parts.map(\.copiedTrials) == [0, 0])
    #expect(try folder.count(of: "responses") == 2)
    #expect(try folder.count(of: "exchanges") == 2)
    let outputs = try folder.query("SELECT output FROM v_results ORDER BY position")
    #expect(outputs.map { $0[0] as String } == ["answer 1", "answer 2"])
    #expect(try store.response(for: CachedRequest.test("same").key)?.text == "answer 1")
  }

  @Test("A failed trial that was asked again takes the place of the failure, with all attempts")
  func askedAgain() throws {
    defer { folder.remove() }
    let first = try shard(1)
    try first.record([.failed(0, ModelError(.serverError, "down"))], run: 1, at: testTime)
    let store = try folder.openStore()
    #expect(try store.merge([folder.path("shard-1.sqlite")]).parts.map(\.samplesLeft) == [1])
    try first.record(
      [.answered(0, scores: [Score(scorer: "exact", value: 1, isPassed: true)])],
      run: 1,
      at: testTime + 5
    )
    let merged = try store.merge([folder.path("shard-1.sqlite")])
    #expect(merged.missing == [2])
    #expect(merged.run.status == .interrupted)
    #expect(try folder.count(of: "trials") == 1)
    #expect(try folder.count(of: "scores") == 1)
    let rows = try folder.query("SELECT outcome, output FROM v_results")
    #expect(rows.map { $0[0] as String } == ["correct"])
    // What was asked again in the merged store is newer than what the shard has.
    try store.record([.answered(0, ModelResponse(text: "newest"))], run: 1, at: testTime + 9)
    #expect(try store.merge([folder.path("shard-1.sqlite")]).parts.map(\.copiedTrials) == [0])
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
    #expect(try store.merge(paths()).run.id == 1)
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
    #expect(try store.merge(paths()).run.id == 2)
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
    let error = #expect(throws: MergeRefusal.self) { try store.merge([path]) }
    #expect(error?.description.contains("was made by an older version of bakeoff") == true)
    let migrations = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM grdb_migrations WHERE identifier LIKE '11:%'")
    }
    #expect(migrations == 0)
  }
}
