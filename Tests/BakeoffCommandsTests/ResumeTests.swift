import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

/// Runs of the built binary that are ended in the middle and reissued.
@Suite("Stopping and going on", .waits)
struct ResumeTests {
  private static let samples = 300
  private static let connections = 8

  /// Speaks both formats, slowly enough to be stopped in the middle, and echoes the prompt.
  private static func server() throws -> LoopbackServer {
    try LoopbackServer { request in
      Thread.sleep(forTimeInterval: 0.01)
      let body = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any]
      let messages = body?["messages"] as? [[String: Any]]
      let prompt = (messages?.last?["content"] as? String) ?? "?"
      return request.path.hasSuffix("/v1/messages")
        ? .json(
          "{\"content\": [{\"type\": \"text\", \"text\": \"\(prompt)\"}], \"model\": \"c\", "
            + "\"stop_reason\": \"end_turn\", \"usage\": {\"input_tokens\": 5, \"output_tokens\": 2}}"
        )
        : .json(
          "{\"choices\": [{\"message\": {\"content\": \"\(prompt)\"}, \"finish_reason\": \"stop\"}],"
            + "\"model\": \"g\", \"usage\": {\"prompt_tokens\": 5, \"completion_tokens\": 2}}"
        )
    }
  }

  private static func program(
    _ server: LoopbackServer,
    samples: Int = samples
  ) throws -> BuiltProgram {
    var program = try BuiltProgram()
    program.environment = [
      "OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1",
      "ANTHROPIC_API_KEY": "sk-b", "ANTHROPIC_API_BASE": server.url + "/anthropic",
    ]
    try program.write(BuiltProgram.tasks(samples), to: "tasks.jsonl")
    return program
  }

  private static let arguments = [
    "run", "tasks.jsonl", "-m", "openai/gpt-4o-mini,anthropic/claude-sonnet-4-5",
    "-j", "\(connections)", "-o", "trials.csv",
  ]

  private func startAndWait(
    _ program: BuiltProgram,
    _ server: LoopbackServer,
    requests: Int
  ) throws -> (process: Process, talk: URL) {
    let (process, _, talk) = try program.start(Self.arguments)
    let deadline = Date().addingTimeInterval(30)
    while server.received.count < requests, Date() < deadline {
      Thread.sleep(forTimeInterval: 0.005)
    }
    return (process, talk)
  }

  /// How often each request was sent.
  private func counts(_ server: LoopbackServer) -> [String: Int] {
    server.received.reduce(into: [:]) { $0["\($1.path) \($1.text)", default: 0] += 1 }
  }

  @Test(
    "After a kill, every sample is answered once and only what was in flight is sent twice",
    .timeLimit(.minutes(20)),
    arguments: [100, 2000, 3600]
  )
  func kill(_ requests: Int) throws {
    let server = try Self.server()
    defer { server.stop() }
    let samples = 2000
    let program = try Self.program(server, samples: samples)
    defer { program.remove() }
    let (process, _) = try startAndWait(program, server, requests: requests)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let sentBefore = server.received.count
    #expect(sentBefore < 2 * samples)
    let again = try program.run(Self.arguments)
    #expect(again.status == 0)
    #expect(again.talk.contains("going on with run \"run-1\""))
    #expect(try program.read("trials.csv").split(separator: "\n").count == 2 * samples + 1)
    let counts = counts(server)
    #expect(counts.count == 2 * samples)
    #expect(counts.values.allSatisfy { $0 <= 2 })
    // Two endpoints' worth of workers, each with at most one request in flight.
    #expect(counts.values.filter { $0 == 2 }.count <= 2 * Self.connections)
    #expect(try program.run("runs").output.contains("finished"))
  }

  @Test(
    "Ctrl-C keeps what is done, exits with 130 within seconds, and the same command goes on",
    .timeLimit(.minutes(20))
  )
  func interrupt() throws {
    let server = try Self.server()
    defer { server.stop() }
    let program = try Self.program(server)
    defer { program.remove() }
    let (process, talk) = try startAndWait(program, server, requests: 100)
    let start = Date()
    Foundation.kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(start) < 5)
    #expect(process.terminationStatus == 130)
    let said = try String(contentsOf: talk, encoding: .utf8)
    #expect(said.contains("are done and kept; repeat the command to go on"))
    #expect(try program.run("runs").output.contains("interrupted"))
    #expect(try program.run(Self.arguments).status == 0)
    // What was in flight was finished, so nothing is paid for twice.
    #expect(counts(server).values.allSatisfy { $0 == 1 })
    #expect(server.received.count == 2 * Self.samples)
  }

  @Test("A second Ctrl-C leaves at once", .timeLimit(.minutes(20)))
  func interruptTwice() throws {
    let server = try LoopbackServer { _ in .stall(seconds: 20) }
    defer { server.stop() }
    let program = try Self.program(server)
    defer { program.remove() }
    let (process, talk) = try startAndWait(program, server, requests: 4)
    Foundation.kill(process.processIdentifier, SIGINT)
    let deadline = Date().addingTimeInterval(10)
    while try !String(contentsOf: talk, encoding: .utf8).contains("stopping"), Date() < deadline {
      Thread.sleep(forTimeInterval: 0.01)
    }
    let start = Date()
    Foundation.kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(start) < 2)
    #expect(process.terminationStatus == 130)
  }

  @Test("An unfinished run of a name is not mixed with another plan", .timeLimit(.minutes(20)))
  func otherPlan() throws {
    let server = try Self.server()
    defer { server.stop() }
    // Enough to be at work still when the second program has come up.
    let program = try Self.program(server, samples: 3000)
    defer { program.remove() }
    let (process, _, _) = try program.start(Self.arguments + ["--name", "nightly"])
    let deadline = Date().addingTimeInterval(30)
    while server.received.count < 20, Date() < deadline { Thread.sleep(forTimeInterval: 0.005) }
    let meanwhile = try program.run(Self.arguments + ["--name", "nightly"])
    #expect(meanwhile.status == 64)
    #expect(meanwhile.talk.contains("is being worked on by another process"))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let other = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--name",
      "nightly"
    )
    #expect(other.status == 64)
    #expect(other.talk.contains("is unfinished and asks something else"))
  }
}
