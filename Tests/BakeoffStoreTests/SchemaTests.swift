import BakeoffCore
import BakeoffTestSupport
import Foundation
import GRDB
import Testing

@testable import BakeoffStore

@Suite("Opening a store")
struct SchemaTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A new store has every table and view, and the migration is noted")
  func newStore() throws {
    defer { folder.remove() }
    _ = try folder.openStore()
    let names = try folder.query(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
    ).map { $0[0] as String }
    #expect(
      names == [
        "attempts", "awaiting_judges", "budgets", "exchanges", "grdb_migrations", "judgements",
        "limit_changes", "merged_shards", "readings", "responses", "run_models", "run_samples",
        "runs", "samples", "scores", "scoring_outcomes", "scoring_scores", "scorings",
        "set_aside", "shards", "task_files", "tool_runs", "trials", "turns", "v_cost", "v_judges",
        "v_limits", "v_outcomes", "v_results", "v_scores", "v_scorings", "v_turns",
      ]
    )
    let migrations = try folder.query("SELECT identifier FROM grdb_migrations")
    #expect(
      migrations.map { $0[0] as String }.sorted() == [
        "10: all counts and terms of answers in v_results",
        "11: shards of runs",
        "12: budgets, what may have been paid, and imported costs",
        "13: readings of task files, and new connections in views",
        "14: sums of v_cost past nine million dollars",
        "1: runs, samples, responses, trials",
        "2: tool calls, logprobs, service tier, parameter audit",
        "3: counts of sound, images and searches, terms of service",
        "4: limits, times to live and last uses of answers",
        "5: who answered of a group of models",
        "6: turns of models that call tools",
        "7: versions of scores",
        "8: requests of scorers to models",
        "9: waits for limits, and how limits changed",
      ]
    )
  }

  @Test("A store of the first version is taken over with all that is in it")
  func firstVersion() throws {
    defer { folder.remove() }
    let queue = try DatabaseQueue(path: folder.storePath)
    try Schema.migrator.migrate(queue, upTo: "1: runs, samples, responses, trials")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO runs VALUES (1, 'old', x'00', 'finished', '0.1', 1, 1, '{}', '[]', '{}', 1, 2);
          INSERT INTO run_models VALUES (1, 0, 'mock/a', 'mock:', '{"seed":7}');
          INSERT INTO responses VALUES (1, x'\(ContentHash(of: [Array("a".utf8)]))', 'mock/a', 'u',
            1, 'Four', NULL, 'stop', NULL, NULL, 1, NULL, NULL, NULL, 1, NULL, 5, 1, 1, 1, 1);
          INSERT INTO exchanges VALUES (1, x'61', x'62');
          """
      )
    }
    try queue.close()
    let store = try folder.openStore()
    let model = try #require(try store.resolve("old").models.first)
    #expect(model == .init(model: "mock/a", endpoint: "mock:", parameters: ["seed": 7]))
    let response = try #require(try store.response(for: CachedRequest.test("a").key))
    #expect(response.text == "Four")
    #expect(response.toolCalls.isEmpty)
    #expect(response.logprobs == nil)
    #expect(response.rawBody == [0x62])
  }

  @Test("A store has a log that does not stay large, and its writer waits for the disk")
  func settings() throws {
    defer { folder.remove() }
    let store = try folder.openStore()
    let pragmas = ["journal_mode", "synchronous", "journal_size_limit"]
    let values = try store.database.writeWithoutTransaction { database in
      try pragmas.map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
    }
    #expect(values == ["wal", "2", "67108864"])
  }

  @Test("A new store stands in a folder that is made, and only its owner may read it")
  func privacy() throws {
    defer { folder.remove() }
    let path = folder.path("a/b/store.sqlite")
    _ = try Store(path: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("What is in a store is there when it is opened again")
  func reopening() throws {
    defer { folder.remove() }
    let begun = try folder.openStore().begin(name: "kept")
    let found = try Store(path: folder.storePath, mode: .existing).resolve("kept")
    #expect(found.id == begun.id)
    #expect(try folder.count(of: "grdb_migrations") == Schema.migrator.migrations.count)
  }

  @Test("A store of schema 1 is brought up to date, and its answers stay as they were")
  func firstSchema() throws {
    defer { folder.remove() }
    let first = try #require(Schema.migrator.migrations.first)
    try Schema.migrator.migrate(DatabaseQueue(path: folder.storePath), upTo: first)
    let request = try CachedRequest.test("old")
    try DatabaseQueue(path: folder.storePath).write { database in
      try database.execute(
        sql: """
          INSERT INTO responses (id, key, model, url, epoch, text, stop_reason, input_tokens,
            output_tokens, cost_picodollars, created_at)
          VALUES (1, ?, 'mock/a', 'https://example.org/v1', 1, 'Four.', 'stop', 12, 3, 77, 1e9)
          """,
        arguments: [Blob(request.key.bytes)]
      )
      try database.execute(sql: "INSERT INTO exchanges VALUES (1, x'', x'7b7d')")
    }
    let store = try folder.openStore()
    let found = try #require(try store.response(for: request.key))
    #expect(found.text == "Four.")
    #expect(found.usage == TokenUsage(inputTokens: 12, outputTokens: 3))
    #expect(found.cost == Cost(picodollars: 77))
    #expect(found.serviceTier == nil)
    let new = try CachedRequest.test("new")
    try store.store(ResponseTests.full, to: new)
    #expect(try store.response(for: new.key) == ResponseTests.full.replayed)
  }

  @Test(
    "A store of every schema there has been opens, is sound, and gives the same numbers",
    arguments: Schema.migrator.migrations
  )
  func everySchema(_ last: String) throws {
    defer { folder.remove() }
    let queue = try DatabaseQueue(path: folder.storePath)
    try Schema.migrator.migrate(queue, upTo: last)
    let sample = Sample.test("s0", tags: ["x"])
    try queue.write { database in
      try database.execute(
        sql: "INSERT INTO samples VALUES (1, ?, ?)",
        arguments: [Blob(sample.contentHash.bytes), Blob(sample.contentBytes)]
      )
      try database.execute(
        sql: """
          INSERT INTO runs VALUES (1, 'old', x'00', 'finished', '0.1', 3, 1, '{}', '[]', '{}', 1, 2);
          INSERT INTO task_files VALUES (1, 0, 'tasks.jsonl');
          INSERT INTO run_models (run_id, position, model, endpoint, parameters)
            VALUES (1, 0, 'mock/a', 'mock:', '{}');
          INSERT INTO run_samples (run_id, position, sample_id, name, task_file, line)
            VALUES (1, 0, 1, 's0', 0, 1);
          INSERT INTO responses (id, key, model, url, epoch, text, stop_reason, input_tokens,
              output_tokens, cost_picodollars, latency_ms, created_at)
            VALUES (1, x'01', 'mock/a', 'u', 1, 's0', 'stop', 12, 3, 77, 5, 1),
              (2, x'02', 'mock/a', 'u', 2, 'no', 'stop', 12, 4, 78, 6, 1);
          INSERT INTO exchanges (response_id, request, reply) VALUES (1, x'61', x'62'),
            (2, x'63', x'64');
          INSERT INTO trials (id, run_id, position, model_position, epoch, response_id, cached,
              outcome, score, latency_ms, queue_ms, backoff_ms, attempts, error_code, created_at)
            VALUES (1, 1, 0, 0, 1, 1, 0, 'correct', 1, 5, 0, 0, 1, NULL, 1),
              (2, 1, 0, 0, 2, 2, 1, 'incorrect', 0, NULL, 0, 0, 0, NULL, 1),
              (3, 1, 0, 0, 3, NULL, 0, 'error', NULL, NULL, 0, 0, 4, 'timeout', 1);
          INSERT INTO attempts (trial_id, number, started_at, duration_ms, status, wait_ms)
            VALUES (1, 1, 1, 5, 200, 0);
          INSERT INTO scores VALUES (1, 0, 'exact', 1, 1, 1, NULL, NULL);
          """
      )
    }
    try queue.close()
    let store = try folder.openStore()
    #expect(try store.outcomeCounts(ofRun: 1) == [0: [.correct: 1, .incorrect: 1, .error: 1]])
    let rows = try store.results(ofRun: 1)
    #expect(rows.map(\.output) == ["s0", "no", nil])
    #expect(rows.map(\.isCached) == [false, true, false])
    let sums = try folder.query(
      """
      SELECT trials, cached_trials, attempts, round(spent_usd * 1e12), round(replayed_usd * 1e12),
        input_tokens, output_tokens FROM v_cost
      """
    )
    #expect(
      sums.map { $0.databaseValues.map { Int.fromDatabaseValue($0) } }
        == [[3, 1, 5, 77, 78, 24, 7]]
    )
    let views = try folder.query(
      "SELECT outcome, cost_usd * 1e12, answered_by, fallback, turns, tags FROM v_results"
    )
    #expect(views.map { $0["answered_by"] as String? } == ["mock/a", "mock/a", nil])
    #expect(views.map { $0["tags"] as String } == ["x", "x", "x"])
    #expect(try StoreFile(path: folder.storePath).check().problems.isEmpty)
  }

  @Test("An empty file becomes a store")
  func emptyFile() throws {
    defer { folder.remove() }
    try folder.write("", to: "bakeoff.sqlite")
    #expect(try folder.openStore().runs().isEmpty)
  }

  @Test("A file that is no store is left as it is, and the error says so")
  func otherFile() throws {
    defer { folder.remove() }
    let text = String(repeating: "{\"input\": \"not a database\"}\n", count: 100)
    let path = try folder.write(text, to: "bakeoff.sqlite")
    #expect(
      throws: StoreError("\(path) is not a bakeoff store: name another with --store")
    ) { try Store(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("A missing store that must be there says which command makes it")
  func missing() throws {
    defer { folder.remove() }
    let path = folder.path("none.sqlite")
    #expect(
      throws: StoreError(
        "no store at \(path): run \"bakeoff run\" first, or name another with --store"
      )
    ) { try Store(path: path, mode: .existing) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("A store of a newer version is refused, and not touched")
  func newerVersion() throws {
    defer { folder.remove() }
    _ = try folder.openStore()
    try DatabaseQueue(path: folder.storePath).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: from the future')")
    }
    #expect(
      throws: StoreError(
        "\(folder.storePath) was made by a newer version of bakeoff: update bakeoff, or name "
          + "another store with --store"
      )
    ) { try folder.openStore() }
    #expect(try folder.count(of: "grdb_migrations") == Schema.migrator.migrations.count + 1)
  }

  @Test("A path that cannot be a file is an error that names it")
  func folderInstead() throws {
    defer { folder.remove() }
    let error = try #require(throws: StoreError.self) { try Store(path: folder.path) }
    #expect(error.description.contains(folder.path))
    #expect(error.description.contains("--store"))
    let beneathFile = try folder.write("", to: "file") + "/store.sqlite"
    #expect(throws: StoreError.self) { try Store(path: beneathFile) }
  }

  @Test("Many may make the same store at once, and none loses what another wrote")
  func madeTogether() throws {
    defer { folder.remove() }
    for round in 0..<20 {
      let path = folder.path("\(round)/store.sqlite")
      let errors = onThreads(8) { index in
        _ = try Store(path: path).begin(name: "run of \(index)")
      }
      #expect(errors.isEmpty)
      #expect(try Store(path: path).runs().count == 8)
    }
  }
}
