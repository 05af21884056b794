import BakeoffTestSupport
import Foundation
import GRDB
import Testing

/// Stores that somebody else has made, with more in their schema than a store has.
@Suite("Hostile stores", .waits, .timeLimit(.minutes(20)))
struct StoreAttackTests {
  /// Triggers on all that is written, and a view that calls a function with an effect.
  private static let schema = """
    CREATE TRIGGER t1 AFTER INSERT ON runs BEGIN DELETE FROM trials; END;
    CREATE TRIGGER t2 AFTER INSERT ON trials BEGIN UPDATE runs SET name = 'pwned'; END;
    CREATE TRIGGER t3 AFTER UPDATE ON runs BEGIN DELETE FROM scores; END;
    CREATE TRIGGER t4 BEFORE INSERT ON samples BEGIN DELETE FROM attempts; END;
    CREATE TRIGGER t5 AFTER INSERT ON responses BEGIN DELETE FROM samples; END;
    """

  private static func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(BuiltProgram.tasks(4), to: "tasks.jsonl")
    return program
  }

  private static func change(_ program: BuiltProgram, _ store: String, _ sql: String) throws {
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = false
    let path = program.folder.appendingPathComponent(store).path
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  private static func count(_ program: BuiltProgram, _ store: String, _ sql: String) throws -> Int {
    let path = program.folder.appendingPathComponent(store).path
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { try Int.fetchOne($0, sql: sql) ?? -1 }
  }

  @Test("The triggers of a store do not run, whatever is written to it")
  func triggers() throws {
    let program = try Self.program()
    defer { program.remove() }
    let store = "results/bakeoff.sqlite"
    let run = ["run", "tasks.jsonl", "--display", "none", "-m"]
    #expect(try program.run(run + ["mock/echo", "--name", "first"]).status == 0)
    try Self.change(program, store, Self.schema)
    #expect(try program.run(run + ["mock/oak", "--name", "second"]).status == 0)
    #expect(try program.run("score", "first", "--scorer", "exact").status == 0)
    _ = try program.run("cache", "prune", "--older-than", "1s")
    #expect(try Self.count(program, store, "SELECT count(*) FROM trials") == 8)
    #expect(try Self.count(program, store, "SELECT count(*) FROM runs WHERE name = 'pwned'") == 0)
    #expect(try Self.count(program, store, "SELECT count(*) FROM samples") == 4)
    #expect(try Self.count(program, store, "SELECT count(*) FROM attempts") == 8)
    for command in [["store", "check"], ["store", "backup", "copy.sqlite"], ["report", "first"]] {
      _ = try program.run(command)
    }
    #expect(try Self.count(program, store, "SELECT count(*) FROM trials") == 8)
    _ = try program.run("store", "repair")
    #expect(try program.run(run + ["mock/twig", "--name", "third"]).status == 0)
    #expect(try Self.count(program, store, "SELECT count(*) FROM trials") == 12)
  }

  @Test("The triggers and views of a shard do not touch the store that it is merged into")
  func merge() throws {
    let program = try Self.program()
    defer { program.remove() }
    for number in 1...2 {
      let shard = try program.run(
        "run",
        "tasks.jsonl",
        "-m",
        "mock/echo",
        "--shard",
        "\(number)/2",
        "--display",
        "none"
      )
      #expect(shard.status == 0, "\(shard.talk)")
    }
    let names = (1...2).map { "results/bakeoff.\($0)-of-2.sqlite" }
    try Self.change(
      program,
      names[1],
      Self.schema + """
        ALTER TABLE scores RENAME TO real_scores;
        CREATE VIEW scores AS SELECT *, load_extension('./evil') AS x FROM real_scores;
        """
    )
    let merged = try program.run(["merge"] + names + ["--into", "all.sqlite"])
    #expect(merged.status != 0 || !merged.talk.contains("evil"), "\(merged.talk)")
    #expect(try program.run("merge", names[0], "--into", "one.sqlite").status >= 0)
    let objects = "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"
    for store in ["all.sqlite", "one.sqlite"]
    where FileManager.default.fileExists(
      atPath: program.folder.appendingPathComponent(store).path
    ) {
      #expect(try Self.count(program, store, objects) == 0)
    }
  }

  @Test(
    "bakeoff sql reads this file and no other, and writes none",
    arguments: [
      "ATTACH 'other.sqlite' AS o", "SELECT load_extension('./evil')", "VACUUM INTO 'other.sqlite'",
      "SELECT writefile('other.sqlite', 'x')", "SELECT readfile('/etc/passwd')",
      "SELECT edit('x', 'touch other.sqlite')", "PRAGMA journal_mode = DELETE",
      "PRAGMA writable_schema = ON", "PRAGMA temp_store_directory = '/tmp'",
      "WITH x AS (SELECT 1) DELETE FROM trials RETURNING id",
      "SELECT 1; ATTACH 'other.sqlite' AS o", "CREATE TEMP TABLE t AS SELECT 1",
      "SELECT fts3_tokenizer('simple', x'00')", "SELECT * FROM fsdir('/etc')",
      "DETACH main", "SELECT zipfile('a', 'b')",
    ]
  )
  func query(_ statement: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    #expect(try program.run("run", "tasks.jsonl", "-m", "mock/echo").status == 0)
    let result = try program.run("sql", statement)
    #expect(result.status == 1, "\(result.output)")
    #expect(result.talk.hasPrefix("error: "), "\(result.talk)")
    let other = program.folder.appendingPathComponent("other.sqlite").path
    #expect(!FileManager.default.fileExists(atPath: other))
    let count = "SELECT count(*) FROM trials"
    #expect(try Self.count(program, "results/bakeoff.sqlite", count) == 4)
  }
}
