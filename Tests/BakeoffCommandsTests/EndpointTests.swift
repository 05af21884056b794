import BakeoffTestSupport
import Foundation
import Testing

@Suite("Endpoints")
struct EndpointTests {
  private static func answer(_ text: String) -> Reply {
    .json(
      #"{"choices":[{"message":{"content":"\#(text)"},"finish_reason":"stop"}],"#
        + #""usage":{"prompt_tokens":9,"completion_tokens":1}}"#
    )
  }

  @Test("A model at two URLs is two models: asked, stored, reported and compared apart")
  func twoURLs() throws {
    let servers = try ["1", "2"].map { text in try LoopbackServer { _ in Self.answer(text) } }
    defer { for server in servers { server.stop() } }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-planted"]
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    let names = servers.map { "openai/gpt-4o-mini@\($0.url)/v1" }
    let secret = names[0].replacingOccurrences(of: "@http://", with: "@http://me:hidden@")
    let result = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "\(secret),\(names[1])",
      "-o",
      "r.json"
    )
    #expect(result.status == 0, "\(result.talk)")
    #expect(servers.map(\.received.count) == [2, 2])
    #expect(servers[0].received.allSatisfy { $0.path == "/v1/chat/completions" })
    let report = try program.read("r.json")
    for name in names { #expect(report.contains(name)) }
    let compared = try program.run("compare", names[0], names[1])
    #expect(compared.status == 0, "\(compared.talk)")
    #expect(compared.output.contains("2 pairs"))
    let runs = try program.run("runs", "--json").output
    for name in names { #expect(runs.contains(name)) }
    #expect(try program.run("ask", "-m", names[0], "Say 1").talk.contains("$"))
    for text in [result.output, result.talk, report, runs] { #expect(!text.contains("hidden")) }
    let store = try Data(
      contentsOf: program.folder.appendingPathComponent("results/bakeoff.sqlite")
    )
    #expect(store.range(of: Data("hidden".utf8)) == nil)
  }

  @Test("The same URL twice is the same model, whoever the user is")
  func twice() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run(
      "ask",
      "-m",
      "vllm/m@http://a:hidden@h/v1,vllm/m@http://h/v1",
      "Hi"
    )
    #expect(result.status == 64)
    #expect(result.talk.contains("vllm/m@http://h/v1 is named twice"))
    #expect(!result.talk.contains("hidden"))
  }

  @Test(
    "--base-url and its variable lead models there that name no URL, but no mock model",
    arguments: [true, false]
  )
  func baseURL(isOption: Bool) throws {
    let general = try LoopbackServer { _ in Self.answer("general") }
    let own = try LoopbackServer { _ in Self.answer("own") }
    defer {
      general.stop()
      own.stop()
    }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-x", "OPENAI_BASE_URL": "http://127.0.0.1:1"]
    if !isOption { program.environment["BAKEOFF_BASE_URL"] = general.url }
    let result = try program.run(
      ["ask", "-m", "openai/a,openai/b@\(own.url),mock/echo", "echoed"]
        + (isOption ? ["--base-url", general.url] : [])
    )
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output == "general\nown\nechoed\n")
  }

  @Test("A provider in ~/.config/bakeoff/providers.json is asked, and marked in the list")
  func ownProvider() throws {
    let server = try LoopbackServer { _ in Self.answer("Hello") }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["ACME_KEY": "sk-x"]
    let folder = program.folder.appendingPathComponent(".config/bakeoff", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try program.write(
      """
      [{"prefix": "acme", "name": "Acme", "protocol": "openai-chat", "base_url": "\(server.url)/v1",
        "key_env": ["ACME_KEY"], "auth": "header:x-key", "rename": {"max_tokens": "limit"}}]
      """,
      to: ".config/bakeoff/providers.json"
    )
    let result = try program.run("ask", "-m", "acme/m", "--max-tokens", "5", "Hi")
    #expect(result.output == "Hello\n", "\(result.talk)")
    let request = try #require(server.received.first)
    #expect(request.header("x-key") == "sk-x")
    #expect(request.text.contains("\"limit\":5"))
    let list = try program.run("models", "acme")
    #expect(list.output.contains("Acme (own)"))
    #expect(list.output.contains("✓ ACME_KEY"))
    #expect(try program.run("doctor", "-m", "acme/m").output.contains("(acme/, own row)"))
    try program.write(BuiltProgram.tasks(1), to: "tasks.jsonl")
    #expect(try program.run("run", "tasks.jsonl", "-m", "acme/m").status == 0)
  }

  @Test("What cannot be asked is listed with its reason, language models first")
  func unsupported() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run("models", "--unsupported")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    func line(_ prefix: String) throws -> Int {
      try #require(lines.firstIndex { $0.hasPrefix(prefix + "/ ") })
    }
    #expect(lines[try line("a2a")].hasSuffix("not a language-model API"))
    #expect(
      lines[try line("fal_ai")].hasSuffix("\"fal-query\" is not spoken yet")
    )
    #expect(try line("a2a") > line("chatgpt"))
    let working = [
      "openai", "bedrock", "oci", "sap", "sagemaker", "triton", "vertex_ai", "watsonx",
    ]
    #expect(!lines.contains { line in working.contains { line.hasPrefix("\($0)/ ") } })
    let json = try program.run("models", "--unsupported", "--json", "langgraph")
    #expect(json.output.contains("\"language_model\": false"))
  }
}
