import BakeoffCore
import Foundation
import Testing

@Suite("bakeoff sql")
struct SQLCommandTests {
  /// A store with a run of one model.
  private static func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(
      #"{"id": "=one", "input": "What is 17 + 25? Answer with the number.", "target": "42"}"#
        + "\n",
      to: "tasks.jsonl"
    )
    let run = try program.run("run", "tasks.jsonl", "-m", "mock/oak,mock/twig")
    #expect(run.status == 0, "\(run.talk)")
    return program
  }

  @Test("A question is answered as a table, as JSON and as CSV that is safe in a spreadsheet")
  func formats() throws {
    let program = try Self.program()
    defer { program.remove() }
    let question = "SELECT sample_id, model, attempts FROM v_results ORDER BY model"
    let table = try program.run("sql", question)
    #expect(table.status == 0, "\(table.talk)")
    #expect(
      table.output == """
        sample_id  model      attempts
        ─────────  ─────────  ────────
        =one       mock/oak          1
        =one       mock/twig         1

        """
    )
    let json = try JSON(parsing: program.run("sql", question, "--json").output)
    #expect(json[0] == ["sample_id": "=one", "model": "mock/oak", "attempts": 1])
    let csv = try program.run("sql", question, "--csv").output
    #expect(csv == "sample_id,model,attempts\n'=one,mock/oak,1\n'=one,mock/twig,1\n")
  }

  @Test("Columns with one name are all in the JSON")
  func sameNames() throws {
    let program = try Self.program()
    defer { program.remove() }
    let result = try program.run("sql", "SELECT 1 AS a, 2 AS a, NULL AS b", "--json")
    #expect(try JSON(parsing: result.output)[0] == ["a": 1, "a_2": 2, "b": .null])
  }

  @Test(
    "What would write is refused, and nothing is changed",
    arguments: [
      "DELETE FROM trials", "DROP VIEW v_results", "UPDATE runs SET name = 'x'",
      "CREATE TABLE t (a)", "PRAGMA user_version = 7", "ATTACH 'other.sqlite' AS other",
      "VACUUM", "INSERT INTO runs SELECT * FROM runs RETURNING id",
    ]
  )
  func writes(_ statement: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    let result = try program.run("sql", statement)
    #expect(result.status != 0)
    #expect(result.talk.contains("bakeoff sql only reads"), "\(result.talk)")
    let count = try program.run("sql", "SELECT count(*) AS n FROM trials", "--json").output
    #expect(try JSON(parsing: count)[0]?["n"] == 2)
    #expect(
      !FileManager.default.fileExists(
        atPath: program.folder.appendingPathComponent("other.sqlite").path
      )
    )
  }

  @Test(
    "A wrong question says what is wrong, and what there is",
    arguments: [
      ("SELECT absent FROM v_results", "no such column: absent"),
      ("SELEC 1", "syntax error"), ("SELECT 1; SELECT 2", "statement"),
    ]
  )
  func mistakes(_ statement: String, _ words: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    let result = try program.run("sql", statement)
    #expect(result.status != 0)
    #expect(result.talk.contains(words), "\(result.talk)")
  }

  @Test("Without a store the command says so, and makes none")
  func noStore() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run("sql", "SELECT 1")
    #expect(result.status != 0)
    #expect(result.talk.contains("no store at results/bakeoff.sqlite"))
    #expect(
      !FileManager.default.fileExists(
        atPath: program.folder.appendingPathComponent("results").path
      )
    )
  }
}
