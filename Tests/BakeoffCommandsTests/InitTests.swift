import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff init and bakeoff validate")
struct InitTests {
  @Test("What init writes is valid, runs as it is, and is never written over")
  func starter() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    #expect(try program.run("init").status == 0)
    let valid = try program.run("validate")
    #expect(valid.status == 0, "\(valid.talk)")
    #expect(valid.output.contains("task file tasks.jsonl: 3 samples"))
    #expect(valid.output.contains("3 samples × 2 models × 1 epoch: 6 trials"))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/results"))
    let run = try program.run("run")
    #expect(run.status == 0, "\(run.talk)")
    #expect(run.output.contains("100.0 %"))
    #expect(try program.read("results/report.md").contains("mock/oak"))
    let mode = try FileManager.default.attributesOfItem(atPath: program.folder.path + "/.env")
    #expect(mode[.posixPermissions] as? Int == 0o600)

    try program.write("mine", to: "tasks.jsonl")
    try FileManager.default.removeItem(atPath: program.folder.path + "/bakeoff.yaml")
    let again = try program.run("init")
    #expect(again.status == 64)
    #expect(again.talk.contains("tasks.jsonl, .env are there already, and nothing was written"))
    #expect(try program.read("tasks.jsonl") == "mine")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/bakeoff.yaml"))
    #expect(try program.run("init", "--force").status == 0)
    #expect(try program.read("tasks.jsonl") != "mine")
    #expect(try program.run("init", "new/folder").status == 0)
    #expect(try program.read("new/folder/tasks.jsonl").contains("\"id\": \"sum\""))
  }

  @Test("The commented lines of the starter can be used")
  func comments() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-x", "ANTHROPIC_API_KEY": "sk-y"]
    #expect(try program.run("init").status == 0)
    let lines = try program.read("bakeoff.yaml").components(separatedBy: "\n").map { line in
      guard let hash = line.range(of: "# "), line[..<hash.lowerBound].allSatisfy({ $0 == " " })
      else { return line }
      let rest = String(line[hash.upperBound...])
      let isCode = [
        "-", "model:", "temp", "max-", "base-", "fields", "prompts:", "vars:", "gate:", " ",
      ]
      .contains { rest.hasPrefix($0) }
      return isCode ? String(line[..<hash.lowerBound]) + rest : line
    }
    try program.write(lines.joined(separator: "\n"), to: "bakeoff.yaml")
    try program.write("{\"question\": \"Q\", \"gold\": \"A\"}\n", to: "other.jsonl")
    let result = try program.run("validate")
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output.contains("12 samples × 5 models") || result.output.contains("16 samples"))
    let shown = try program.run("config", "show")
    #expect(shown.output.contains(#""metric":"latency_p95""#), "\(shown.output)")
  }

  @Test("validate lists all problems of a configuration and its task files, and calls nothing")
  func problems() throws {
    let server = try LoopbackServer { _ in .json("{}") }
    defer { server.stop() }
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write("{\"input\": \"Hi\"}\n{\"input\": 3}\n", to: "tasks.jsonl")
    try program.write(
      """
      tasks: [tasks.jsonl, none.jsonl]
      models:
        - vllm/m@\(server.url)/v1
        - openai/gpt-4o-mini
        - {model: anthropic/claude-sonnet-4-5, key-variable: MY_KEY}
      """,
      to: "bakeoff.yaml"
    )
    let result = try program.run("validate")
    #expect(result.status == 64)
    #expect(result.output.contains("configuration bakeoff.yaml"))
    #expect(result.output.contains("task file tasks.jsonl: 1 sample\n"))
    #expect(result.output.contains("model vllm/m@\(server.url)/v1: can be asked"))
    for problem in [
      "tasks.jsonl:2: ", "none.jsonl", "bakeoff.yaml:4:5: openai/gpt-4o-mini needs OPENAI_API_KEY",
      "bakeoff.yaml:5:5: anthropic/claude-sonnet-4-5 needs MY_KEY",
    ] {
      #expect(result.talk.contains(problem), "\(problem) is not in \(result.talk)")
    }
    #expect(server.received.isEmpty)
    let bad = try program.run("validate", "tasks.jsonl", "-m", "mock/echo", "--skip-invalid")
    #expect(bad.status == 0, "\(bad.talk)")
    try program.write("epochs: 0\n", to: "bakeoff.yaml")
    #expect(try program.run("validate").talk.contains("bakeoff.yaml:1:9: \"epochs\": expected"))
  }
}
