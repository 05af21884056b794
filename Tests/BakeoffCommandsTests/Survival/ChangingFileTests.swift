import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

/// A task file that is changed while its samples are asked: all of them are in the store by then.
@Suite("A task file that changes during a run", .waits, .timeLimit(.minutes(20)))
struct ChangingFileTests {
  private static let samples = 20

  @Test(
    "A run asks what the file said when it began",
    arguments: [
      ": > tasks.jsonl", "echo '{\"input\": \"New\"}' >> tasks.jsonl", "rm tasks.jsonl",
      "echo '{\"input\": \"New\"}' > new.jsonl && mv new.jsonl tasks.jsonl",
      "tr S X < tasks.jsonl > new.jsonl && cat new.jsonl > tasks.jsonl",
      "rm tasks.jsonl && mkdir tasks.jsonl",
    ]
  )
  func duringRun(_ change: String) throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    let other = program
    let isChanged = Mutex(false)
    let server = try LoopbackServer { _ in
      // The first request waits until the file is another.
      isChanged.withLock { isChanged in
        if !isChanged { isChanged = (try? other.shell(change).status) == 0 }
      }
      return .json(#"{"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]}"#)
    }
    defer { server.stop() }
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    try program.write(BuiltProgram.tasks(Self.samples), to: "tasks.jsonl")
    let outcome = try program.run("run", "tasks.jsonl", "-m", "openai/gpt-4o-mini", "-j", "2")
    #expect(outcome.status == 0, "\(outcome.talk)")
    #expect(isChanged.withLock { $0 })
    let bodies = server.received.map(\.text)
    #expect(bodies.count == Self.samples)
    for number in 1...Self.samples {
      #expect(bodies.count { $0.contains("\"Say \(number)\"") } == 1, "\(number)")
    }
  }
}
