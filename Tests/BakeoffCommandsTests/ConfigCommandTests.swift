import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@testable import Bakeoff
@testable import BakeoffCommands

@Suite("bakeoff config, and models with settings of their own")
struct ConfigCommandTests {
  private static func answer(_ text: String) -> Reply {
    .json(
      #"{"choices":[{"message":{"content":"\#(text)"},"finish_reason":"stop"}],"#
        + #""usage":{"prompt_tokens":9,"completion_tokens":1}}"#
    )
  }

  @Test("A config of 3 models with different parameters runs, and the report shows the parameters")
  func threeModels() throws {
    let servers = try (1...3).map { text in try LoopbackServer { _ in Self.answer("\(text)") } }
    defer { for server in servers { server.stop() } }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = [
      "OPENAI_API_KEY": "sk-x", "OTHER_KEY": "sk-other", "SECOND": servers[1].url,
    ]
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    try program.write(
      """
      models:
        - {model: openai/a, base-url: "\(servers[0].url)/v1", temperature: 0, max-connections: 1}
        - {model: openai/a, base-url: "${SECOND}/v1", temperature: 0.75, key-variable: OTHER_KEY}
        - model: vllm/b@\(servers[2].url)/v1
          extra_body: {options: {num_ctx: 64}}
          system: Answer shortly.
        - {model: vllm/b@\(servers[2].url)/v1, label: long, max_tokens: 99}
      tasks: tasks.jsonl
      seed: 7
      outputs: report.md
      """,
      to: "bakeoff.yaml"
    )
    let result = try program.run("run")
    #expect(result.status == 0, "\(result.talk)")
    let bodies = servers.map { $0.received.map(\.text) }
    #expect(bodies.map(\.count) == [2, 2, 4])
    #expect(bodies[0].allSatisfy { $0.contains("\"temperature\":0,") && $0.contains("\"seed\":7") })
    #expect(bodies[1].allSatisfy { $0.contains("\"temperature\":0.75") })
    #expect(servers[1].received.allSatisfy { $0.header("authorization") == "Bearer sk-other" })
    #expect(bodies[2].count { $0.contains("num_ctx") && $0.contains("Answer shortly.") } == 2)
    #expect(bodies[2].count { $0.contains("\"max_tokens\":99") } == 2)
    let report = try program.read("report.md")
    for text in [
      "temperature differs", "0.75", "num\\_ctx", "Answer shortly.", "max\\_tokens differs", "99",
      "seed 7", "#long",
    ] {
      #expect(
        report.replacingOccurrences(of: "`", with: "").contains(text)
          || report.contains(text.replacingOccurrences(of: "\\", with: "")),
        "\(text) is not in the report:\n\(report)"
      )
    }
    let rows = try program.run("report", "--json").output
    #expect(rows.contains("\"temperature\":0.75"))
    // The same command finds everything in the store; other parameters are another question.
    #expect(try program.run("run").status == 0)
    #expect(servers.map(\.received.count) == [2, 2, 4])
    let other = try program.run("run", "--temperature", "0.3", "--limit", "1")
    #expect(other.status == 0, "\(other.talk)")
    #expect(servers[0].received.last?.text.contains("\"temperature\":0.3") == true)
    #expect(servers[1].received.last?.text.contains("\"temperature\":0.3") == true)
    let chosen = try program.run("run", "-m", "vllm/b@\(servers[2].url)/v1#long", "--no-cache")
    #expect(chosen.status == 0, "\(chosen.talk)")
    #expect(servers[2].received.suffix(2).allSatisfy { $0.text.contains("\"max_tokens\":99") })
  }

  @Test("A model with a bound of its own never has more requests in flight than that")
  func ownBound() throws {
    let inFlight = Mutex((now: 0, most: 0))
    let server = try LoopbackServer { request in
      guard request.text.contains("\"bounded\"") else { return Self.answer("1") }
      inFlight.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      Thread.sleep(forTimeInterval: 0.005)
      inFlight.withLock { $0.now -= 1 }
      return Self.answer("1")
    }
    defer { server.stop() }
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(30), to: "tasks.jsonl")
    try program.write(
      """
      tasks: tasks.jsonl
      base-url: \(server.url)/v1
      models: [{model: vllm/bounded, max-connections: 1}, vllm/other]
      """,
      to: "bakeoff.yaml"
    )
    let result = try program.run("run")
    #expect(result.status == 0, "\(result.talk)")
    #expect(server.received.count == 60)
    #expect(inFlight.withLock { $0.most } == 1)
  }

  @Test("Two endpoints that serve the same model never share an answer")
  func endpoints() throws {
    let servers = try ["one", "two"].map { text in try LoopbackServer { _ in Self.answer(text) } }
    defer { for server in servers { server.stop() } }
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(3), to: "tasks.jsonl")
    try program.write(
      "tasks: tasks.jsonl\nmodels:\n"
        + servers.map { "  - {model: vllm/same, base-url: \"\($0.url)/v1\"}\n" }.joined(),
      to: "bakeoff.yaml"
    )
    let result = try program.run("run", "-o", "r.csv")
    #expect(result.status == 0, "\(result.talk)")
    #expect(servers.map(\.received.count) == [3, 3])
    let rows = try program.read("r.csv").split(separator: "\n").dropFirst()
    for row in rows {
      #expect(row.contains(servers[0].url) == row.contains("one"))
      #expect(row.contains(servers[1].url) == row.contains("two"))
    }
  }

  @Test("config show says each value and where it comes from, and no secret")
  func show() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["BAKEOFF_EPOCHS": "4", "ACME_TOKEN": "sk-planted"]
    try program.write(
      """
      models: [mock/oak, {model: mock/birch, temperature: 0.5}]
      tasks: tasks.jsonl
      epochs: 2
      limit: 5
      extra-headers: {X-Acme-Token: "${ACME_TOKEN}"}
      base-url: http://me:${ACME_TOKEN}@localhost/v1
      """,
      to: "bakeoff.yaml"
    )
    let result = try program.run("config", "show", "--seed", "7", "-j", "3")
    #expect(result.status == 0, "\(result.talk)")
    try expectGolden(result.output, named: "config-show.txt")
    #expect(!result.output.contains("sk-planted"))
    let json = try JSON(parsing: try program.run("config", "show", "--json").output)
    #expect(json["epochs"] == ["value": 4, "source": "BAKEOFF_EPOCHS"])
    #expect(json["limit"] == ["value": "5", "source": "bakeoff.yaml:4:8"])
    #expect(json["max-retries"] == ["value": 3, "source": "usual"])
  }

  @Test("config schema prints the schema that is kept in the repository")
  func schema() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run("config", "schema")
    #expect(result.status == 0)
    #expect((try? JSON(parsing: result.output)) != nil)
    try expectGolden(result.output, named: "bakeoff.schema.json")
  }

  @Test("Every option of bakeoff run is a key of the configuration, by its name")
  func options() throws {
    let command = try #require(CommandOptions(["run"]))
    #expect(command.options.count > 25)
    for option in command.options where !["config", "help", "version"].contains(option.name) {
      #expect(Configuration.key(of: option.name) != nil, "\(option.name) is no key")
    }
  }

  @Test("Prompts and variables make samples that reports and rows tell apart")
  func matrix() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      "{\"id\": \"a\", \"question\": \"Hi\", \"gold\": \"Hi\"}\n"
        + "{\"id\": \"b\", \"question\": \"Ho\", \"gold\": \"Ho\"}\n",
      to: "tasks.jsonl"
    )
    try program.write(
      """
      models: mock/echo
      tasks: [{path: tasks.jsonl, fields: {input: question, target: gold}}]
      prompts:
        - {name: plain, text: "{{input}}"}
        - {name: styled, text: "{{style}}"}
      vars: {style: [formal, casual]}
      scorers: exact
      limit: 1
      """,
      to: "bakeoff.yaml"
    )
    let result = try program.run("run", "-o", "r.csv")
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output.contains("4 samples × 1 model"))
    #expect(result.output.contains("prompts plain, styled"))
    #expect(result.output.contains("style formal, casual"))
    #expect(result.output.contains("50.0 %"))
    let rows = try program.read("r.csv")
    for id in ["a/plain/style=formal", "a/styled/style=casual"] { #expect(rows.contains(id)) }
    #expect(rows.contains("prompt=styled"))
    #expect(!rows.contains("b/plain"))
    let one = try program.run("run", "--sample-id", "b", "--limit", "9")
    #expect(one.output.contains("4 samples"), "\(one.output)\(one.talk)")
    let tags = try program.run("cost", "--by", "tag")
    #expect(tags.output.contains("style=casual"), "\(tags.output)")
  }
}
