import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// Scorers that ask models, through the built command and a judge on loopback.
@Suite("Judges", .waits, .timeLimit(.minutes(20)))
struct JudgeTests {
  private let program: BuiltProgram
  private let server: LoopbackServer

  /// A server that answers as each kind of judge, and with embeddings: `good` answers are good.
  init() throws {
    program = try BuiltProgram()
    server = try LoopbackServer { request in
      let text = request.text
      if request.path.hasSuffix("/embeddings") {
        let vector = text.contains("north") ? "[0,1]" : "[1,0]"
        return .json(
          """
          {"data":[{"index":0,"embedding":\(vector)}],"model":"e","usage":{"prompt_tokens":5}}
          """
        )
      }
      let isGood = text.contains(#"\"answer\":\"good"#)
      var verdict = isGood ? Self.passes : Self.fails
      if text.contains("contradiction") {
        verdict = #"{"reason":"facts","relation":"\#(isGood ? "same" : "contradiction")"}"#
      }
      if text.contains("winner") {
        let isFirst = [#"\"first\":\"good"#, #"\"second\":\"bad"#].contains { text.contains($0) }
        verdict = #"{"reason":"a","winner":"\#(isFirst ? "first" : "second")"}"#
      }
      if text.contains("mute") { verdict = "I had rather not." }
      return .json(
        """
        {"model":"j","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant",
        "content":\(Self.quoted(verdict))}}],
        "usage":{"prompt_tokens":100,"completion_tokens":10}}
        """
      )
    }
  }

  private static let passes = #"{"reason":"fine","score":0.9,"pass":true,"meets":true}"#
  private static let fails = #"{"reason":"poor","score":0.1,"pass":false,"meets":false}"#

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\\"") + "\""
  }

  /// Runs with a judge and an embedder on the server.
  private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
    var program = program
    program.environment = ["OPENAI_API_KEY": "sk-test-judges"]
    return try program.run(
      ["run", "tasks.jsonl"] + arguments + [
        "--grader", "openai/gpt-4o-mini@\(server.url)/v1", "--embedder",
        "openai/text-embedding-3-small@\(server.url)/v1", "--max-retries", "0",
      ]
    )
  }

  private func rows(_ file: String) throws -> [String] {
    try program.read(file).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("Each kind of judge decides, in a sample's checks")
  func kinds() throws {
    defer { finish() }
    var lines = ""
    for answer in ["good north", "bad"] {
      let checks = [
        #"["llm-rubric:is good"]"#, #"["factuality:reference"]"#, #"["closed-qa:is good"]"#,
        #"[{"type":"pairwise","value":"other"}]"#, #"["similar:north"]"#,
        #"["not-rubric:is good"]"#,
        #"[{"type":"assert-set","threshold":0.5,"assert":["rubric:is good","contains:bad"]}]"#,
        #"[{"type":"rubric:is good","threshold":0.95,"metric":"quality","weight":2}]"#,
      ]
      for (index, check) in checks.enumerated() {
        let id = "\(answer.prefix(1))\(index)"
        lines += #"{"id":"\#(id)","input":"\#(answer)","assert":\#(check)}"# + "\n"
      }
    }
    try program.write(lines, to: "tasks.jsonl")
    let run = try run("-m", "mock/echo", "-o", "r.csv", "-o", "r.json")
    #expect(run.status == 0, "\(run.talk)")
    let rows = try rows("r.csv")
    func outcome(_ id: String) -> String? {
      rows.first { $0.contains(",\(id),") }?.split(separator: ",")
        .first { ["correct", "incorrect", "unscored"].contains($0) }.map(String.init)
    }
    let good = (0..<8).map { outcome("g\($0)") }
    let bad = (0..<8).map { outcome("b\($0)") }
    let (yes, no) = ("correct", "incorrect")
    #expect(good == [yes, yes, yes, yes, yes, no, no, no])
    #expect(bad == [no, no, no, no, no, yes, yes, no])
    #expect(try program.read("r.json").contains(#""scorer":"quality""#))
  }

  @Test("Judges' answers are kept: a second run asks nobody, and their cost stands apart")
  func costsAndCache() throws {
    defer { finish() }
    try program.write(
      """
      {"id": "a", "input": "good", "assert": ["rubric:is good"]}
      {"id": "b", "input": "good north", "assert": ["similar:north"]}

      """,
      to: "tasks.jsonl"
    )
    let first = try run("-m", "mock/echo?input_price=1&output_price=1", "--json")
    #expect(first.status == 0, "\(first.talk)")
    let asked = server.received.count
    #expect(asked == 3)
    let body = server.received.first { $0.path == "/v1/chat/completions" }?.text ?? ""
    #expect(body.contains(#""response_format":{"type":"json_schema""#))
    #expect(body.contains(#""temperature":0"#))
    // 100 × $0.15 + 10 × $0.60 and 2 × 5 × $0.02 per million.
    #expect(first.output.contains(#""spent_usd":0.000021"#), "\(first.output)")
    #expect(first.output.contains(#""spent_usd":0.0000002"#), "\(first.output)")
    let second = try run("-m", "mock/echo?input_price=1&output_price=1", "--json")
    #expect(second.status == 0)
    #expect(server.received.count == asked)
    #expect(second.output.contains(#""cached_requests":1"#))
    #expect(second.output.contains(#""replayed_usd":0.000021"#))
    let cost = try program.run("cost")
    #expect(cost.output.contains("scorers made 2 requests of openai/gpt-4o-mini"), "\(cost.output)")
    let dry = try run("-m", "mock/echo", "--dry-run", "--no-cache")
    #expect(dry.output.contains("judge openai/gpt-4o-mini"), "\(dry.output)")
    #expect(server.received.count == asked)
  }

  @Test("A judge that says no verdict leaves the answer unscored with the reason")
  func unusable() throws {
    defer { finish() }
    try program.write(
      #"{"id": "a", "input": "mute", "assert": ["rubric:is good"]}"# + "\n",
      to: "tasks.jsonl"
    )
    let run = try run("-m", "mock/echo", "-o", "r.csv", "--name", "odd")
    #expect(run.status == 0, "\(run.talk)")
    #expect(try rows("r.csv").allSatisfy { $0.contains(",unscored,") })
    let shown = try program.run("show", "odd", "a")
    #expect(shown.output.contains("gave no JSON object"), "\(shown.output)")
  }

  /// What a server says that does not take a response's format.
  private static let unknownFormat = Reply.json(
    #"{"error":{"message":"Unrecognized request argument: response_format","type":"invalid_request_error"}}"#,
    status: 400
  )

  /// A server whose judge takes only some formats, and finds every answer good.
  private static func picky(
    _ takes: @escaping @Sendable (_ body: String) -> Bool
  ) throws
    -> LoopbackServer
  {
    try LoopbackServer { request in
      guard takes(request.text) else { return unknownFormat }
      return .json(
        """
        {"model":"j","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant",
        "content":\(quoted(passes))}}],"usage":{"prompt_tokens":100,"completion_tokens":10}}
        """
      )
    }
  }

  @Test(
    "A judge whose server refuses the form of the verdict is asked in a weaker one, and kept to it",
    arguments: [("json_schema", 1, "JSON mode"), ("response_format", 2, "JSON in words alone")]
  )
  func refusedForm(_ refused: String, _ refusals: Int, _ form: String) throws {
    defer { finish() }
    let picky = try Self.picky { !$0.contains(refused) }
    defer { picky.stop() }
    try program.write(
      (1...9).map { #"{"id":"s\#($0)","input":"good \#($0)","assert":["rubric:is good"]}"# + "\n" }
        .joined(),
      to: "tasks.jsonl"
    )
    let arguments = [
      "tasks.jsonl", "-m", "mock/echo", "-j", "1", "--grader", "vllm/judge@\(picky.url)/v1",
    ]
    let first = try program.run(["run"] + arguments + ["-o", "r.csv"])
    #expect(first.status == 0, "\(first.talk)")
    #expect(try rows("r.csv").filter { $0.contains(",correct,") }.count == 9)
    #expect(picky.received.count == 9 + refusals)
    #expect(first.talk.contains("took no stricter form of verdicts than \(form)"), "\(first.talk)")
    #expect(first.talk.contains("Unrecognized request argument"))
    // Nothing is asked again, though the strictest form is not in the store.
    let second = try program.run(["run"] + arguments + ["--json"])
    #expect(picky.received.count == 9 + refusals)
    #expect(second.output.contains(#""cached_requests":9"#))
    #expect(!second.talk.contains("stricter form"))
    let only = try program.run(["run"] + arguments + ["--cache-mode", "only", "-o", "o.csv"])
    #expect(only.status == 0, "\(only.talk)")
    #expect(try rows("o.csv").filter { $0.contains(",correct,") }.count == 9)
    let dry = try program.run(["run"] + arguments + ["--dry-run"])
    #expect(dry.output.contains(/judge vllm\/judge\S*\s+0\s+9\s/), "\(dry.output)")
  }

  @Test("A judge whose server refuses every form leaves answers unscored, with what it said")
  func refusedAltogether() throws {
    defer { finish() }
    let picky = try Self.picky { _ in false }
    defer { picky.stop() }
    try program.write(
      #"{"id": "a", "input": "good", "assert": ["rubric:is good", "contains:good"]}"# + "\n",
      to: "tasks.jsonl"
    )
    let run = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--grader",
      "vllm/judge@\(picky.url)/v1",
      "--name",
      "refused",
      "--json"
    )
    #expect(run.status == 0, "\(run.talk)")
    #expect(run.output.contains(#""outcome":"unscored""#), "\(run.output)")
    // Once in each form, and none of them again.
    #expect(picky.received.count == 3)
    let shown = try program.run("show", "refused", "a")
    #expect(shown.output.contains("Unrecognized request argument"), "\(shown.output)")
    let judges = try JSON(parsing: run.output)["judges"]?[0]
    #expect(judges?["failed_requests"] == 1)
  }

  @Test("The budget counts judges, and what waits is judged by the resumed run alone")
  func budget() throws {
    defer { finish() }
    try program.write(
      (1...40).map { #"{"id":"s\#($0)","input":"good \#($0)","assert":["rubric:is good"]}"# + "\n" }
        .joined(),
      to: "tasks.jsonl"
    )
    let first = try run("-m", "mock/echo", "-j", "1", "--budget-usd", "0.0103", "--name", "small")
    #expect(first.status == 3, "\(first.talk)")
    let asked = server.received.count
    #expect((5..<40).contains(asked))
    let second = try run("-m", "mock/echo", "-j", "1", "--name", "small", "-o", "r.csv")
    #expect(second.status == 0, "\(second.talk)")
    #expect(server.received.count == 40)
    #expect(try rows("r.csv").filter { $0.contains(",correct,") }.count == 40)
  }

  @Test("A killed run loses no answer, and its judges are not asked twice")
  func killed() throws {
    defer { finish() }
    try program.write(
      (1...60).map { #"{"id":"s\#($0)","input":"good \#($0)","assert":["rubric:is good"]}"# + "\n" }
        .joined(),
      to: "tasks.jsonl"
    )
    var program = program
    program.environment = ["OPENAI_API_KEY": "sk-test-judges"]
    let arguments = [
      "run", "tasks.jsonl", "-m", "mock/echo", "--name", "k", "--grader",
      "openai/gpt-4o-mini@\(server.url)/v1", "-j", "2",
    ]
    let started = try program.start(arguments)
    while server.received.count < 10, started.process.isRunning { usleep(1000) }
    kill(started.process.processIdentifier, SIGKILL)
    started.process.waitUntilExit()
    let end = try program.run(arguments + ["-o", "r.csv"])
    #expect(end.status == 0, "\(end.talk)")
    // Two judges may have been asked whose answers were not here yet.
    #expect((60...62).contains(server.received.count))
    #expect(try rows("r.csv").filter { $0.contains(",correct,") }.count == 60)
  }

  @Test("What stands in the way of judges is said before anything is sent")
  func errors() throws {
    defer { finish() }
    try program.write(
      """
      {"id": "a", "input": "x", "target": "x"}
      {"id": "b", "input": "x", "assert": ["llm-rubric:is good"]}

      """,
      to: "tasks.jsonl"
    )
    let unnamed = try program.run("run", "tasks.jsonl", "-m", "mock/echo")
    #expect(unnamed.status == 64)
    #expect(unnamed.talk.contains("tasks.jsonl:2: The scorer llm-rubric asks a model"))
    #expect(unnamed.talk.contains("--grader PROVIDER/MODEL"))
    let keyless = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--grader",
      "openai/gpt-4o"
    )
    #expect(keyless.status == 64)
    #expect(keyless.talk.contains("OPENAI_API_KEY"))
    let validated = try program.run("validate", "tasks.jsonl", "-m", "mock/echo")
    #expect(validated.status == 64)
    #expect(validated.talk.contains("tasks.jsonl:2: "))
    let scorer = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--scorer",
      "similar:x"
    )
    #expect(scorer.talk.contains("openai/text-embedding-3-small needs OPENAI_API_KEY"))
    #expect(server.received.isEmpty)
  }

  @Test("A judge of the models' own family is warned about, and the file and variables name one")
  func family() throws {
    defer { finish() }
    try program.write(
      #"{"id": "a", "input": "x", "assert": ["closed-qa:is good"]}"# + "\n",
      to: "tasks.jsonl"
    )
    try program.write(
      "grader: {model: \"mock/fixed?text=%7B%22reason%22:%22%22,%22meets%22:true%7D\"}\n",
      to: "judge.yaml"
    )
    let own = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo,mock/oak",
      "--grader",
      "mock/echo"
    )
    #expect(
      own.talk.components(separatedBy: "warning: mock/echo grades mock/echo, of its own family")
        .count == 2
    )
    let other = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "-c",
      "judge.yaml",
      "-o",
      "r.csv"
    )
    #expect(!other.talk.contains("family"))
    #expect(try rows("r.csv").allSatisfy { $0.contains(",correct,") })
    var program = program
    program.environment = ["BAKEOFF_GRADER": "mock/fixed?text=no"]
    let variable = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "-o", "v.csv")
    #expect(variable.status == 0)
    #expect(try rows("v.csv").allSatisfy { $0.contains(",unscored,") })
  }

  @Test("A check may name its own judge, and so may --scorer; a task file may not say where it is")
  func provider() throws {
    defer { finish() }
    let judge = "mock/fixed?text=%7B%22reason%22:%22%22,%22meets%22:true%7D"
    let line = { (model: String) in
      #"{"id":"a","input":"x","assert":[{"type":"closed-qa:good","provider":"\#(model)"}]}"# + "\n"
    }
    try program.write(line(judge), to: "tasks.jsonl")
    let named = try program.run(["run", "tasks.jsonl", "-m", "mock/echo", "-o", "r.csv"])
    #expect(named.status == 0, "\(named.talk)")
    #expect(try rows("r.csv").allSatisfy { $0.contains(",correct,") })
    let spec = #"{"type":"not-closed-qa","value":"good","provider":"\#(judge)"}"#
    let scorer = try program.run([
      "run", "tasks.jsonl", "-m", "mock/echo", "--scorer", spec, "-o", "s.csv",
    ])
    #expect(scorer.status == 0, "\(scorer.talk)")
    #expect(try rows("s.csv").allSatisfy { $0.contains(",incorrect,") })
    try program.write(line("openai/gpt-4o@\(server.url)/v1"), to: "tasks.jsonl")
    let elsewhere = try run("-m", "mock/echo")
    #expect(elsewhere.status == 64)
    #expect(elsewhere.talk.contains("tasks.jsonl:1: The scorer closed-qa names a model with a URL"))
    #expect(server.received.isEmpty)
  }

  private func finish() {
    server.stop()
    program.remove()
  }
}
