import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Tools, pictures and parameters from the command line")
struct ToolCommandTests {
  private static let calls = Reply.json(
    #"{"choices":[{"message":{"content":null,"tool_calls":[{"id":"c1","type":"function","#
      + #""function":{"name":"look","arguments":"{\"at\": \"cat\"}"}}]},"#
      + #""finish_reason":"tool_calls"}],"usage":{"prompt_tokens":9,"completion_tokens":1},"#
      + #""service_tier":"flex"}"#
  )

  private func program() throws -> BuiltProgram {
    var program = try BuiltProgram()
    program.environment = ["OPENAI_API_KEY": "sk-planted"]
    return program
  }

  @Test("Every parameter of the command line is in the request; a secret header is nowhere else")
  func parameters() throws {
    let server = try LoopbackServer { _ in Self.calls }
    defer { server.stop() }
    let program = try program()
    defer { program.remove() }
    try program.write(
      #"{"input": "Look", "images": ["cat.png"], "tools": [{"type": "function", "function": {"name": "look"}}]}"#,
      to: "tasks.jsonl"
    )
    try program.write("png", to: "cat.png")
    try program.write(#"{"type": "object", "properties": {}}"#, to: "schema.json")
    let result = try program.run(
      [
        "run", "tasks.jsonl", "-m", "openai/gpt-4o-mini@\(server.url)/v1", "-o", "r.json",
        "--presence-penalty", "-0.5", "--frequency-penalty", "0.5", "--logprobs",
        "--top-logprobs", "2", "--service-tier", "flex", "--no-parallel-tool-calls",
        "--response-schema", "schema.json", "--extra-header", "X-Team=blue",
        "--extra-header", "X-Api-Key=hidden-secret",
      ]
    )
    #expect(result.status == 0, "\(result.talk)")
    let request = try #require(server.received.first)
    let body = try JSON(parsing: request.body)
    let sent: [String: JSON] = [
      "presence_penalty": -0.5, "frequency_penalty": 0.5, "logprobs": true, "top_logprobs": 2,
      "service_tier": "flex", "parallel_tool_calls": false,
    ]
    for (name, value) in sent { #expect(body[name] == value, "\(name)") }
    #expect(body["response_format"]?["json_schema"]?["schema"]?["type"] == "object")
    #expect(body["tools"]?[0]?["function"]?["name"] == "look")
    #expect(
      body["messages"]?[0]?["content"]?[1]?["image_url"]?["url"] == "data:image/png;base64,cG5n"
    )
    #expect(request.header("X-Team") == "blue")
    #expect(request.header("X-Api-Key") == "hidden-secret")
    let shown = try program.run("show", "latest", "--json").output + result.output + result.talk
    #expect(!(try program.read("r.json") + shown).contains("hidden-secret"))
    let store = try Data(
      contentsOf: program.folder.appendingPathComponent("results/bakeoff.sqlite")
    )
    #expect(store.range(of: Data("hidden-secret".utf8)) == nil)
    let report = try JSON(parsing: program.read("r.json"))
    let audit = try #require(report["models"]?[0]?["parameter_audit"]?.arrayValue)
    #expect(audit.contains { $0["parameter"] == "json_schema" && $0["fate"] == "mapped" })
    #expect(audit.contains { $0["parameter"] == "top_logprobs" && $0["fate"] == "sent" })
  }

  @Test("Tool calls are shown, asked or run, and come back from the cache as they were")
  func toolCalls() throws {
    let server = try LoopbackServer { _ in Self.calls }
    defer { server.stop() }
    let program = try program()
    defer { program.remove() }
    try program.write(
      #"{"id": "s1", "input": "Look", "tools": [{"type": "function", "function": {"name": "look"}}]}"#,
      to: "tasks.jsonl"
    )
    let model = "openai/gpt-4o-mini@\(server.url)/v1"
    for _ in 1...2 {
      let run = try program.run("run", "tasks.jsonl", "-m", model, "--epochs", "1")
      #expect(run.status == 0, "\(run.talk)")
      let text = try program.run("show", "latest", "s1").output
      #expect(text.contains(#"→ look({"at": "cat"})"#), "\(text)")
      let json = try JSON(parsing: program.run("show", "latest", "s1", "--json").output)
      #expect(json["trials"]?[0]?["tool_calls"]?[0]?["function"]?["name"] == "look")
    }
    for _ in 1...2 {
      let asked = try program.run("ask", "-m", model, "--json", "Look")
      let calls = try JSON(parsing: asked.output)[0]?["tool_calls"]
      #expect(calls?[0]?["function"]?["arguments"] == #"{"at": "cat"}"#)
      #expect(try program.run("ask", "-m", model, "Look").output.contains("→ look("))
    }
    #expect(server.received.count == 2)
  }

  @Test("A picture is asked about, and one that is not there is said")
  func image() throws {
    let server = try LoopbackServer { _ in Self.calls }
    defer { server.stop() }
    let program = try program()
    defer { program.remove() }
    try program.write("png", to: "cat.png")
    try program.write("pdf", to: "a.pdf")
    let model = "openai/gpt-4o-mini@\(server.url)/v1"
    let asked = try program.run(
      "ask",
      "-m",
      model,
      "--image",
      "cat.png",
      "--file",
      "a.pdf",
      "--json-mode",
      "What?"
    )
    #expect(asked.status == 0, "\(asked.talk)")
    let body = try JSON(parsing: try #require(server.received.first).body)
    #expect(body["messages"]?[0]?["content"]?[1]?["type"] == "image_url")
    #expect(body["messages"]?[0]?["content"]?[2]?["file"]?["filename"] == "a.pdf")
    #expect(body["response_format"]?["type"] == "json_object")
    let missing = try program.run("ask", "-m", model, "--image", "none.png", "What?")
    #expect(missing.status != 0)
    #expect(missing.talk.contains("there is no file \"none.png\""))
  }

  @Test(
    "What a model cannot take is an error with its place before anything is sent",
    arguments: [
      (#"{"input": "a", "files": ["b.wav"]}"#, "cannot take audio input"),
      (#"{"input": "a", "params": {"seed": 7}}"#, "does not take \"seed\""),
    ]
  )
  func refused(_ line: String, _ words: String) throws {
    let server = try LoopbackServer { _ in Self.calls }
    defer { server.stop() }
    var program = try program()
    defer { program.remove() }
    program.environment["ANTHROPIC_API_KEY"] = "sk-planted"
    try program.write("wav", to: "b.wav")
    try program.write("{\"input\": \"fine\"}\n\(line)\n", to: "tasks.jsonl")
    let model = "anthropic/claude-sonnet-4-5@\(server.url)"
    let result = try program.run("run", "tasks.jsonl", "-m", model)
    #expect(result.status != 0)
    #expect(result.talk.contains("tasks.jsonl:2: \(model) \(words)"), "\(result.talk)")
    #expect(server.received.isEmpty)
  }

  @Test("What a sample asks for and one of the models does not take is in the report")
  func unequal() throws {
    let openAI = try LoopbackServer { _ in
      .json(#"{"choices":[{"message":{"content":"Four."},"finish_reason":"stop"}]}"#)
    }
    defer { openAI.stop() }
    let anthropic = try LoopbackServer { _ in
      .json(#"{"content":[{"type":"text","text":"Four."}],"stop_reason":"end_turn"}"#)
    }
    defer { anthropic.stop() }
    var program = try program()
    defer { program.remove() }
    program.environment["ANTHROPIC_API_KEY"] = "sk-planted"
    try program.write("{\"input\": \"2 + 2?\", \"params\": {\"seed\": 7}}\n", to: "tasks.jsonl")
    let models = [
      "openai/gpt-4o-mini@\(openAI.url)/v1", "anthropic/claude-sonnet-4-5@\(anthropic.url)",
    ]
    let result = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      models.joined(separator: ","),
      "--drop-params",
      "-o",
      "r.md"
    )
    #expect(result.status == 0, "\(result.talk)")
    let report = try program.read("r.md")
    #expect(report.contains("Not asked alike: seed of samples"), "\(report)")
    #expect(report.contains("not sent: the protocol anthropic-messages has no place for it"))
  }

  @Test("A dry run counts pictures by the rule of the models' maker, and says what it cannot count")
  func pictures() throws {
    let program = try program()
    defer { program.remove() }
    // The head of a PNG of 1024 × 1024 pixels.
    let head: [UInt8] =
      [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 4, 0, 0, 0, 4, 0, 8, 2, 0, 0, 0]
    try Data(head).write(to: URL(fileURLWithPath: program.folder.path + "/a.png"))
    try program.write("not a picture", to: "b.png")
    try program.write(
      "{\"input\": \"What?\", \"images\": [\"a.png\", \"b.png\"]}\n",
      to: "tasks.jsonl"
    )
    let result = try program.run("run", "tasks.jsonl", "-m", "openai/gpt-4o", "--dry-run")
    #expect(result.status == 0, "\(result.talk)")
    #expect(
      result.output.contains(
        "openai/gpt-4o: 765 tokens stand for 1 attachment, by the rule that the model's maker"
      ),
      "\(result.output)"
    )
    #expect(
      result.output.contains("openai/gpt-4o: 1 attachment would be sent as well, whose tokens")
    )
    let input = "What?".utf8.count / 4 + 765
    #expect(result.output.contains("\(input)"), "\(result.output)")
  }

  @Test(
    "Wrong values are told with their option",
    arguments: [
      (["--top-k", "0"], "--top-k is 0"), (["--json-mode", "--response-schema", "x"], "a schema"),
      (["--extra-header", "X"], "expected NAME=VALUE"), (["-P", "n=5"], "--epochs 5"),
      (["--response-schema", "none.json"], "cannot read none.json"),
      (["--reasoning-tokens", "-1"], "--reasoning-tokens"),
    ]
  )
  func wrong(_ arguments: [String], _ words: String) throws {
    let program = try program()
    defer { program.remove() }
    let result = try program.run(["ask", "-m", "mock/echo", "Hi"] + arguments)
    #expect(result.status != 0)
    #expect(result.talk.contains(words), "\(result.talk)")
  }
}
