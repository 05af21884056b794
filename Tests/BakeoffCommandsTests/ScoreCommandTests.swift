import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff score", .waits, .timeLimit(.minutes(20)))
struct ScoreCommandTests {
  private static let tasks = """
    {"id": "a", "input": "Paris, of course", "target": "Paris"}
    {"id": "b", "input": "Rome", "target": "Rome"}
    {"id": "c", "input": "London", "target": "Berlin"}

    """

  /// A run of the tasks by a model that repeats them.
  static func program(_ lines: String = tasks) throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(lines, to: "tasks.jsonl")
    let run = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "--name", "echoed")
    try #require(run.status == 0, "\(run.talk)")
    return program
  }

  /// The outcomes in the order of the samples.
  static func outcomes(_ program: BuiltProgram) throws -> [String] {
    let rows = try program.run(
      "sql",
      "SELECT outcome FROM v_results ORDER BY run_id, position",
      "--json"
    )
    return try #require(try JSON(parsing: rows.output).arrayValue)
      .compactMap { $0["outcome"]?.stringValue }
  }

  @Test("Both scorings are shown side by side, with what changed")
  func table() throws {
    let program = try Self.program()
    defer { program.remove() }
    let result = try program.run("score", "echoed", "--scorer", "exact", "--display", "none")
    #expect(result.status == 0, "\(result.talk)")
    try expectGolden(result.output, named: "score.txt")
    #expect(result.talk.contains("bakeoff report echoed --scoring 1"))
    #expect(result.talk.contains("bakeoff score echoed --restore 1"))
    #expect(try Self.outcomes(program) == ["incorrect", "correct", "incorrect"])
    let none = try program.run("score", "latest", "--show-changes", "0", "--scorer", "includes")
    #expect(none.output.contains("and 1 trial more whose outcome changed"))
    #expect(!none.output.contains("of course"))
  }

  @Test("As JSON it has the scorings, the models and every trial that changed")
  func json() throws {
    let program = try Self.program()
    defer { program.remove() }
    let result = try program.run("score", "echoed", "--scorer", "exact", "--json")
    #expect(result.status == 0, "\(result.talk)")
    let json = try JSON(parsing: result.output)
    #expect(json["run"] == "echoed")
    #expect(json["before"]?["scoring"] == 1)
    #expect(json["after"]?["scoring"] == 2)
    #expect(json["after"]?["scorers"] == ["exact"])
    let model = try #require(json["models"]?[0])
    #expect(model["before"]?["outcomes"] == ["correct": 2, "incorrect": 1])
    #expect(model["after"]?["outcomes"] == ["correct": 1, "incorrect": 2])
    #expect(model["ceased_correct"] == 1)
    #expect(json["changed"]?.arrayValue?.count == 1)
    #expect(json["changed"]?[0]?["sample_id"] == "a")
    #expect(json["changed"]?[0]?["before"] == "correct")
    #expect(json["changed"]?[0]?["score_after"] == 0)
  }

  @Test("Every scoring is listed, can be reported, shown and put into use again")
  func versions() throws {
    let program = try Self.program()
    defer { program.remove() }
    let once = try program.run("score", "echoed", "--list", "--json")
    #expect(try JSON(parsing: once.output).arrayValue?.map { $0["scoring"] } == [1])
    for scorer in ["exact", "contains:o"] {
      #expect(try program.run("score", "echoed", "--scorer", scorer).status == 0)
    }
    let list = try program.run("score", "echoed", "--list")
    for words in ["the samples' own checks", "by exact", "by contains:o", "33.3 %", "66.7 %"] {
      #expect(list.output.contains(words), "\(list.output)")
    }
    let json = try JSON(parsing: try program.run("score", "echoed", "--list", "--json").output)
    let scorings = try #require(json.arrayValue)
    #expect(scorings.map { $0["scoring"] } == [1, 2, 3])
    #expect(scorings.map { $0["in_use"] } == [false, false, true])
    let accuracies = scorings.compactMap { $0["models"]?[0]?["accuracy"]?.doubleValue }
    let wanted: [Double] = [2.0 / 3, 1.0 / 3, 1]
    #expect(accuracies == wanted)
    for (number, share) in [("1", "66.7 %"), ("2", "33.3 %"), ("3", "100.0 %")] {
      let report = try program.run("report", "echoed", "--scoring", number)
      #expect(report.output.contains(share), "\(report.output)")
      #expect(report.output.contains("scoring \(number)") == (number != "1"))
    }
    #expect(try program.run("report", "echoed").output.contains(#"scorers ["contains:o"]"#))
    let past = try program.run("show", "echoed", "a", "--scoring", "2", "--json")
    #expect(past.output.contains(#""incorrect""#))
    #expect(try program.run("show", "echoed", "a").output.contains("contains"))
    let restored = try program.run("score", "echoed", "--restore", "2")
    #expect(restored.status == 0, "\(restored.talk)")
    #expect(restored.output.contains("scoring 2, by exact, instead of scoring 3"))
    #expect(try Self.outcomes(program) == ["incorrect", "correct", "incorrect"])
    let unknown = try program.run("report", "echoed", "--scoring", "7")
    #expect(unknown.status == 1)
    #expect(unknown.talk.contains("has no scoring 7: it has 1 to 3"))
  }

  @Test("A task file with a corrected target changes what the stored answers are worth")
  func correctedTarget() throws {
    let program = try Self.program()
    defer { program.remove() }
    try program.write(Self.tasks.replacing("Berlin", with: "London"), to: "corrected.jsonl")
    let result = try program.run("score", "latest", "--tasks", "corrected.jsonl")
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.talk.contains("corrected 1 sample"))
    #expect(result.output.contains("corrected by corrected.jsonl"))
    #expect(try Self.outcomes(program) == ["correct", "correct", "correct"])
    let shown = try program.run("show", "latest", "c", "--json")
    #expect(shown.output.contains(#""London""#))
    let before = try program.run("show", "latest", "c", "--scoring", "1", "--json")
    #expect(before.output.contains(#""Berlin""#))
  }

  @Test("No model is asked and no key is needed; a run that is not finished is refused")
  func offline() throws {
    let answers = try LoopbackServer { request in
      .json(
        #"{"choices":[{"message":{"content":"Rome"},"finish_reason":"stop"}]}"#,
        status: request.text.contains("London") ? 400 : 200
      )
    }
    defer { answers.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.tasks, to: "tasks.jsonl")
    program.environment = ["OPENAI_API_KEY": "sk-x", "OPENAI_API_BASE": answers.url + "/v1"]
    let run = try program.run("run", "tasks.jsonl", "-m", "openai/gpt-4o-mini")
    #expect(run.status == 1, "\(run.talk)")
    let asked = answers.received.count
    program.environment = [:]
    let result = try program.run("score", "latest", "--scorer", "regex:^R")
    #expect(result.status == 0, "\(result.talk)")
    #expect(answers.received.count == asked)
    #expect(try Self.outcomes(program) == ["correct", "correct", "error"])
    _ = try program.shell("sqlite3 results/bakeoff.sqlite \"UPDATE runs SET status = 'running'\"")
    guard try program.shell("command -v sqlite3").status == 0 else { return }
    let unfinished = try program.run("score", "latest")
    #expect(unfinished.status == 64)
    #expect(unfinished.talk.contains("is not finished: repeat the command that began it"))
  }

  @Test(
    "Judges are asked once, from options or a file, and a budget that is reached ends it with 3"
  )
  func judges() throws {
    let server = try LoopbackServer { _ in
      .json(
        #"""
        {"choices":[{"finish_reason":"stop","message":{"role":"assistant",
        "content":"{\"reason\":\"poor\",\"score\":0.1,\"pass\":false}"}}],
        "usage":{"prompt_tokens":100,"completion_tokens":10}}
        """#
      )
    }
    defer { server.stop() }
    var program = try Self.program()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-x"]
    let grader = "openai/gpt-4o-mini@\(server.url)/v1"
    let rubric = ["score", "echoed", "--scorer", "rubric:is good"]
    let unnamed = try program.run(rubric)
    #expect(unnamed.status == 64)
    #expect(unnamed.talk.contains("--grader PROVIDER/MODEL"))
    let budget = try program.run(
      rubric + ["--grader", grader, "--budget-usd", "0.000001", "-j", "1"]
    )
    #expect(budget.status == 3, "\(budget.talk)")
    #expect(budget.talk.contains("the budget is reached"))
    #expect(try Self.outcomes(program) == ["correct", "correct", "incorrect"])
    let result = try program.run(rubric + ["--grader", grader, "--json"])
    #expect(result.status == 0, "\(result.talk)")
    #expect(server.received.count == 3)
    let after = try #require(try JSON(parsing: result.output)["after"])
    #expect(after["judges"]?[0]?.stringValue?.hasPrefix("openai/gpt-4o-mini") == true)
    #expect(Set(try Self.outcomes(program)) == ["incorrect"])
    try program.write("scorer: \"not-rubric:is good\"\ngrader: \(grader)\n", to: "bakeoff.yaml")
    let configured = try program.run("score", "echoed")
    #expect(configured.status == 0, "\(configured.talk)")
    #expect(Set(try Self.outcomes(program)) == ["correct"])
    #expect(server.received.count == 3)
    #expect(try program.run("cost").output.contains("scorers made 7 requests"))
  }

  @Test("A program is run when the user names it, not because a file lies there or a store says so")
  func programs() throws {
    var program = try Self.program()
    defer { program.remove() }
    try program.write("scorer: \"command:touch made\"\n", to: "bakeoff.yaml")
    let lying = try program.run("score", "echoed")
    #expect(lying.status == 64)
    #expect(lying.talk.contains("bakeoff.yaml:1:9: the scorer command runs a program"))
    #expect(!FileManager.default.fileExists(atPath: "\(program.folder.path)/made"))
    let named = try program.run("score", "echoed", "-c", "bakeoff.yaml")
    #expect(named.status == 0)
    #expect(Set(try Self.outcomes(program)) == ["unscored"])
    #expect(named.talk.contains("3 trials are unscored"))
    try program.write("", to: "bakeoff.yaml")
    let stored = try program.run("score", "echoed")
    #expect(stored.status == 64)
    #expect(stored.talk.contains("command:touch made"))
    program.environment = ["BAKEOFF_SCORER": "exact"]
    #expect(try program.run("score", "echoed").status == 0)
    #expect(try Self.outcomes(program) == ["incorrect", "correct", "incorrect"])
  }

  @Test("A loop with tools is scored with the calls of all its turns")
  func agents() throws {
    let server = try LoopbackServer { request in
      let hasResult = request.text.contains(#""role":"tool""#)
      let call =
        #""tool_calls":[{"id":"1","type":"function","function":{"name":"now","arguments":"{}"}}]"#
      return .json(
        """
        {"choices":[{"finish_reason":"\(hasResult ? "stop" : "tool_calls")","message":{
        "role":"assistant","content":"\(hasResult ? "It is noon." : "")"\(hasResult ? "" : ",\(call)")}}]}
        """
      )
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-x", "OPENAI_API_BASE": server.url + "/v1"]
    try program.write(
      #"{"id": "t", "input": "What time is it?", "tools": [{"name": "now", "returns": "noon"}], "assert": ["tool-sequence:now", "contains:noon"]}"#
        + "\n",
      to: "tasks.jsonl"
    )
    let run = try program.run("run", "tasks.jsonl", "-m", "openai/gpt-4o-mini")
    #expect(run.status == 0, "\(run.talk)")
    #expect(try Self.outcomes(program) == ["correct"])
    let scores = "SELECT scorer, value, passed, explanation FROM scores"
    let first = try program.run("sql", scores).output
    #expect(try program.run("score", "latest").status == 0)
    #expect(try program.run("sql", scores).output == first)
    let other = ["--scorer", "tool-called:now", "--scorer", "not-contains:noon"]
    #expect(try program.run(["score", "latest"] + other).status == 0)
    #expect(try Self.outcomes(program) == ["incorrect"])
    #expect(server.received.count == 2)
  }

  @Test(
    "What does not go together or does not exist is said",
    arguments: [
      (["echoed", "--list", "--scorer", "exact"], 64, "give one of them"),
      (["echoed", "--list", "--restore", "1"], 64, "give one of them"),
      (["echoed", "--restore", "1"], 64, "is in use already"),
      (["echoed", "--restore", "3"], 1, "it was scored once, as scoring 1"),
      (["other"], 1, "no run \"other\""),
      (["echoed", "--scorer", "exakt"], 64, "did you mean exact?"),
      (["echoed", "--tasks", "none.jsonl"], 64, "none.jsonl"),
      (["echoed", "--show-changes", "-1"], 64, "--show-changes"),
    ]
  )
  func mistakes(_ arguments: [String], _ status: Int, _ words: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    let result = try program.run(["score"] + arguments)
    #expect(result.status == Int32(status), "\(result.talk)")
    #expect(result.talk.contains(words), "\(result.talk)")
    #expect(try Self.outcomes(program) == ["correct", "correct", "incorrect"])
  }
}
