import Bakeoff
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("Groups of models in bakeoff run", .waits)
struct GroupCommandTests {
  /// The answer to a request: the number that its prompt asks for, after a mark.
  private static func answer(to request: ReceivedRequest, mark: String = "") -> Reply {
    let prompt = request.text.firstMatch(of: /Say (\d+)/)
    return .json(
      #"{"choices":[{"message":{"content":"\#(mark)\#(prompt?.1 ?? "?")"},"#
        + #""finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":1}}"#
    )
  }

  private static func server(
    mark: String = "",
    pause: Double = 0,
    fails: @escaping @Sendable (ReceivedRequest) -> Bool = { _ in false }
  ) throws -> LoopbackServer {
    try LoopbackServer { request in
      Thread.sleep(forTimeInterval: pause)
      guard !fails(request) else { return .json(#"{"error":{"message":"down"}}"#, status: 503) }
      return Self.answer(to: request, mark: mark)
    }
  }

  private static func program(samples: Int, _ yaml: String) throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(BuiltProgram.tasks(samples), to: "tasks.jsonl")
    try program.write("tasks: tasks.jsonl\nmax-retries: 0\n" + yaml, to: "bakeoff.yaml")
    return program
  }

  @Test("3 models with parameters of their own and one group run, and the report shows all of them")
  func threeModelsAndGroup() throws {
    let servers = try (0..<3).map { _ in try Self.server() }
    defer { for server in servers { server.stop() } }
    let program = try Self.program(
      samples: 6,
      """
      models:
        - {model: "vllm/a@\(servers[0].url)/v1", temperature: 0}
        - {model: "vllm/b@\(servers[1].url)/v1", temperature: 0.75}
        - {model: "vllm/c@\(servers[2].url)/v1", max-tokens: 99}
        - fast
      groups:
        - name: fast
          strategy: round-robin
          primary:
            - "vllm/a@\(servers[0].url)/v1"
            - {model: "vllm/own@\(servers[1].url)/v1", temperature: 0.5}
          fallback: "vllm/c@\(servers[2].url)/v1"
      outputs: [report.md, report.json]
      """
    )
    defer { program.remove() }
    let valid = try program.run("validate")
    #expect(valid.status == 0, "\(valid.talk)")
    #expect(valid.output.contains("model fast: vllm/own@\(servers[1].url)/v1: can be asked"))
    #expect(valid.output.contains("6 samples × 4 models"))
    #expect(try program.run("config", "show").output.contains("round-robin"))
    let result = try program.run("run")
    #expect(result.status == 0, "\(result.talk)")
    let report = try program.read("report.md").replacingOccurrences(of: "\\", with: "")
    for text in [
      "Groups: fast: vllm/a@", "(round-robin)", "(fallback)", "temperature differs", "0.75", "0.5",
      "max_tokens differs", "99",
    ] {
      #expect(
        report.replacingOccurrences(of: "`", with: "").contains(text),
        "\(text) is not in the report:\n\(report)"
      )
    }
    // Of the group's requests those to the first model are the model's own: each was sent once.
    let bodies = servers.map { $0.received.map(\.text) }
    #expect(Set(bodies[0]).count == bodies[0].count && bodies[0].count == 6)
    #expect(bodies[1].count { $0.contains("\"model\":\"b\"") } == 6)
    #expect(bodies[1].allSatisfy { $0.contains("\"temperature\":0.75") || $0.contains("0.5") })
    #expect(bodies[2].count == 6)
    let json = try JSON(parsing: try program.read("report.json"))
    let accuracies = json["models"]?.arrayValue?.map { $0["accuracy"]?["value"] }
    #expect(accuracies == [1, 1, 1, 1])
  }

  @Test(
    "Killing one of two deployments in the middle of a run loses nothing",
    arguments: ["round-robin", "least-busy", "in-order", "lowest-latency"]
  )
  func killedDeployment(strategy: String) throws {
    let stayed = try Self.server(pause: 0.002)
    defer { stayed.stop() }
    let killed = try Self.server(pause: 0.002)
    let program = try Self.program(
      samples: 400,
      """
      groups:
        - {name: fast, strategy: \(strategy),
           primary: ["vllm/m@\(killed.url)/v1", "vllm/m@\(stayed.url)/v1"]}
      """
    )
    defer { program.remove() }
    let (process, _, talk) = try program.start(["run", "-m", "fast", "-o", "r.csv"])
    let deadline = Date().addingTimeInterval(60)
    // The order of strategies decides who is asked more; each is asked at least once.
    while killed.received.isEmpty || killed.received.count + stayed.received.count < 60,
      Date() < deadline
    {
      Thread.sleep(forTimeInterval: 0.002)
    }
    killed.stop()
    process.waitUntilExit()
    let said = try String(contentsOf: talk, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(said)")
    let report = try JSON(parsing: try program.run("report", "--json").output)
    let model = report["models"]?.arrayValue?.first
    #expect(model?["trials"] == 400)
    #expect(model?["accuracy"]?["value"] == 1)
    #expect(model?["outcomes"]?["error"] == 0)
    // A primary deployment that stands in for another is no fallback.
    #expect(model?["fallbacks"] == nil)
    let rows = try program.read("r.csv").split(separator: "\n")
    #expect(rows.count == 401)
    #expect(killed.received.count < 400)
  }

  @Test("Two endpoints of one model in a group never share an answer")
  func endpoints() throws {
    let servers = try ["1000", "2000"].map { mark in try Self.server(mark: mark) }
    defer { for server in servers { server.stop() } }
    let names = servers.map { "vllm/same@\($0.url)/v1" }
    let program = try Self.program(
      samples: 8,
      "groups: [{name: both, strategy: round-robin, primary: [\"\(names[0])\", \"\(names[1])\"]}]\n"
    )
    defer { program.remove() }
    let first = try program.run("run", "-m", "both", "-j", "1")
    #expect(first.status == 0, "\(first.talk)")
    #expect(servers.map(\.received.count) == [4, 4])
    // The rest of each endpoint's answers is asked of it, though the other has answered the same.
    let second = try program.run("run", "-m", names.joined(separator: ","))
    #expect(second.status == 0, "\(second.talk)")
    #expect(servers.map(\.received.count) == [8, 8])
    let shown = try JSON(parsing: try program.run("report", "--json", "run-1").output)
    for trial in shown["trials"]?.arrayValue ?? [] {
      let mark = trial["answered_by"]?.stringValue == names[0] ? "1000" : "2000"
      #expect(trial["output"]?.stringValue?.hasPrefix(mark) == true)
    }
    let own = try JSON(parsing: try program.run("report", "--json", "run-2").output)
    for trial in own["trials"]?.arrayValue ?? [] {
      let mark = trial["model"]?.stringValue == names[0] ? "1000" : "2000"
      #expect(trial["output"]?.stringValue?.hasPrefix(mark) == true)
    }
    // Now all is stored, and the group's first answers it.
    let third = try program.run("run", "-m", "both")
    #expect(third.status == 0, "\(third.talk)")
    #expect(servers.map(\.received.count) == [8, 8])
  }

  @Test("A fallback's answers are left out of the score and counted, unless they are to be scored")
  func fallback() throws {
    let main = try Self.server { $0.text.contains("Say 2\"") || $0.text.contains("Say 3\"") }
    let spare = try Self.server(mark: "wrong ")
    defer {
      main.stop()
      spare.stop()
    }
    let program = try Self.program(
      samples: 8,
      """
      groups:
        - {name: fast, primary: "vllm/main@\(main.url)/v1", fallback: "vllm/spare@\(spare.url)/v1"}
      models: fast
      scorers: exact
      """
    )
    defer { program.remove() }
    let result = try program.run("run")
    #expect(result.status == 0, "\(result.talk)")
    let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("fast: 2 of 8 answered by a fallback (vllm/spare@"), "\(text)")
    #expect(text.contains("2), left out of its score and latencies."))
    #expect(text.contains("100.0 %"))
    let show = try program.run("show", "latest", "s2").output
    #expect(
      show.contains("answered by vllm/spare@\(spare.url)/v1, a fallback, left out"),
      "\(show)"
    )
    let shown = try JSON(parsing: try program.run("show", "latest", "s2", "--json").output)
    #expect(shown["trials"]?.arrayValue?.first?["fallback"] == true)
    let scored = try program.run("run", "--score-fallbacks")
    #expect(scored.status == 0, "\(scored.talk)")
    #expect(scored.output.contains("75.0 %"), "\(scored.output)")
    #expect(scored.output.contains("counted like its own answers"))
    // What the fallback has answered once is not asked of it again, but the model is.
    #expect(spare.received.count == 2)
    #expect(main.received.count == 10)
    let bill = try program.run("cost", "--by", "provider")
    #expect(bill.output.contains("vllm"), "\(bill.output)")
  }

  @Test("A run of a group that is killed goes on, and what was answered is not asked again")
  func resume() throws {
    let samples = 600
    let servers = try (0..<2).map { _ in try Self.server(pause: 0.003) }
    defer { for server in servers { server.stop() } }
    let names = servers.map { "\"vllm/m@\($0.url)/v1\"" }.joined(separator: ", ")
    let program = try Self.program(
      samples: samples,
      "groups: [{name: both, strategy: least-busy, primary: [\(names)]}]\nmodels: both\n"
    )
    defer { program.remove() }
    let (process, _, _) = try program.start(["run", "-j", "6"])
    let deadline = Date().addingTimeInterval(60)
    while servers.map(\.received.count).reduce(0, +) < 150, Date() < deadline {
      Thread.sleep(forTimeInterval: 0.002)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let again = try program.run("run", "-j", "6", "-o", "r.csv")
    #expect(again.status == 0, "\(again.talk)")
    #expect(again.talk.contains("going on with run \"run-1\""))
    #expect(try program.read("r.csv").split(separator: "\n").count == samples + 1)
    // Only what was in flight at the kill is asked twice.
    let sent = servers.map(\.received.count).reduce(0, +)
    #expect(sent >= samples && sent <= samples + 6)
    #expect(servers.allSatisfy { $0.received.count > 50 })
  }
}
