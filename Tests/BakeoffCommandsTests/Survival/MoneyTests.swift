import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// A budget holds whatever happens: what a provider counts is never more.
@Suite("Money", .waits, .timeLimit(.minutes(30)))
struct MoneyTests {
  private static let budget = "0.02"

  private static func limit() throws -> Cost { try #require(Cost(usd: budget)) }

  /// A program with a task file, whose provider is the server.
  private static func program(_ server: PayingServer, tasks: String) throws -> BuiltProgram {
    var program = try BuiltProgram()
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    try program.write(tasks, to: "tasks.jsonl")
    return program
  }

  private static let arguments = [
    "run", "tasks.jsonl", "-m", "openai/gpt-4o-mini", "-j", "64", "--max-tokens", "100",
    "--timeout", "1", "--max-retries", "3", "--display", "none", "--no-cache",
  ]

  /// What `bakeoff cost` knows: what was spent, and the most that was.
  private static func booked(_ program: BuiltProgram) throws -> (spent: Double, most: Double) {
    let json = try JSON(parsing: program.run("cost", "-o", "c.json", "--json").output)
    let total = try #require(json["total"])
    var spent = total["spent_usd"]?.doubleValue ?? 0
    var possible =
      (total["possibly_spent_usd"]?.doubleValue ?? 0)
      + (total["set_aside_usd"]?.doubleValue ?? 0)
    for judge in json["judges"]?.arrayValue ?? [] {
      spent += judge["spent_usd"]?.doubleValue ?? 0
      possible += judge["possibly_spent_usd"]?.doubleValue ?? 0
    }
    return (spent, spent + possible)
  }

  @Test(
    "64 workers, faults, retries and kill -9 at any instant: the server is owed no more than the budget",
    arguments: KillTests.seeds
  )
  func killed(_ seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    let server = try PayingServer(seed: seed)
    defer { server.stop() }
    let program = try Self.program(server, tasks: BuiltProgram.tasks(2000))
    defer { program.remove() }
    let arguments = Self.arguments + ["--budget-usd", Self.budget]
    for _ in 0..<(2 + chance.index(below: 3)) {
      let (process, _, _) = try program.start(arguments)
      let goal = server.requests + 1 + chance.index(below: 150)
      while server.requests < goal, process.isRunning { Thread.sleep(forTimeInterval: 0.001) }
      Thread.sleep(forTimeInterval: chance.uniform() * 0.02)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try server.owed <= Self.limit())
    }
    let last = try program.run(arguments)
    #expect(last.status == 3, "\(last.talk)")
    #expect(try server.owed <= Self.limit(), "\(server.owed) is owed")
    // The faults came, and most of the money went to answers.
    #expect(server.counts.lost > 5 && server.counts.answered > 50, "\(server.counts)")
    let booked = try Self.booked(program)
    // A reply that is lost after a kill is in neither sum, and its money is set aside.
    #expect(booked.spent <= server.owed.dollars)
    #expect(booked.most <= Double(Self.budget) ?? 0)
    #expect(booked.spent > 0.2 * (Double(Self.budget) ?? 0), "\(booked)")
    // Nothing is sent any more, however often it is asked.
    let sent = server.requests
    #expect(try program.run(arguments).status == 3)
    #expect(server.requests == sent)
  }

  @Test(
    "Judges, tools, several draws and fallbacks are paid from the same budget",
    arguments: [1, 2]
  )
  func everyKind(_ seed: Int) throws {
    let server = try PayingServer(
      seed: seed,
      failing: { $0.text.contains("gpt-4o-mini-2024-07-18") && $0.text.contains("Say 1") },
      message: { request in
        let text = request.text
        if text.contains("is a number") {
          return #"{"content":"{\"reason\":\"r\",\"score\":0.9,\"pass\":true}"}"#
        }
        guard text.contains(#""tools":"#), !text.contains(#""role":"tool""#) else {
          return #"{"content":"It is 4."}"#
        }
        return #"{"content":null,"tool_calls":[{"id":"c","type":"function","#
          + #""function":{"name":"add","arguments":"{}"}}]}"#
      }
    )
    defer { server.stop() }
    let tool = #"{"name":"add","parameters":{"type":"object"},"returns":[{"value":"4"}]}"#
    let check = #""assert":["llm-rubric:is a number"]"#
    let lines = (1...200).map { index in
      let tools = index % 2 == 0 ? #","tools":[\#(tool)]"# : ""
      return #"{"id":"s\#(index)","input":"Say \#(index)",\#(check)\#(tools)}"#
    }
    let program = try Self.program(server, tasks: lines.joined(separator: "\n") + "\n")
    defer { program.remove() }
    let group = seed == 1
    try program.write(
      """
      tasks: tasks.jsonl
      models: [\(group ? "both" : "openai/gpt-4o-mini")]
      groups:
        - name: both
          primary: openai/gpt-4o-mini-2024-07-18
          fallback: openai/gpt-4o-mini
      max-connections: 64
      max-tokens: 100
      timeout: 1
      max-retries: 2
      epochs: 2
      cache: false
      grader: {model: openai/gpt-4o-mini, max-tokens: 100}
      """,
      to: "bakeoff.yaml"
    )
    let arguments = ["run", "--display", "none", "--budget-usd", Self.budget]
    let (process, _, _) = try program.start(arguments)
    while server.requests < 40, process.isRunning { Thread.sleep(forTimeInterval: 0.001) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let last = try program.run(arguments)
    #expect(last.status == 3, "\(last.talk)")
    #expect(try server.owed <= Self.limit(), "\(server.owed) is owed")
    #expect(server.counts.answered > 20, "\(server.counts)")
    #expect(try Self.booked(program).most <= Double(Self.budget) ?? 0)
  }

  @Test("What timed out is counted as possibly paid, apart from what is known, in every format")
  func possiblyPaid() throws {
    let server = try LoopbackServer { request in
      request.text.contains("Say 1\"")
        ? .stall(seconds: 1)
        : .json(
          #"{"choices":[{"message":{"content":"2"},"finish_reason":"stop"}],"#
            + #""usage":{"prompt_tokens":10,"completion_tokens":10}}"#
        )
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    let run = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "openai/gpt-4o-mini",
      "--max-tokens",
      "100",
      "--timeout",
      "0.3",
      "--max-retries",
      "1",
      "-o",
      "r.md",
      "-o",
      "r.json",
      "-o",
      "r.html"
    )
    #expect(run.status == 1)
    #expect(server.received.count == 3)
    // One token for each byte of the request at most, and all that it may say.
    let body = try #require(server.received.first { $0.text.contains("Say 1\"") }?.body.count)
    let worst = Cost(picodollars: 2 * (body * 150_000 + 100 * 600_000))
    let cost = try JSON(parsing: program.run("cost", "--json").output)
    #expect(cost["total"]?["possibly_spent_usd"]?.text == worst.usd)
    #expect(cost["total"]?["spent_usd"]?.text == Cost(picodollars: 7_500_000).usd)
    let report = try JSON(parsing: program.read("r.json"))
    #expect(report["spending"]?["possibly_spent_usd"]?.text == worst.usd)
    #expect(report["models"]?[0]?["spent_usd"]?.text == Cost(picodollars: 7_500_000).usd)
    for file in ["r.md", "r.html"] {
      #expect(try program.read(file).contains("ossibly paid besides"), "\(file)")
    }
    for format in ["c.md", "c.txt", "c.html"] {
      #expect(try program.run("cost", "-o", format).status == 0)
      #expect(try program.read(format).contains("ossibly paid"), "\(format)")
    }
    #expect(try program.run("cost", "-o", "c.csv").status == 0)
    #expect(try program.read("c.csv").contains(worst.usd))
    #expect(try program.run("cost", "-o", "c.xml").status == 0)
    #expect(try program.read("c.xml").contains("possibly paid"))
    let view = try program.run("sql", "SELECT round(possible_usd * 1e12) FROM v_cost", "--csv")
    #expect(view.output.contains("\(worst.picodollars)"), "\(view.output)")
  }

  @Test("The budget of a new scoring holds for its judges, however many are asked at once")
  func rescoring() throws {
    let server = try PayingServer(
      seed: 3,
      message: { _ in
        #"{"content":"{\"reason\":\"r\",\"score\":0.9,\"pass\":true}"}"#
      }
    )
    defer { server.stop() }
    let program = try Self.program(server, tasks: BuiltProgram.tasks(200))
    defer { program.remove() }
    #expect(try program.run("run", "tasks.jsonl", "-m", "mock/echo").status == 0)
    try program.write("grader: {model: openai/gpt-4o-mini, max-tokens: 100}\n", to: "judge.yaml")
    let budget = try #require(Cost(usd: "0.006"))
    let scored = try program.run(
      [
        "score", "latest", "--scorer", "llm-rubric:is a number", "-c", "judge.yaml", "-j", "64",
        "--budget-usd", budget.usd,
      ]
    )
    #expect(scored.status == 3, "\(scored.talk)")
    #expect(server.owed <= budget, "\(server.owed) is owed")
    #expect(server.counts.answered > 5, "\(server.counts)")
  }

  @Test("A later part of a run without a budget is counted by one that has one again")
  func budgetGivenLater() throws {
    let server = try PayingServer(seed: 5)
    defer { server.stop() }
    let program = try Self.program(server, tasks: BuiltProgram.tasks(2000))
    defer { program.remove() }
    func end(_ more: [String], after requests: Int) throws {
      let (process, _, _) = try program.start(Self.arguments + more)
      let goal = server.requests + requests
      while server.requests < goal, process.isRunning { Thread.sleep(forTimeInterval: 0.001) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    try end(["--budget-usd", Self.budget], after: 60)
    try end([], after: 60)
    let last = try program.run(Self.arguments + ["--budget-usd", Self.budget])
    #expect(last.status == 3, "\(last.talk)")
    #expect(try server.owed <= Self.limit(), "\(server.owed) is owed")
  }
}
