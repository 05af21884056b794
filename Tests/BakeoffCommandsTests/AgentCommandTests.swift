import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// Samples whose tools are run, from the command line.
@Suite("Tools that are run", .waits, .timeLimit(.minutes(20)))
struct AgentCommandTests {
  /// Calls the tool `weather`, until the conversation has so many results; then repeats the last one.
  private static func server(
    rounds: Int = 1,
    call: String = "weather",
    arguments: String = #"{"city": "Oslo", "unit": "C"}"#,
    last: Reply? = nil
  ) throws -> LoopbackServer {
    try LoopbackServer { request in
      let turns = (try? JSON(parsing: request.body))?["messages"]?.arrayValue ?? []
      let results = turns.filter { $0["role"] == "tool" }
      guard results.count < rounds else {
        if let last { return last }
        let text = results.last?["content"]?.stringValue ?? ""
        return reply(["content": .string("It is \(text).")], "stop")
      }
      let function: JSON = ["name": .string(call), "arguments": .string(arguments)]
      let id = JSON.string("call_\(results.count)")
      return reply(
        ["content": nil, "tool_calls": [["id": id, "type": "function", "function": function]]],
        "tool_calls"
      )
    }
  }

  private static func reply(_ message: JSON, _ reason: JSON) -> Reply {
    let reply: JSON = [
      "choices": [["message": message, "finish_reason": reason]],
      "usage": ["prompt_tokens": 1000, "completion_tokens": 100],
    ]
    return .json(reply.text)
  }

  private static let model = "openai/gpt-4o-mini"

  private static func program(
    _ server: LoopbackServer,
    tools: String,
    more: String = ""
  ) throws -> BuiltProgram {
    var program = try BuiltProgram()
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    try program.write(
      #"{"id": "oslo", "input": "How warm is it in Oslo?", "tools": [\#(tools)]\#(more)}"# + "\n",
      to: "tasks.jsonl"
    )
    return program
  }

  private static let arguments = ["run", "tasks.jsonl", "-m", model, "-o", "r.json", "-o", "r.md"]

  private static let returning = #"""
    {"name": "weather", "description": "The weather", "parameters": {"type": "object"},
     "returns": [{"args": {"city": "Bergen"}, "value": {"degrees": 8}},
                 {"args": {"city": "Oslo"}, "value": "3 °C"}, {"error": "no such city"}]}
    """#.replacingOccurrences(of: "\n", with: " ")

  private static let checks =
    #", "assert": ["contains:3 °C", "tool-called:weather", {"type": "tool-args", "value": {"name": "weather", "args": {"city": "Oslo"}}}, "tool-sequence:weather"]"#

  private func trial(_ program: BuiltProgram) throws -> JSON {
    let shown = try program.run("show", "latest", "oslo", "--json")
    return try #require(try JSON(parsing: shown.output)["trials"]?[0])
  }

  @Test("A sample's own values answer its tools, each turn is kept, and scorers see the whole loop")
  func returns() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(server, tools: Self.returning, more: Self.checks)
    defer { program.remove() }
    let result = try program.run(Self.arguments)
    #expect(result.status == 0, "\(result.talk)")
    #expect(server.received.count == 2)
    let sent = try server.received.map { try JSON(parsing: $0.body) }
    #expect(sent.allSatisfy { $0["tools"]?[0]?["function"]?["name"] == "weather" })
    #expect(!server.received.contains { $0.text.contains("returns") || $0.text.contains("Bergen") })
    let trial = try trial(program)
    #expect(trial["outcome"] == "correct")
    #expect(trial["output"] == "It is 3 °C.")
    #expect(trial["tool_calls"]?.arrayValue?.count == 1)
    #expect(trial["input_tokens"] == 2000)
    #expect(trial["cost_usd"]?.doubleValue == 0.00042)
    let turns = try #require(trial["turns"]?.arrayValue)
    #expect(turns.count == 2)
    #expect(turns[0]["tool_runs"]?[0]?["output"] == "3 °C")
    #expect(turns.compactMap { $0["cost_usd"]?.doubleValue } == [0.00021, 0.00021])
    #expect(turns[1]["request"]?["messages"]?.arrayValue?.count == 3)
    let text = try program.run("show", "latest", "oslo").output
    for words in ["2 turns", "turn 1", #"→ weather({"city": "Oslo", "unit": "C"})"#, "← 3 °C"] {
      #expect(text.contains(words), "\(text)")
    }
    #expect(try program.read("r.md").contains("$0.00042"))
  }

  @Test("A run again from the cache asks nothing and spends nothing, turn by turn")
  func cached() throws {
    let server = try Self.server(rounds: 2)
    defer { server.stop() }
    let program = try Self.program(server, tools: Self.returning)
    defer { program.remove() }
    for _ in 1...2 { #expect(try program.run(Self.arguments).status == 0) }
    #expect(server.received.count == 3)
    let trial = try trial(program)
    #expect(trial["cached"] == true)
    #expect(trial["turns"]?.arrayValue?.map { $0["cached"] } == [true, true, true])
    #expect(trial["latency_ms"] == nil)
    let cost = try JSON(parsing: program.run("cost", "latest", "--json").output)["total"]
    #expect((cost?["spent_usd"]?.doubleValue ?? 0) == 0)
    #expect(cost?["replayed_usd"]?.doubleValue == 0.00063)
    #expect(cost?["retries"] == 0)
    // Without the cache all is asked anew.
    #expect(try program.run(Self.arguments + ["--no-cache"]).status == 0)
    #expect(server.received.count == 6)
  }

  private static let command = """
    tools:
      - name: weather
        description: The weather in a city
        parameters: {type: object, properties: {city: {type: string}}}
        command: [sh, -c, 'cat > given.json; printf "%s" "$1"', sh, "$HOME 7 °C"]
    """

  @Test("A command of the configuration answers a tool: arguments as JSON in, no shell of ours")
  func command() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(server, tools: #""weather""#)
    defer { program.remove() }
    try program.write(Self.command, to: "tools.yaml")
    let result = try program.run(Self.arguments + ["-c", "tools.yaml"])
    #expect(result.status == 0, "\(result.talk)")
    #expect(try JSON(parsing: program.read("given.json")) == ["city": "Oslo", "unit": "C"])
    #expect(try trial(program)["output"] == "It is $HOME 7 °C.")
    let tool = try JSON(parsing: server.received[0].body)["tools"]?[0]?["function"]
    #expect(tool?["description"] == "The weather in a city")
    #expect(tool?["parameters"]?["properties"]?["city"]?["type"] == "string")
    let validated = try program.run(
      "validate",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "-c",
      "tools.yaml"
    )
    #expect(validated.status == 0, "\(validated.talk)")
  }

  @Test("Nothing runs that the configuration does not name, nor from a file that only lies there")
  func refused() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(server, tools: #""wether""#)
    defer { program.remove() }
    try program.write(Self.command, to: "tools.yaml")
    let misspelt = try program.run(Self.arguments + ["-c", "tools.yaml"])
    #expect(misspelt.status == 64)
    #expect(
      misspelt.talk.contains(
        "tasks.jsonl:1: there is no tool \"wether\": did you mean \"weather\"?"
      )
    )
    let validated = try program.run(
      "validate",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "-c",
      "tools.yaml"
    )
    #expect(validated.status == 64)
    try program.write(Self.command, to: "bakeoff.yaml")
    let lying = try program.run(Self.arguments)
    #expect(lying.status == 64)
    #expect(lying.talk.contains("name the file with -c bakeoff.yaml"))
    #expect(server.received.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/given.json"))
  }

  @Test("A tool that is neither answered nor a command is left to the scorers, as ever")
  func plain() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(
      server,
      tools: #"{"name": "weather"}"#,
      more: #", "assert": ["tool-called:weather"]"#
    )
    defer { program.remove() }
    #expect(try program.run(Self.arguments).status == 0)
    #expect(server.received.count == 1)
    let trial = try trial(program)
    #expect(trial["outcome"] == "correct")
    #expect(trial["turns"] == [])
  }

  @Test("Failures of tools go back to the model, and the run goes on", arguments: [false, true])
  func failures(isUnknown: Bool) throws {
    let server = try Self.server(call: isUnknown ? "other" : "weather")
    defer { server.stop() }
    let program = try Self.program(server, tools: #""weather""#)
    defer { program.remove() }
    try program.write(
      "tools: [{name: weather, command: [sh, -c, 'echo broken >&2; exit 3']}]",
      to: "tools.yaml"
    )
    #expect(try program.run(Self.arguments + ["-c", "tools.yaml"]).status == 0)
    let run = try #require(try trial(program)["turns"]?[0]?["tool_runs"]?[0])
    #expect(run["is_error"] == true)
    let words = isUnknown ? "there is no tool \"other\"" : "sh ended with status 3: broken"
    #expect(run["output"]?.stringValue?.contains(words) == true)
    #expect(
      server.received[1].text.contains(isUnknown ? "there is no tool" : "ended with status 3")
    )
  }

  @Test("A command that hangs is ended at its timeout, with all that it started")
  func hanging() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(server, tools: #""weather""#)
    defer { program.remove() }
    try program.write(
      """
      tools:
        - {name: weather, timeout: 1, command: [sh, -c, 'sleep 600 & echo $! > child; wait']}
      """,
      to: "tools.yaml"
    )
    let result = try program.run(Self.arguments + ["-c", "tools.yaml"])
    #expect(result.status == 0, "\(result.talk)")
    let run = try trial(program)["turns"]?[0]?["tool_runs"]?[0]
    #expect(run?["output"]?.stringValue?.contains("did not end within 1") == true)
    try waitForEnd(ofChildIn: program)
  }

  /// Until the system has taken it away it may still be listed, as a process that has ended.
  private func waitForEnd(ofChildIn program: BuiltProgram) throws {
    let text = try program.read("child").trimmingCharacters(in: .whitespacesAndNewlines)
    let child = try #require(pid_t(text))
    while kill(child, 0) == 0 {
      let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      if state?.contains(") Z ") == true { break }
      usleep(10_000)
    }
  }

  @Test(
    "Ctrl-C ends a command that hangs, with all that it started, and the run can be gone on with"
  )
  func interrupted() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(server, tools: #""weather""#)
    defer { program.remove() }
    try program.write(
      """
      tools:
        - {name: weather, command: [sh, -c, 'test -e go && echo 3 && exit; sleep 600 & echo $! > new; mv new child; wait']}
      """,
      to: "tools.yaml"
    )
    let arguments = Self.arguments + ["-c", "tools.yaml"]
    let (process, _, _) = try program.start(arguments)
    let child = program.folder.path + "/child"
    let deadline = Date().addingTimeInterval(30)
    while !FileManager.default.fileExists(atPath: child), Date() < deadline { usleep(5_000) }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    try waitForEnd(ofChildIn: program)
    try program.write("", to: "go")
    let again = try program.run(arguments)
    #expect(again.status == 0, "\(again.talk)")
    #expect(again.talk.contains("going on with run"))
    #expect(try trial(program)["output"] == "It is 3.")
    // The first turn was kept.
    #expect(server.received.count == 2)
  }

  @Test(
    "Each limit has an outcome of its own, in reports and by flag, variable, .env or key",
    arguments: ["flag", "variable", "env", "key"]
  )
  func turnLimit(_ place: String) throws {
    let server = try Self.server(rounds: 100)
    defer { server.stop() }
    var program = try Self.program(server, tools: Self.returning, more: #", "target": "3 °C""#)
    defer { program.remove() }
    var arguments = Self.arguments
    switch place {
    case "flag": arguments += ["--max-turns", "2"]
    case "variable": program.environment["AGENT_MAX_ITERATIONS"] = "2"
    case "env": try program.write("AGENT_MAX_ITERATIONS=2\n", to: ".env")
    default:
      try program.write("max-turns: 2", to: "bakeoff.yaml")
    }
    let result = try program.run(arguments)
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output.contains("turn_limit"))
    #expect(server.received.count == 2)
    let model = try JSON(parsing: program.read("r.json"))["models"]?[0]
    #expect(model?["outcomes"]?["turn_limit"] == 1)
    #expect(model?["outcomes"]?["incorrect"] == 0)
    #expect(try program.read("r.md").contains("limit of turns or of time"))
    #expect(try trial(program)["stop_reason"] == "turn_limit")
  }

  @Test("The limit of time ends a model that does not answer, and that is no error")
  func timeLimit() throws {
    let server = try Self.server(last: .stall(seconds: 30))
    defer { server.stop() }
    let program = try Self.program(server, tools: Self.returning, more: #", "target": "3 °C""#)
    defer { program.remove() }
    let result = try program.run(Self.arguments + ["--agent-timeout", "1.5"])
    #expect(result.status == 0, "\(result.talk)")
    let trial = try trial(program)
    #expect(trial["outcome"] == "time_limit")
    #expect(trial["turns"]?.arrayValue?.count == 1)
    let model = try JSON(parsing: program.read("r.json"))["models"]?[0]
    #expect(model?["outcomes"]?["time_limit"] == 1)
    #expect(model?["outcomes"]?["error"] == 0)
  }

  @Test("Wrong limits are told with their option or variable")
  func wrongLimits() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(#"{"input": "Hi"}"#, to: "tasks.jsonl")
    let flag = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "--max-turns", "0")
    #expect(flag.talk.contains("--max-turns is 0: expected 1 or more"))
    program.environment["AGENT_TIMEOUT_SECONDS"] = "soon"
    let variable = try program.run("run", "tasks.jsonl", "-m", "mock/echo")
    #expect(variable.status == 64)
    #expect(variable.talk.contains("AGENT_TIMEOUT_SECONDS: "), "\(variable.talk)")
  }

  @Test("A turn that fails is an error; the turns before it are paid for once, and counted")
  func failingTurn() throws {
    let server = try Self.server(last: .json("{}", status: 400))
    defer { server.stop() }
    let program = try Self.program(server, tools: Self.returning)
    defer { program.remove() }
    #expect(try program.run(Self.arguments).status == 1)
    #expect(try trial(program)["outcome"] == "error")
    #expect(try trial(program)["turns"]?.arrayValue?.count == 1)
    let cost = try JSON(parsing: program.run("cost", "latest", "--json").output)["total"]
    #expect(cost?["spent_usd"]?.doubleValue == 0.00021)
    #expect(try program.run(Self.arguments).status == 1)
    // Only the turn that failed was asked again.
    #expect(server.received.count == 3)
  }

  @Test("A dry run says that only the first turns are estimated, and sends and runs nothing")
  func dryRun() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(server, tools: Self.returning)
    defer { program.remove() }
    let result = try program.run(Self.arguments + ["--dry-run"])
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output.contains("1 request may be followed by others"))
    #expect(server.received.isEmpty)
  }

  @Test("Identical samples share their turns")
  func identical() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(server, tools: Self.returning)
    defer { program.remove() }
    let line = try program.read("tasks.jsonl")
    let lines = (1...6).map { line.replacingOccurrences(of: "oslo", with: "oslo\($0)") }
    try program.write(lines.joined(), to: "tasks.jsonl")
    #expect(try program.run(Self.arguments).status == 0)
    #expect(server.received.count == 2)
    let rows = try JSON(parsing: program.read("r.json"))["trials"]?.arrayValue ?? []
    #expect(rows.count == 6)
    #expect(rows.allSatisfy { $0["output"] == "It is 3 °C." })
    #expect(rows.filter { $0["cached"] == false }.count == 1)
  }

  @Test("After a kill every turn that was answered is kept, and the run goes on from there")
  func killed() throws {
    let slow = try LoopbackServer { request in
      Thread.sleep(forTimeInterval: 0.02)
      let turns = (try? JSON(parsing: request.body))?["messages"]?.arrayValue ?? []
      guard turns.count > 5 else {
        let function: JSON = ["name": "weather", "arguments": #"{"city": "Oslo"}"#]
        let id = JSON.string("call_\(turns.count)")
        return Self.reply(
          ["content": nil, "tool_calls": [["id": id, "type": "function", "function": function]]],
          "tool_calls"
        )
      }
      return Self.reply(["content": "Done"], "stop")
    }
    defer { slow.stop() }
    let program = try Self.program(slow, tools: Self.returning)
    defer { program.remove() }
    let line = try program.read("tasks.jsonl")
    let samples = 100
    let lines = (1...samples).map {
      line.replacingOccurrences(of: "\"oslo\"", with: "\"s\($0)\"")
        .replacingOccurrences(of: "in Oslo?", with: "in Oslo, \($0)?")
    }
    try program.write(lines.joined(), to: "tasks.jsonl")
    let arguments = Self.arguments + ["-j", "4"]
    let (process, _, _) = try program.start(arguments)
    let deadline = Date().addingTimeInterval(30)
    while slow.received.count < 60, Date() < deadline { Thread.sleep(forTimeInterval: 0.005) }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let before = slow.received.count
    #expect(before < 4 * samples)
    let again = try program.run(arguments)
    #expect(again.status == 0, "\(again.talk)")
    #expect(again.talk.contains("going on with run"))
    // No more was lost than was in flight.
    let counts = slow.received.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
    #expect(counts.values.allSatisfy { $0 <= 2 })
    #expect(counts.values.filter { $0 == 2 }.count <= 4)
    let rows = try JSON(parsing: program.read("r.json"))["trials"]?.arrayValue ?? []
    #expect(rows.count == samples)
    #expect(rows.allSatisfy { $0["output"] == "Done" })
  }
}
