import BakeoffTestSupport
import Foundation
import Testing

@Suite("Scoring from the command line")
struct ScoringTests {
  private static let tasks = """
    {"id": "a", "input": "{\\"city\\": \\"Rome\\"}", "target": "Rome"}

    """

  @Test("A program named with --scorer judges every answer, and knows the sample")
  func program() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.tasks, to: "tasks.jsonl")
    try program.write(
      """
      #!/bin/sh
      input=$(cat)
      case "$input" in
        *'"targets":["Rome"]'*'"output":'*Rome*) echo '{"score": 0.75, "reason": "near"}' ;;
        *) echo 'no' ;;
      esac
      """,
      to: "judge.sh"
    )
    let run = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--scorer",
      "command:sh judge.sh",
      "-o",
      "r.json"
    )
    #expect(run.status == 0, "\(run.talk)")
    #expect(try program.read("r.json").contains("0.75"))
    let failing = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--scorer",
      "command:false",
      "--json"
    )
    #expect(failing.output.contains("\"unscored\""))
  }

  @Test("A named file of options may list checks as objects, and name a program")
  func configFile() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.tasks, to: "tasks.jsonl")
    try program.write(
      """
      scorer:
        - json-path:$.city
        - type: json-schema
          value:
            required: [city]
            properties: {city: {type: string, maxLength: 4}}
        - type: assert-set
          threshold: 0.5
          assert: ["contains:Rome", {type: command, value: [printf, "0"]}]
      """,
      to: "checks.yaml"
    )
    let run = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "-c",
      "checks.yaml",
      "--json"
    )
    #expect(run.status == 0, "\(run.talk)")
    #expect(run.output.contains("\"correct\""))
    #expect(run.output.contains("json-path,json-schema,assert-set"))
  }

  @Test("A bakeoff.yaml that merely lies in the folder names no program")
  func unnamedFile() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.tasks, to: "tasks.jsonl")
    try program.write("scorer: command:touch made\n", to: "bakeoff.yaml")
    let run = try program.run("run", "tasks.jsonl", "-m", "mock/echo")
    #expect(run.status == 64)
    #expect(
      run.talk.contains("bakeoff.yaml:1:1: the scorer command runs a program")
    )
    #expect(!FileManager.default.fileExists(atPath: "\(program.folder.path)/made"))
    let named = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "-c", "bakeoff.yaml")
    #expect(named.status == 0)
    #expect(FileManager.default.fileExists(atPath: "\(program.folder.path)/made"))
  }

  @Test("What imported answers took and called is checked")
  func imported() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      """
      {"id": "a", "input": "?", "assert": ["latency(200)", "ttft(50)", "cost(0.01)", "tokens(30)"]}
      {"id": "b", "input": "?", "assert": ["tool-called:search", {"type": "tool-args", "value": {"name": "search", "args": {"q": "x"}}}]}

      """,
      to: "tasks.jsonl"
    )
    try program.write(
      """
      {"id": "a", "model": "m", "output": "x", "latency_ms": 200, "ttft_ms": 50, "cost_usd": 0.01, "usage": {"input_tokens": 10, "output_tokens": 20}}
      {"id": "b", "model": "m", "output": "", "tool_calls": [{"name": "search", "arguments": {"q": "x"}}]}
      {"id": "a", "model": "n", "output": "x", "latency_ms": 201}
      {"id": "b", "model": "n", "output": "", "tool_calls": [{"id": "1", "function": {"name": "search", "arguments": "{}"}}]}

      """,
      to: "outputs.jsonl"
    )
    let run = try program.run(
      "import",
      "outputs.jsonl",
      "--tasks",
      "tasks.jsonl",
      "-o",
      "r.csv"
    )
    #expect(run.status == 0, "\(run.talk)")
    let lines = try program.read("r.csv").split(separator: "\n").dropFirst()
    #expect(lines.filter { $0.contains(",m,1,correct,") }.count == 2)
    #expect(lines.filter { $0.contains(",n,1,incorrect,") }.count == 2)
  }

  @Test("SQL is judged by SQLite's parser")
  func sql() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      """
      {"id": "good", "input": "SELECT name FROM people", "assert": ["is-sql"]}
      {"id": "bad", "input": "SELECT name FORM people where", "assert": ["is-sql"]}

      """,
      to: "tasks.jsonl"
    )
    let run = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "-o", "r.csv")
    #expect(run.status == 0)
    let lines = try program.read("r.csv").split(separator: "\n")
    #expect(lines.first { $0.contains(",good,") }?.contains(",correct,") == true)
    #expect(lines.first { $0.contains(",bad,") }?.contains(",incorrect,") == true)
  }
}
