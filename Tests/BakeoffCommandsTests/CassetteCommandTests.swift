import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff cassette")
struct CassetteCommandTests {
  @Test("A run, its export and the same run from the file, without key and server")
  func wholeWay() throws {
    let server = try LoopbackServer { request in
      request.text.contains("Say 2")
        ? .json("{}", status: 400)
        : .json(
          #"""
          {"choices":[{"message":{"content":"1"},"finish_reason":"stop"}],
          "usage":{"prompt_tokens":9,"completion_tokens":1,"total_tokens":10}}
          """#
        )
    }
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(3), to: "tasks.jsonl")
    let model = "openai/gpt-4o-mini@\(server.url)/v1"
    program.environment = ["OPENAI_API_KEY": "sk-planted-key"]
    let run = ["run", "tasks.jsonl", "-m", model]
    let live = try program.run(run + ["-o", "live.csv"])
    #expect(live.status == 1)
    let export = try program.run("cassette", "export", "-o", "run.jsonl")
    #expect(export.status == 0)
    #expect(export.output == "run.jsonl: 2 answers of run \"run-1\"\n")
    #expect(export.talk == "1 trial without an answer or a request left out\n")
    #expect(try !program.read("run.jsonl").contains("sk-planted"))
    server.stop()

    program.environment = [:]
    #expect(try program.run(run).status == 64, "without the cassette a key is asked for")
    let other = ["--store", "other.sqlite"]
    let replayed = try program.run(
      run + ["--cassette", "run.jsonl", "-o", "replayed.json"] + other
    )
    // The trial that failed is not in it.
    #expect(replayed.status == 1)
    #expect(replayed.output.contains("cassette run.jsonl"))
    let report = try program.read("replayed.json")
    #expect(report.contains("not_cached"))
    #expect(report.contains("this request is not in run.jsonl, and nothing is sent"))
    let views = try program.shell("command -v sqlite3")
    if views.status == 0 {
      let sums = try program.shell(
        "sqlite3 other.sqlite \"SELECT cached, outcome, input_tokens FROM v_results ORDER BY 1, 2\""
      )
      #expect(sums.output == "0|error|\n1|correct|9\n1|incorrect|9\n")
    }

    let ask = ["ask", "-m", model, "--cassette", "run.jsonl"]
    let asked = try program.run(ask + ["Say 1"])
    #expect(asked.status == 0)
    #expect(asked.output == "1\n")
    #expect(asked.talk.contains("from the cassette"))
    let missed = try program.run(ask + ["--temperature", "1", "Say 1"])
    #expect(missed.status == 1)
    #expect(missed.talk.contains("(sample \"s1\") differs in temperature (1, recorded without)"))

    program.environment = ["BAKEOFF_CASSETTE": "run.jsonl"]
    #expect(try program.run(run + ["--limit", "1", "--no-cache"] + other).status == 0)
  }

  @Test("A cassette that is not there is named before anything is done")
  func missing() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(1), to: "tasks.jsonl")
    let result = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "openai/gpt-4o",
      "--cassette",
      "x.jsonl"
    )
    #expect(result.status == 64)
    #expect(result.talk.hasPrefix("error: cannot read the cassette x.jsonl"))
  }
}
