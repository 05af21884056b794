import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("Tools of samples and configurations", .timeLimit(.minutes(20)))
struct SampleToolTests {
  private static func sample(_ tools: String) throws -> Sample {
    try TaskLine(parsing: Array(#"{"id": "a", "input": "Hi", "tools": \#(tools)}"#.utf8)).sample
  }

  private static func output(_ returns: String, _ arguments: JSON) throws -> String {
    try ToolReturns(json: JSON(parsing: returns)).output(for: arguments)
  }

  @Test(
    "A call gets the fixed value, or that of the first case it fits",
    arguments: [
      (#""mild""#, #"{}"#, "mild"), (#"{"a": 1}"#, #"{"x": 2}"#, #"{"a":1}"#),
      ("3.50", "{}", "3.50"),
      (#"[1, 2]"#, "{}", "[1,2]"),
      (#"[{"value": 1, "unit": "m"}]"#, "{}", #"[{"value":1,"unit":"m"}]"#),
      (#"[{"args": {"n": 1}, "value": "one"}, {"value": "other"}]"#, #"{"n": 1.0, "m": 2}"#, "one"),
      (#"[{"args": {"n": 1}, "value": "one"}, {"value": "other"}]"#, #"{"n": 2}"#, "other"),
      (#"[{"args": {"p": {"c": "Oslo"}}, "value": 3}]"#, #"{"p": {"c": " Oslo", "d": 1}}"#, "3"),
      (#"[{"value": [{"value": 1}]}]"#, "{}", #"[{"value":1}]"#), ("[]", "{}", "[]"),
    ]
  )
  func answers(returns: String, arguments: String, output: String) throws {
    #expect(try Self.output(returns, JSON(parsing: arguments)) == output)
  }

  @Test("A case may fail a call, and a call that fits none fails too")
  func failures() throws {
    let returns = #"[{"args": {"n": 1}, "error": "no one"}, {"args": {"n": 2}, "value": 2}]"#
    for (arguments, words) in [(#"{"n": 1}"#, "no one"), (#"{"n": 3}"#, "nothing for these")] {
      let error = #expect(throws: ToolFailure.self) {
        try Self.output(returns, JSON(parsing: arguments))
      }
      #expect(error?.description.contains(words) == true)
    }
  }

  @Test("Returns and names come back from the store as they were, and tell samples apart")
  func content() throws {
    let first = try Self.sample(#"["now", {"name": "f", "returns": {"a": 1}}]"#)
    #expect(first.namedTools == ["now"])
    #expect(first.tools.map(\.name) == ["f"])
    #expect(try Sample(id: "a", contentBytes: first.contentBytes) == first)
    let second = try Self.sample(#"["now", {"name": "f", "returns": {"a": 2}}]"#)
    #expect(second.contentHash != first.contentHash)
    let nested = try Self.sample(
      #"[{"type": "function", "function": {"name": "f"}, "returns": {"a": 1}}]"#
    )
    #expect(nested.returns == first.returns)
  }

  @Test(
    "What cannot be used is told",
    arguments: [
      (#"[{"name": "f", "returns": [{"args": 1, "value": 2}]}]"#, "expected an object in \"args\""),
      (#"[{"name": "f", "returns": [{"value": 1}, {"value": 2}]}]"#, "must be the last"),
      (#""f""#, "expected a list in \"tools\""), (#"[{"returns": 1}]"#, "\"name\""),
    ]
  )
  func wrong(tools: String, words: String) throws {
    let error = #expect(throws: TaskLineError.self) { try Self.sample(tools) }
    #expect(error?.reason.contains(words) == true, "\(error?.reason ?? "")")
  }

  @Test("A configuration's words fill in what a sample leaves out, and a sample's values win")
  func definitions() throws {
    let command = CommandTool(
      name: "f",
      description: "ours",
      parameters: ["type": "object"],
      command: ["false"]
    )
    func tools(_ text: String) throws -> SampleTools {
      SampleTools(try Self.sample(text), commands: [command])
    }
    #expect(try tools(#"["f"]"#).definitions == [command.definition])
    let own = try tools(#"[{"name": "f", "description": "theirs", "returns": 1}, {"name": "g"}]"#)
    #expect(own.definitions.map(\.description) == ["theirs", nil])
    #expect(own.definitions[0].parameters == ["type": "object"])
    #expect(own.runnable.map(\.name) == ["f"])
    #expect(try tools(#"[{"name": "g"}]"#).runnable.isEmpty)
    #expect(try tools(#"["f", {"name": "f"}]"#).problem == "the tool \"f\" is there twice")
    #expect(try tools(#"["g"]"#).problem?.contains("there is no tool \"g\"") == true)
  }

  @Test(
    "Tools of a configuration that cannot be used are told with their place",
    arguments: [
      ("tools: [{command: [ls]}]", "no \"name\""),
      ("tools: [{name: a b, command: [ls]}]", "letters"),
      ("tools: [{name: f}]", "no \"command\""), ("tools: [ls]", "expected a tool"),
      ("tools: [{name: f, command: [a]}, {name: f, command: [b]}]", "two tools"),
      ("tools: [{name: f, command: [a], timeout: 0}]", "above 0"),
      ("tools: [{name: f, comand: [a]}]", "did you mean \"command\""),
    ]
  )
  func configuration(yaml: String, words: String) {
    let error = #expect(throws: InputError.self) {
      try Configuration(yaml: yaml, environment: Environment(process: [:]))
    }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.description.hasPrefix("bakeoff.yaml:1:") == true)
  }

  @Test("A flag wins over a variable, that over the file; ours over the common one")
  func limits() throws {
    func turns(_ variables: [String: String]) throws -> Int {
      let environment = Environment(process: variables)
      let file = try Configuration(yaml: "max-turns: 3", environment: environment)
      return try Configuration.fromEnvironment(over: file).run.maxTurns
    }
    #expect(try turns([:]) == 3)
    #expect(try turns(["AGENT_MAX_ITERATIONS": "4"]) == 4)
    #expect(try turns(["AGENT_MAX_ITERATIONS": "4", "BAKEOFF_MAX_TURNS": "6"]) == 6)
  }

  @Test(
    "A run in a program takes tools that are commands, streamed or not",
    arguments: [false, true]
  )
  func runner(streams: Bool) throws {
    let server = try LoopbackServer { request in
      let isSecond = request.text.contains(#""role":"tool""#)
      let delta =
        isSecond
        ? #"{"content":"It is 7."}"#
        : #"{"tool_calls":[{"index":0,"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]}"#
      let end = isSecond ? "stop" : "tool_calls"
      guard streams else {
        return .json(#"{"choices":[{"message":\#(delta),"finish_reason":"\#(end)"}]}"#)
      }
      let events = [
        #"{"choices":[{"index":0,"delta":\#(delta)}]}"#,
        #"{"choices":[{"index":0,"delta":{},"finish_reason":"\#(end)"}]}"#, "[DONE]",
      ]
      return .stream(events.map { Array("data: \($0)\n\n".utf8) })
    }
    defer { server.stop() }
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var settings = RunSettings()
    settings.taskFiles = [
      try folder.write(
        #"{"id": "a", "input": "How much?", "tools": ["f"], "target": 7}"#,
        to: "t.jsonl"
      )
    ]
    settings.tools = [CommandTool(name: "f", command: ["echo", "7"])]
    settings.streams = streams
    let lm = try LM(
      "openai/gpt-4o-mini",
      baseURL: server.url + "/v1",
      options: ClientOptions(
        streams: streams,
        environment: Environment(process: ["OPENAI_API_KEY": "sk-a"])
      )
    )
    let store = try Store(path: folder.path("store.sqlite"))
    let end = try Runner(settings, models: [lm], store: store).run()
    let row = try #require(try store.results(ofRun: end.run.id).first)
    #expect(row.outcome == .correct)
    let turns = try store.turns(ofRun: end.run.id, position: 0).values.first
    #expect(turns?.map(\.response.text) == ["", "It is 7."])
    #expect(turns?.first?.runs.map(\.output) == ["7"])
    #expect(end.run.settings["tools"] == ["f"])
    settings.tools[0].command = ["echo", "8"]
    let other = try Runner(settings, models: [lm], store: store).run()
    #expect(other.run.id != end.run.id)
    #expect(other.run.planHash != end.run.planHash)
  }
}
