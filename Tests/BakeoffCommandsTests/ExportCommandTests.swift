import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff export and import", .waits)
struct ExportCommandTests {
  /// A store with a run of three models on the quickstart.
  private static func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try FileManager.default.createSymbolicLink(
      at: program.folder.appendingPathComponent("datasets"),
      withDestinationURL: BuiltProgram.package.appendingPathComponent("datasets")
    )
    let run = try program.run(
      "run",
      "datasets/quickstart.jsonl",
      "-m",
      "mock/oak,mock/birch,mock/twig",
      "--epochs",
      "2",
      "--no-cache",
      "--name",
      "first",
      "--display",
      "none"
    )
    #expect(run.status == 0, "\(run.talk)")
    return program
  }

  /// What must be the same after an export and an import.
  private static func sums(_ run: String, _ program: BuiltProgram) throws -> String {
    let result = try program.run(
      "sql",
      """
      SELECT sample_id, model, epoch, outcome, output, input_tokens, output_tokens, cost_usd, tags
      FROM v_results WHERE run = '\(run)' ORDER BY 1, 2, 3
      """,
      "--csv"
    )
    #expect(result.status == 0, "\(result.talk)")
    return result.output
  }

  @Test(
    "A run goes out in every format and comes back with the same outcomes, tokens and costs",
    arguments: ["jsonl", "csv", "openai-evals", "inspect"]
  )
  func wholeWay(_ format: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    let export = try program.run("export", "first", "--format", format, "-o", "out/")
    #expect(export.status == 0, "\(export.talk)")
    #expect(export.output.contains("trials of run \"first\"\n"))
    let files = export.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
    #expect(files.count == (["jsonl", "csv"].contains(format) ? 1 : 3))
    let back = try program.run(["import"] + files + ["--name", "back"])
    #expect(back.status == 0, "\(back.talk)")
    #expect(try Self.sums("back", program) == Self.sums("first", program))
  }

  @Test("Without a file the lines go to standard output, and come from standard input")
  func pipe() throws {
    let program = try Self.program()
    defer { program.remove() }
    let result = try program.shell(
      "bakeoff export first | bakeoff import - --name back --json | head -c 200"
    )
    #expect(result.output.hasPrefix("{\n\"schema\":\"bakeoff.report/1\""), "\(result.talk)")
    #expect(try Self.sums("back", program) == Self.sums("first", program))
    let squeezed = try program.shell(
      "bakeoff export first --format csv | gzip > first.csv.gz && bakeoff import first.csv.gz --name gz"
    )
    #expect(squeezed.status == 0, "\(squeezed.talk)")
    #expect(try Self.sums("gz", program) == Self.sums("first", program))
  }

  @Test("A reader that has read enough is no error")
  func closedPipe() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    // More than a pipe holds.
    let long = String(repeating: "x", count: 2000)
    let lines = (0..<500).map {
      #"{"id":"s\#($0)","model":"m","output":"\#(long)","input":"?"}"# + "\n"
    }
    try program.write(lines.joined(), to: "outputs.jsonl")
    #expect(try program.run("import", "outputs.jsonl").status == 0)
    let result = try program.shell("{ bakeoff export; echo $? >&2; } | head -n 1")
    #expect(result.output.hasPrefix(#"{"id":"s0""#))
    #expect(result.talk == "0\n")
  }

  @Test("What cannot be exported or imported says what to do, and changes nothing")
  func errors() throws {
    let program = try Self.program()
    defer { program.remove() }
    let several = try program.run("export", "first", "--format", "inspect")
    #expect(several.status == 64)
    #expect(several.talk.contains("name a folder, as in -o logs/"))
    let unknown = try program.run("export", "first", "--format", "xml")
    #expect(unknown.status == 64)
    #expect(unknown.talk.contains("use one of csv, inspect, jsonl, openai-evals"))
    try program.write("not a log", to: "odd.txt")
    let odd = try program.run("import", "odd.txt")
    #expect(odd.status == 64)
    #expect(odd.talk.contains("name it with --format"))
    let wrong = try program.run("import", "odd.txt", "--format", "jsonl")
    #expect(wrong.talk.contains("odd.txt:1:2: not JSON"))
    #expect(try program.run("runs", "--json").output.components(separatedBy: "\"id\"").count == 2)
  }

  @Test("Imported answers are judged by models, asked once for the same answer")
  func judges() throws {
    let server = try LoopbackServer { request in
      let passes = request.text.contains(#"\"answer\":\"good"#)
      let verdict = #"{\"reason\":\"r\",\"score\":\#(passes ? 1 : 0),\"pass\":\#(passes)}"#
      return .json(
        """
        {"choices":[{"message":{"content":"\(verdict)"},"finish_reason":"stop"}],
        "usage":{"prompt_tokens":100,"completion_tokens":10}}
        """
      )
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-test-judges"]
    let tasks = (0..<30).map {
      #"{"id":"s\#($0)","input":"Say \#($0)","assert":["llm-rubric:is good"]}"# + "\n"
    }
    try program.write(tasks.joined(), to: "tasks.jsonl")
    let answers = (0..<30).map {
      #"{"id":"s\#($0)","model":"other/m","output":"\#($0 % 3 == 0 ? "bad" : "good") \#($0)"}"#
        + "\n"
    }
    try program.write(answers.joined(), to: "outputs.jsonl")
    let arguments = ["import", "outputs.jsonl", "--tasks", "tasks.jsonl"]
    let unnamed = try program.run(arguments)
    #expect(unnamed.status == 64)
    #expect(unnamed.talk.contains("--grader PROVIDER/MODEL"))
    let grader = ["--grader", "openai/gpt-4o-mini@\(server.url)/v1", "-j", "4"]
    let first = try program.run(arguments + grader + ["--name", "judged"])
    #expect(first.status == 0, "\(first.talk)")
    #expect(server.received.count == 30)
    let counts = try program.run(
      "sql",
      "SELECT outcome, count(*) AS n FROM v_results GROUP BY 1 ORDER BY 1",
      "--csv"
    )
    #expect(counts.output == "outcome,n\ncorrect,20\nincorrect,10\n")
    #expect(first.output.contains("openai/gpt-4o-mini"), "\(first.output)")
    let again = try program.run(arguments + grader)
    #expect(again.status == 0)
    #expect(server.received.count == 30)
    // What was judged goes along, and nobody is asked where it comes back.
    let whole = try program.shell(
      "bakeoff export judged -o judged.jsonl && bakeoff import judged.jsonl --name back"
    )
    #expect(whole.status == 0, "\(whole.talk)")
    #expect(server.received.count == 30)
    #expect(try Self.sums("back", program) == Self.sums("judged", program))
    let own = try program.run(
      "import",
      "judged.jsonl",
      "--scorer",
      "llm-rubric:is good",
      "--grader",
      "other/m@\(server.url)/v1"
    )
    #expect(own.status == 64)
    server.stop()
  }

  @Test("Embeddings are compared for imported answers")
  func embeddings() throws {
    let server = try LoopbackServer { request in
      let vector = request.text.contains("north") ? "[0,1]" : "[1,0]"
      return .json(#"{"data":[{"index":0,"embedding":\#(vector)}],"usage":{"prompt_tokens":5}}"#)
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-test-judges"]
    try program.write(
      """
      {"id":"a","model":"m","input":"?","output":"due north"}
      {"id":"b","model":"m","input":"?","output":"east"}

      """,
      to: "outputs.jsonl"
    )
    let result = try program.run(
      "import",
      "outputs.jsonl",
      "--scorer",
      "similar:north",
      "--embedder",
      "openai/text-embedding-3-small@\(server.url)/v1",
      "-o",
      "r.csv"
    )
    #expect(result.status == 0, "\(result.talk)")
    let rows = try program.read("r.csv").split(separator: "\n")
    #expect(rows.filter { $0.contains(",correct,") }.count == 1)
    #expect(rows.filter { $0.contains(",incorrect,") }.count == 1)
  }

  @Test("An interrupted import keeps what was recorded, and says how to have all")
  func interrupted() throws {
    let server = try LoopbackServer { _ in
      usleep(20_000)
      return .json(
        #"""
        {"choices":[{"message":{"content":"{\"reason\":\"r\",\"score\":1,\"pass\":true}"}}]}
        """#
      )
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-test-judges"]
    let lines = (0..<300).map {
      #"{"id":"s\#($0)","model":"m","input":"?","output":"x \#($0)","assert":["llm-rubric:is good"]}"#
        + "\n"
    }
    try program.write(lines.joined(), to: "outputs.jsonl")
    let arguments = [
      "import", "outputs.jsonl", "--grader", "openai/gpt-4o-mini@\(server.url)/v1", "-j", "2",
    ]
    let started = try program.start(arguments)
    while server.received.count < 10, started.process.isRunning { usleep(1000) }
    kill(started.process.processIdentifier, SIGINT)
    started.process.waitUntilExit()
    #expect(started.process.terminationStatus == 130)
    let talk = try String(contentsOf: started.talk, encoding: .utf8)
    #expect(talk.contains("import the files again"), "\(talk)")
    let asked = server.received.count
    #expect(asked < 300)
    let rest = try program.run(arguments)
    #expect(rest.status == 0, "\(rest.talk)")
    // Each answer's judge is asked once, whatever the interruption was in the midst of.
    #expect(server.received.count <= 302)
  }
}
