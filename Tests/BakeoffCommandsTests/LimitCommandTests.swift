import BakeoffTestSupport
import Foundation
import Testing

/// The limits of a run, through the built command and a server on loopback.
@Suite("Limits of a run at the command line", .waits)
struct LimitCommandTests {
  private let server: LoopbackServer
  private let program: BuiltProgram

  init() throws {
    server = try LoopbackServer { _ in
      Thread.sleep(forTimeInterval: 0.02)
      return .json(
        #"{"choices":[{"message":{"content":"4"},"finish_reason":"stop"}],"#
          + #""usage":{"prompt_tokens":10,"completion_tokens":100}}"#
      )
    }
    program = try BuiltProgram()
    try program.write(
      (1...60).map { #"{"id":"s\#($0)","input":"Say \#($0)","target":4}"# + "\n" }.joined(),
      to: "tasks.jsonl"
    )
  }

  private func finish() {
    server.stop()
    program.remove()
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
    var program = program
    program.environment["OPENAI_API_KEY"] = "sk-test"
    return try program.run(
      ["run", "tasks.jsonl", "-m", "openai/gpt-4o-mini@\(server.url)/v1"] + arguments
    )
  }

  @Test("A budget that is reached ends with exit code 3, and a larger one goes on")
  func budget() throws {
    defer { finish() }
    let first = try run(
      "--max-tokens",
      "100",
      "--budget-usd",
      "0.001",
      "--adaptive-connections",
      "1-4-64"
    )
    #expect(first.status == 3, "\(first.talk)")
    #expect(first.talk.contains("what is left of the budget does not hold the next call"))
    #expect(first.talk.contains("larger --budget-usd"))
    // An answer costs 0.0000615.
    #expect((10...16).contains(server.received.count))
    let second = try run("--max-tokens", "100", "--budget-usd", "1")
    #expect(second.status == 0, "\(second.talk)")
    #expect(second.talk.contains("going on with"))
    #expect(server.received.count == 60)
    let runs = try program.run("runs", "--json")
    #expect(runs.output.contains(#""limits""#), "\(runs.output)")
  }

  @Test("A time that is up ends with exit code 3, and the same command goes on")
  func timeLimit() throws {
    defer { finish() }
    let first = try run("-j", "1", "--time-limit", "0.3s")
    #expect(first.status == 3, "\(first.talk)")
    #expect(first.talk.contains("the time is up with"), "\(first.talk)")
    let second = try run("-j", "8")
    #expect(second.status == 0, "\(second.talk)")
    #expect(server.received.count <= 61)
  }

  @Test(
    "What cannot be a limit is refused, and the sentence says what can",
    arguments: [
      (["--rpm", "0"], "--rpm is 0: expected 1 or more"),
      (["--tpm=-1"], "--tpm is -1: expected 1 or more"),
      (["--cost-limit", "0"], "--cost-limit is \"0\": expected dollars"),
      (["--time-limit", "soon"], "expected a time such as 90s, 15m or 2h"),
      (["--adaptive-connections", "8-1"], "expected MIN-START-MAX such as 1-8-64"),
      (["-j", "4", "--adaptive-connections", "1-2-8"], "both say how many"),
    ]
  )
  func refused(arguments: [String], sentence: String) throws {
    defer { finish() }
    let end = try program.run(["run", "tasks.jsonl", "-m", "mock/echo"] + arguments)
    #expect(end.status == 64)
    #expect(end.talk.contains(sentence), "\(end.talk)")
  }

  @Test("Where more connections are wanted than files may be open, the error says so")
  func openFiles() throws {
    let server = try LoopbackServer { _ in
      // All that there are are open at the same time.
      Thread.sleep(forTimeInterval: 1)
      return .four
    }
    var program = try BuiltProgram()
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_BASE_URL": server.url + "/v1"]
    defer {
      server.stop()
      program.remove()
    }
    try program.write(BuiltProgram.tasks(60), to: "tasks.jsonl")
    let run = try program.shell(
      "ulimit -n 48; bakeoff run tasks.jsonl -m openai/gpt-4o-mini -j 60 --max-retries 0"
    )
    #expect(run.status == 1, "\(run.talk)")
    let words = "too many open files; raise `ulimit -n`, or lower --max-connections"
    let errors = try program.run(
      "sql",
      "SELECT DISTINCT error_code || error FROM v_results",
      "--csv"
    )
    #expect(errors.output.contains("connectionopenai/gpt-4o-mini: could not connect to"))
    #expect(errors.output.contains(words), "\(errors.output)")
    #expect(!errors.output.contains("is the server running?"), "\(errors.output)")
  }
}
