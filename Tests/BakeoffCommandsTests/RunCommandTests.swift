import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff run", .waits)
struct RunCommandTests {
  private let quickstart = BuiltProgram.package.appendingPathComponent("datasets/quickstart.jsonl")
    .path
  private let models = "mock/oak,mock/birch,mock/twig"

  @Test("The quickstart compares three models, and a second run is answered from the cache")
  func quickstartRun() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let first = try program.run(
      "run",
      quickstart,
      "-m",
      models,
      "-o",
      "r.md",
      "-o",
      "r.json",
      "-o",
      "r.csv"
    )
    #expect(first.status == 0)
    #expect(first.output.contains("mock/oak    12    91.7 %"))
    #expect(first.output.contains("mock/birch  12    75.0 %"))
    #expect(first.output.contains("mock/twig   12    50.0 %"))
    #expect(first.talk.contains("wrote r.md"))
    #expect(try program.read("r.md").contains("mock/oak"))
    #expect(try program.read("r.csv").split(separator: "\n").count == 37)
    let json = try JSONSerialization.jsonObject(with: Data(program.read("r.json").utf8))
    #expect((json as? [String: Any])?["schema"] as? String == "bakeoff.report/1")
    let second = try program.run("run", quickstart, "-m", models)
    #expect(second.status == 0)
    #expect(second.output.contains("12 of 12 answers came from the cache"))
    #expect(try program.run("runs").output.contains("run-2"))
  }

  @Test("Reports, comparisons, samples and prices are shown from the store")
  func readers() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    _ = try program.run("run", quickstart, "-m", models, "--name", "demo")
    #expect(try program.run("report", "demo").output.contains("mock/oak is ahead"))
    let comparison = try program.run("compare", "mock/oak", "mock/twig")
    #expect(comparison.status == 0)
    #expect(comparison.output.contains("McNemar"))
    #expect(comparison.output.contains("12 pairs"))
    #expect(try program.run("compare", "demo:mock/oak", "demo:mock/birch", "--json").status == 0)
    let list = try program.run("show", "demo")
    #expect(list.output.contains("incorrect"))
    let id = try #require(
      list.output.split(separator: "\n").dropFirst(2).first?.split(separator: " ").first
    )
    #expect(try program.run("show", "demo", String(id)).output.contains("── mock/birch"))
    #expect(try program.run("models", "gpt-4o-mini").output.contains("openai/gpt-4o-mini"))
    #expect(try program.run("ask", "-m", "mock/echo", "hello").output == "hello\n")
  }

  @Test("A dry run says what would be sent, and sends nothing")
  func dryRun() throws {
    let server = try LoopbackServer { _ in .json("{}") }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-x", "OPENAI_API_BASE": server.url]
    try program.write(BuiltProgram.tasks(5), to: "tasks.jsonl")
    let result = try program.run("run", "tasks.jsonl", "-m", "openai/gpt-4o-mini", "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("nothing was sent"))
    // Of this model no answers are in the store, and it can write 16,384 tokens at most.
    #expect(result.output.contains("the model's limit of 16,384 tokens"))
    #expect(result.output.contains("$0.0492"))
    #expect(server.received.isEmpty)
  }

  @Test("Further parameters are sent as named, and refused ones are left out on demand and said")
  func parameters() throws {
    let server = try LoopbackServer { _ in
      .json("{\"choices\": [{\"message\": {\"content\": \"1\"}, \"finish_reason\": \"stop\"}]}")
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-x", "OPENAI_API_BASE": server.url]
    try program.write(BuiltProgram.tasks(1), to: "tasks.jsonl")
    let arguments = [
      "run", "tasks.jsonl", "-m", "openai/o3", "--reasoning-effort", "low", "--temperature", "0",
      "-P", "top_k=5", "-P", "metadata.team=blue",
    ]
    let refused = try program.run(arguments)
    #expect(refused.status == 64)
    #expect(server.received.isEmpty)
    let result = try program.run(arguments + ["--drop-params"])
    #expect(result.status == 0)
    #expect(result.talk.contains("openai/o3 is asked without temperature"))
    let body = try #require(server.received.first).text
    #expect(body.contains(#""reasoning_effort":"low","top_k":5,"metadata":{"team":"blue"}"#))
    #expect(!body.contains("temperature"))
  }

  @Test("Streamed answers are timed to their first token")
  func streamed() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    let model = "mock/fixed?text=one%20two%20three%20four&latency_ms=40"
    let result = try program.run("run", "tasks.jsonl", "-m", model, "--stream", "--json")
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let summary = (report?["models"] as? [[String: Any]])?.first
    #expect(summary?["ttft_p50_ms"] as? Double == 10)
    #expect(summary?["latency_p50_ms"] as? Double == 40)
    #expect(summary?["first_answer_p50_ms"] as? Double == 10)
    #expect(summary?["between_tokens_p50_ms"] as? Double == 10)
    #expect((summary?["output_tokens_per_s_p50"] as? Double ?? 0) > 0)
    #expect(try program.run("report").output.contains("first token"))
    let wrong = try program.run("run", "tasks.jsonl", "-m", model, "--idle-timeout", "0")
    #expect(wrong.status == 64)
    #expect(wrong.talk.contains("--idle-timeout is 0.0: expected more than 0 seconds"))
    let refused = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--stream",
      "-P",
      "stream=1"
    )
    #expect(refused.status == 64)
    program.environment["COLUMNS"] = "200"
    #expect(
      try program.run("run", "tasks.jsonl", "-m", model).output.contains("first token") == false
    )
  }

  @Test("Failed trials are counted, kept apart, and make the exit code 1")
  func failures() throws {
    let server = try LoopbackServer { request in
      request.text.contains("Say 2\"")
        ? .json("{\"error\": {\"message\": \"no such thing\"}}", status: 400)
        : .json(
          "{\"choices\": [{\"message\": {\"content\": \"1\"}, \"finish_reason\": \"stop\"}]}"
        )
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-planted", "OPENAI_API_BASE": server.url]
    try program.write(BuiltProgram.tasks(3), to: "tasks.jsonl")
    let result = try program.run("run", "tasks.jsonl", "-m", "openai/gpt-4o-mini")
    #expect(result.status == 1)
    #expect(result.output.contains("bad_request"))
    #expect(result.output.contains("no such thing"))
    #expect(!(result.output + result.talk).contains("sk-planted"))
    let shared = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "openai/gpt-4o-mini",
      "--fail-on-error",
      "1",
      "--name",
      "x"
    )
    #expect(shared.status == 3)
  }

  @Test("Options are read from the environment, and the command line wins")
  func variables() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["BAKEOFF_LIMIT": "3", "BAKEOFF_MODEL": "mock/echo"]
    try program.write(BuiltProgram.tasks(9), to: "tasks.jsonl")
    let limited = try program.run("run", "tasks.jsonl")
    #expect(limited.talk.contains("3 samples × 1 model"))
    let explicit = try program.run("run", "tasks.jsonl", "--limit", "5")
    #expect(explicit.talk.contains("5 samples"))
  }

  @Test(
    "Options are read from a file; the environment wins over it, and the command line over both"
  )
  func configFile() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(9), to: "tasks.jsonl")
    try program.write(
      """
      tasks: tasks.jsonl
      models:
        - mock/echo
        - mock/fixed?text=${ANSWER:-1}
      limit: 3
      epochs: 2
      cache: false
      metadata: {team: blue}
      """,
      to: "bakeoff.yaml"
    )
    #expect(try program.run("run").talk.contains("3 samples × 2 models, 12 trials"))
    program.environment = ["BAKEOFF_LIMIT": "4"]
    #expect(try program.run("run").talk.contains("4 samples × 2 models, 16 trials"))
    let explicit = try program.run("run", "--limit", "5", "-m", "mock/echo", "--epochs", "1")
    #expect(explicit.talk.contains("5 samples × 1 model"))
    try program.write("limit: 1\n", to: "other.yaml")
    let other = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "-c", "other.yaml")
    #expect(other.talk.contains("4 samples × 1 model"))
    program.environment = [:]
    let file = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "-c", "other.yaml")
    #expect(file.talk.contains("1 sample × 1 model, 1 trial"))
  }

  @Test(
    "A file of options that cannot be used is an error with its place",
    arguments: [
      ("modles: mock/echo\n", "bakeoff.yaml:1:1: \"modles\" is not known here: did you mean"),
      ("limit: 1\nlimit: 2\n", "bakeoff.yaml"),
      ("limit: ${NOT_THERE}\n", "bakeoff.yaml:1:8: ${NOT_THERE} is not set"),
      ("cache: perhaps\n", "bakeoff.yaml:1:8: \"cache\": expected true or false"),
      ("- a\n", "bakeoff.yaml:1:1: expected keys with values"),
      ("a: [\n", "bakeoff.yaml:2:1: not YAML"),
    ]
  )
  func badConfigFile(text: String, problem: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(1), to: "tasks.jsonl")
    try program.write(text, to: "bakeoff.yaml")
    let result = try program.run("run", "tasks.jsonl", "-m", "mock/echo")
    #expect(result.status == 64)
    #expect(result.talk.contains(problem), "\(result.talk)")
  }

  @Test("The debug setting prints prompts and answers, and no key")
  func debugging() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write("DSPY_DEBUG=true\nOPENAI_API_KEY=sk-planted\n", to: ".env")
    program.environment = ["OPENAI_API_BASE": "http://127.0.0.1:9"]
    let answer = try program.run("ask", "-m", "mock/echo", "hello there")
    #expect(answer.talk.contains("[debug] user: hello there"))
    #expect(answer.talk.contains("[debug] answer: hello there"))
    let failure = try program.run("ask", "-m", "openai/x", "--max-retries", "0", "hi")
    #expect(failure.status == 1)
    #expect(failure.talk.contains("[debug] error:"))
    #expect(!failure.talk.contains("sk-planted"))
  }

  @Test("Answers produced elsewhere are scored, priced and reported")
  func importing() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(3), to: "tasks.jsonl")
    try program.write(
      """
      {"id": "s1", "model": "openai/gpt-4o-mini", "output": "It is 1.", "latency_ms": 120, \
      "usage": {"input_tokens": 1000, "output_tokens": 100}}
      {"custom_id": "s2", "model": "openai/gpt-4o-mini", "output": "It is", \
      "stop_reason": "max_tokens"}
      {"id": "s1", "model": "other", "output": "7", "cost_usd": 0.25}
      """,
      to: "outputs.jsonl"
    )
    let result = try program.run(
      "import",
      "outputs.jsonl",
      "--tasks",
      "tasks.jsonl",
      "--name",
      "old",
      "--json"
    )
    #expect(result.status == 0)
    #expect(result.output.contains("\"truncated\""))
    // 1000 × $0.15 + 100 × $0.60 per million.
    #expect(result.output.contains("0.00021"))
    #expect(result.output.contains("0.25"))
    try program.write("{\"id\": \"s9\", \"model\": \"m\", \"output\": \"\"}\n", to: "bad.jsonl")
    let bad = try program.run("import", "bad.jsonl", "--tasks", "tasks.jsonl")
    #expect(bad.status == 64)
    #expect(bad.talk.contains("bad.jsonl:1: no sample has the id \"s9\""))
  }
}
