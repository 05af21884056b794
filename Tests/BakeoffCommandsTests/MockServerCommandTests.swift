import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff mock-server", .waits)
struct MockServerCommandTests {
  /// The URL in the server's first line.
  private static func url(in output: URL) throws -> String {
    let deadline = Date().addingTimeInterval(30)
    while Date() < deadline {
      let text = try String(contentsOf: output, encoding: .utf8)
      if let match = text.firstMatch(of: /serving mock models at (http:[^;]+); Ctrl-C ends it\n/),
        text.contains("OLLAMA_HOST")
      {
        return String(match.1)
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw NoAddress()
  }

  private struct NoAddress: Error {}

  @Test(
    "It says where it is, answers every format there, and ends cleanly on a signal",
    arguments: [SIGINT, SIGTERM]
  )
  func wholeWay(_ signal: Int32) throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      """
      {"model":"oak","match":"Say 1","text":"1"}
      {"model":"oak","default":true,"text":"no"}

      """,
      to: "script.jsonl"
    )
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    let server = try program.start([
      "mock-server", "--port", "0", "--script", "script.jsonl", "--verbose", "--latency", "1",
      "--fault", "500:#1",
    ])
    defer { if server.process.isRunning { server.process.terminate() } }
    let url = try Self.url(in: server.output)
    let lines = try String(contentsOf: server.output, encoding: .utf8)
    #expect(lines.contains("OPENAI_BASE_URL=\(url)/v1\n"))
    program.environment = [
      "OPENAI_BASE_URL": "\(url)/v1", "ANTHROPIC_BASE_URL": url, "GEMINI_API_BASE": url,
      "OLLAMA_API_BASE": url, "OPENAI_API_KEY": "any", "ANTHROPIC_API_KEY": "any",
      "GEMINI_API_KEY": "any",
    ]
    let run = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "openai/oak,anthropic/oak,gemini/oak,ollama/oak",
      "-o",
      "trials.csv"
    )
    #expect(run.status == 0, "\(run.talk)")
    let trials = try program.read("trials.csv").split(separator: "\n")
    #expect(trials.filter { $0.contains(",correct,") }.count == 4)
    #expect(trials.filter { $0.contains(",incorrect,") }.count == 4)
    kill(server.process.processIdentifier, signal)
    server.process.waitUntilExit()
    #expect(server.process.terminationReason == .exit)
    #expect(server.process.terminationStatus == 0)
    let talk = try String(contentsOf: server.talk, encoding: .utf8)
    // One was sent again after the fault.
    #expect(talk.split(separator: "\n").filter { $0.hasPrefix("POST ") }.count == 9)
    #expect(talk.contains("POST /api/chat oak 200\n"))
    #expect(talk.hasSuffix("ended\n"))
  }

  @Test(
    "What cannot be used is refused at once",
    arguments: [
      (["--latency", "soon"], "--latency is \"soon\": expected milliseconds"),
      (["--fault", "explode"], "--fault is \"explode\": expected a status"),
      (["--port", "70000"], "--port is 70000: expected 0 to 65535"),
      (["--requests-per-minute", "0"], "--requests-per-minute is 0: expected 1 or more"),
      (["--script", "none.jsonl"], "none.jsonl: the mock script cannot be read"),
    ]
  )
  func refusals(_ arguments: [String], _ problem: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run(["mock-server"] + arguments)
    #expect(result.status == 64)
    #expect(result.talk.contains(problem), "\(result.talk)")
  }
}
