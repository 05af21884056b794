import BakeoffCore
import BakeoffTestSupport
import Foundation
import GRDB
import Testing

@testable import BakeoffStore

@Suite("A store of the time before scorings")
struct ScoringMigrationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A store without scorings is taken over: what it has is scoring 1, judges' requests too")
  func migration() throws {
    defer { folder.remove() }
    let path = folder.path("old.sqlite")
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(
      queue,
      upTo: "10: all counts and terms of answers in v_results"
    )
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO runs VALUES (1, 'old', x'00', 'finished', '0.1', 1, 1,
            '{"scorers":["exact"]}', '[]', '{}', 1, 2);
          INSERT INTO run_models (run_id, position, model, endpoint, parameters)
            VALUES (1, 0, 'p/one', 'e', '{}');
          INSERT INTO task_files VALUES (1, 0, 'tasks.jsonl');
          INSERT INTO samples VALUES (1, x'01', x'7b7d');
          INSERT INTO run_samples VALUES (1, 0, 1, 'a', 0, 1);
          INSERT INTO trials (id, run_id, position, model_position, epoch, cached, outcome, score,
            scorer, queue_ms, backoff_ms, attempts, created_at)
            VALUES (1, 1, 0, 0, 1, 0, 'correct', 1, 'exact', 0, 0, 1, 1);
          INSERT INTO scores VALUES (1, 0, 'exact', 1, 1, 1, NULL, NULL);
          INSERT INTO judgements VALUES (1, 1, 'j/x', 'rubric/1', NULL, 0, 1, NULL);
          """
      )
    }
    try queue.close()
    let store = try Store(path: path)
    let old = try #require(try store.run(id: 1))
    #expect(try store.scorings(of: old).map(\.scorers) == [["exact"]])
    let views = try DatabaseQueue(path: path).read { database in
      try [
        "SELECT scoring, outcome FROM v_outcomes", "SELECT scoring, scorer FROM v_scores",
        "SELECT scoring, model FROM v_judges", "SELECT scoring, scorers FROM v_scorings",
      ].map { try Row.fetchOne(database, sql: $0) }
    }
    #expect(views.map { $0?[0] } == [1, 1, 1, 1])
    #expect(views.map { $0?[1] } == ["correct", "exact", "j/x", "[\"exact\"]"])
  }
}
