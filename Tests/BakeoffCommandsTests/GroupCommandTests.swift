import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("Groups at the command line")
struct GroupCommandTests {
  private static func answer(_ text: String) -> Reply {
    .json(
      #"{"choices":[{"message":{"content":"\#(text)"},"finish_reason":"stop"}],"#
        + #""usage":{"prompt_tokens":9,"completion_tokens":1}}"#
    )
  }

  /// Three models with parameters of their own, and a group of two of them with the third to fall back on.
  private static func configuration(_ servers: [LoopbackServer]) -> String {
    """
    tasks: tasks.jsonl
    max-retries: 0
    models:
      - {model: "vllm/m@\(servers[0].url)/v1", temperature: 0}
      - {model: "vllm/m@\(servers[1].url)/v1", temperature: 0.5, max-tokens: 50}
      - {model: "vllm/other@\(servers[2].url)/v1", top-p: 0.9}
      - pair
    groups:
      pair:
        primary: ["vllm/m@\(servers[0].url)/v1", "vllm/m@\(servers[1].url)/v1"]
        fallback: ["vllm/other@\(servers[2].url)/v1"]
        strategy: round-robin
    """
  }

  @Test("Three models with different parameters and a group of them run, and the report shows it")
  func run() throws {
    let servers = try ["1", "2", "3"].map { text in try LoopbackServer { _ in Self.answer(text) } }
    defer { for server in servers { server.stop() } }
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(6), to: "tasks.jsonl")
    try program.write(Self.configuration(servers), to: "bakeoff.yaml")
    let result = try program.run("run", "-o", "r.md", "-o", "r.json")
    #expect(result.status == 0, "\(result.talk)")
    // The group's requests are those of its models, which are sent once.
    #expect(servers.map(\.received.count) == [6, 6, 6])
    #expect(servers[0].received.allSatisfy { $0.text.contains(#""temperature":0"#) })
    #expect(servers[1].received.allSatisfy { $0.text.contains(#""max_tokens":50"#) })
    #expect(servers[2].received.allSatisfy { $0.text.contains(#""top_p":0.9"#) })
    let report = try program.read("r.md")
    #expect(report.contains("Not asked alike"))
    #expect(report.contains("temperature"))
    #expect(report.contains("pair"))
    #expect(report.contains("is a group"))
    let json = try program.read("r.json")
    #expect(json.contains(#""answered_by""#))
    let shown = try program.run("show", "latest", "s1").output
    #expect(shown.contains("answered by vllm/m@"), "\(shown)")
    let view = try program.shell(
      "sqlite3 results/bakeoff.sqlite \"SELECT DISTINCT is_fallback FROM v_results WHERE model = 'pair'\""
    )
    if view.status == 0 { #expect(view.output == "0\n") }
  }

  @Test(
    "A fallback's answers are counted in the report, and left out of the score unless asked for"
  )
  func fallback() throws {
    let down = Reply.json(#"{"error":{"message":"down"}}"#, status: 503)
    let servers = [
      try LoopbackServer { _ in down }, try LoopbackServer { _ in down },
      try LoopbackServer { _ in Self.answer("2") },
    ]
    defer { for server in servers { server.stop() } }
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(4), to: "tasks.jsonl")
    try program.write(Self.configuration(servers), to: "bakeoff.yaml")
    let left = try program.run("run", "-m", "pair")
    #expect(left.status == 0, "\(left.talk)")
    #expect(left.output.contains("the fallback vllm/other@"), "\(left.output)")
    #expect(left.output.contains("left out of its score"))
    let counted = try program.run("run", "-m", "pair", "--score-fallbacks")
    #expect(counted.status == 0, "\(counted.talk)")
    #expect(counted.output.contains("count in its score"), "\(counted.output)")
  }

  @Test("A run with a group that was killed goes on and loses nothing")
  func resume() throws {
    let served = Atomic(0)
    let servers = try (0..<3).map { _ in
      try LoopbackServer { _ in
        served.add(1, ordering: .relaxed)
        Thread.sleep(forTimeInterval: 0.02)
        return Self.answer("2")
      }
    }
    defer { for server in servers { server.stop() } }
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(200), to: "tasks.jsonl")
    try program.write(Self.configuration(servers), to: "bakeoff.yaml")
    let started = try program.start(["run", "-m", "pair", "-j", "4", "--name", "killed"])
    while served.load(ordering: .relaxed) < 60, started.process.isRunning {
      Thread.sleep(forTimeInterval: 0.005)
    }
    kill(started.process.processIdentifier, SIGKILL)
    started.process.waitUntilExit()
    let again = try program.run("run", "-m", "pair", "-j", "4", "--name", "killed", "--json")
    #expect(again.status == 0, "\(again.talk)")
    // What was in flight at the kill is the most that is paid for twice.
    #expect((200...204).contains(served.load(ordering: .relaxed)))
    let rows = try program.run("show", "killed", "--json").output
    #expect(rows.components(separatedBy: #""sample_id""#).count - 1 == 200)
  }

  @Test(
    "A wrong group is an error with its place",
    arguments: [
      ("groups: {g: {}}", "bakeoff.yaml:1:10: the group \"g\" has no \"primary\""),
      ("groups: {g: {primary: []}}", "has no \"primary\""),
      ("groups: {g: {primary: mock/oak, strategy: best}}", "expected one of in-order"),
      ("groups: {g: {primary: mock/oak, fallback: h}, h: {primary: g}}", "\"h\" is no model"),
      ("groups: {g: {primary: [mock/oak, mock/oak]}}", "is twice in the group"),
      ("groups: {a/b: {primary: mock/oak}}", "would be taken for a model"),
      (
        "groups: {g: {primary: [mock/oak, mock/birch], strategy: weighted, weights: 1}}",
        "2 primary models and 1 weights"
      ),
      ("groups: {g: {primary: mock/oak, cooldwn: 3}}", "did you mean \"cooldown\"?"),
      ("{groups: {g: {primary: mock/oak}}, models: [{model: g, seed: 1}]}", "g is a group"),
    ]
  )
  func wrong(yaml: String, message: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(yaml, to: "bakeoff.yaml")
    try program.write(BuiltProgram.tasks(1), to: "tasks.jsonl")
    let result = try program.run("run", "tasks.jsonl", "-m", "g")
    #expect(result.status == 64)
    #expect(result.talk.contains(message), "\(result.talk)")
    #expect(result.talk.contains("bakeoff.yaml:1:"), "\(result.talk)")
  }
}
