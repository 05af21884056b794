import BakeoffScoring
import BakeoffStore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite struct ScoringToolsTests {
  // MARK: - SQL

  @Test(
    "SQLite's parser judges SQL, and tables need not exist",
    arguments: [
      "SELECT 1", "SELECT a, count(*) FROM t WHERE b > 1 GROUP BY a;", "SELECT 1; SELECT 2;",
      "CREATE TABLE t (a); INSERT INTO t VALUES (1);", "-- only\nSELECT 1", "UPDATE t SET a = 1",
      "SELECT nofunction(1)", "WITH x AS (SELECT 1) SELECT * FROM x", "PRAGMA user_version = 1",
      "DROP TABLE t", "CREATE TABLE x.t (a DEFAULT ';' /* ; */); SELECT 1", "ATTACH 'x.db' AS y",
      "SELECT 'a;b' -- end",
    ]
  )
  func goodSQL(sql: String) { #expect(SQLSyntax.problem(in: sql) == nil) }

  @Test(
    "What the parser does not take is said",
    arguments: [
      ("SELEKT 1", "syntax error"), ("SELECT", "incomplete input"), ("Here is SQL", "syntax error"),
      ("SELECT 1 FROM", "incomplete input"), ("SELECT 'a", "unrecognized token"),
      ("", "no statement"),
      ("SELECT * FROM nothere; SELEKT", "syntax error"), ("-- nothing", "no statement"),
      ("SELECT 1; SELECT FROM", "syntax error"), ("CREATE TABLE x.t (a); SELEKT", "syntax error"),
    ]
  )
  func badSQL(sql: String, complaint: String) {
    #expect(SQLSyntax.problem(in: sql)?.contains(complaint) == true)
  }

  @Test("Nothing is run")
  func nothingIsRun() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("made.sqlite")
    #expect(SQLSyntax.problem(in: "ATTACH '\(path)' AS made; CREATE TABLE made.t (a);") == nil)
    #expect(SQLSyntax.problem(in: "VACUUM INTO '\(path)'") == nil)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  // MARK: - Programs

  private func run(
    _ arguments: [String],
    input: String = "",
    timeout: Double = 30,
    secrets: [String] = []
  ) -> Result<String, CommandError> {
    Result { () throws(CommandError) in
      try ProgramRunner()
        .run(arguments, input: Array(input.utf8), timeout: timeout, secrets: secrets)
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A program gets its input and its arguments as they are")
  func inputAndArguments() throws {
    #expect(try run(["cat"], input: "{\"a\": 1}").get() == "{\"a\": 1}")
    #expect(try run(["printf", "%s|", "a b", "$HOME", "*"]).get() == "a b|$HOME|*|")
    // More than a pipe holds, both ways.
    let long = String(repeating: "x", count: 300_000)
    #expect(try run(["cat"], input: long).get() == long)
    #expect(try run(["true"], input: long).get() == "")
  }

  @Test("A program that cannot be started, fails or prints too much says so")
  func failures() {
    let missing = run(["/no/such/program"])
    #expect(throws: CommandError("/no/such/program cannot be started: No such file or directory."))
    {
      try missing.get()
    }
    let failing = run(["sh", "-c", "echo oh >&2; exit 3"])
    #expect(throws: CommandError("sh ended with status 3: oh")) { try failing.get() }
    let killed = run(["sh", "-c", "kill -9 $$"])
    #expect(throws: CommandError("sh ended with status 137.")) { try killed.get() }
    #expect(throws: CommandError.self) { try run(["cat", "/dev/zero"]).get() }
  }

  @Test("A program that does not end is ended, with all that it started", .timeLimit(.minutes(20)))
  func timeout() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("child")
    let script = "sh -c 'echo $$ > \(path); exec sleep 600' & wait"
    let late = run(["sh", "-c", script], timeout: 1)
    #expect(throws: CommandError("sh did not end within 1.0 seconds.")) { try late.get() }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let child = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // Until the system has taken it away it may still be listed, as a process that has ended.
    while kill(child, 0) == 0, !Self.hasEnded(child) { usleep(10_000) }
  }

  private static func hasEnded(_ id: pid_t) -> Bool {
    let state = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
    return state.map { $0.contains(") Z ") } ?? false
  }

  @Test("A program's output counts though what it started goes on", .timeLimit(.minutes(20)))
  func background() throws {
    #expect(try run(["sh", "-c", "sleep 600 & echo 1"]).get() == "1\n")
  }

  @Test("Many programs run at once", .timeLimit(.minutes(20)))
  func manyAtOnce() {
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      #expect((try? run(["cat"], input: "\(index)").get()) == "\(index)")
    }
  }
}
