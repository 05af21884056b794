import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// Runs that are ended at any instant and reissued; `make test-kills` does it two hundred times.
@Suite("Killed at any instant", .waits, .timeLimit(.minutes(60)))
struct KillTests {
  /// The seeds of the rounds; each kills one run up to three times.
  static let seeds: [Int] = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["BAKEOFF_KILL_SEED"].flatMap { Int($0) } ?? 1
    let count = environment["BAKEOFF_KILLS"].flatMap { Int($0) } ?? 4
    return Array(first..<(first + count))
  }()

  @Test(
    "After kill -9, each sample has one answer and only what was in flight is paid for twice",
    arguments: seeds
  )
  func kill(_ seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    let paid = try PaidRun(samples: 2000, connections: 16)
    defer { paid.remove() }
    let kills = 1 + chance.index(below: 3)
    for _ in 0..<kills {
      let (process, _, _) = try paid.program.start(paid.arguments())
      // Some while it starts, reads and begins, most while it asks and writes.
      let share = chance.uniform() < 0.15 ? 0 : chance.uniform()
      let done = paid.server.received.count
      paid.wait(for: done + Int(share * Double(paid.samples - done)), of: process)
      Thread.sleep(forTimeInterval: chance.uniform() * (share == 0 ? 0.4 : 0.03))
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    try paid.finish(afterEnds: kills)
  }

  @Test("After kill -9 the list of samples is gone, for its file never had a name")
  func listOfSamples() throws {
    let paid = try PaidRun(samples: 8000, delay: 0.02)
    defer { paid.remove() }
    let (process, _, _) = try paid.program.start(paid.arguments())
    paid.wait(for: 50, of: process)
    #if os(Linux)
    let open = "/proc/\(process.processIdentifier)/fd"
    let files = try FileManager.default.contentsOfDirectory(atPath: open).compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "\(open)/\($0)")
    }
    #expect(files.count { $0.contains("bakeoff.sqlite.samples-") } == 1)
    #endif
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let left = try FileManager.default.contentsOfDirectory(
      atPath: paid.program.folder.appendingPathComponent("results").path
    )
    #expect(!left.isEmpty)
    #expect(!left.contains { $0.contains("samples-") }, "\(left)")
  }

  @Test(
    "A signal lets what is in flight finish, and nothing is paid for twice",
    arguments: [SIGTERM, SIGINT, SIGHUP]
  )
  func signal(_ number: Int32) throws {
    let paid = try PaidRun(samples: 600)
    defer { paid.remove() }
    let (process, _, _) = try paid.program.start(paid.arguments())
    paid.wait(for: 100, of: process)
    Foundation.kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    try paid.finish(afterEnds: 0)
  }

  @Test(
    "A second signal leaves at once and costs no more than a kill",
    arguments: [SIGTERM, SIGINT]
  )
  func twice(_ number: Int32) throws {
    let paid = try PaidRun(samples: 600, delay: 0.05)
    defer { paid.remove() }
    let (process, _, talk) = try paid.program.start(paid.arguments())
    paid.wait(for: 100, of: process)
    Foundation.kill(process.processIdentifier, number)
    while try process.isRunning && !String(contentsOf: talk, encoding: .utf8).contains("stopping") {
      Thread.sleep(forTimeInterval: 0.001)
    }
    Foundation.kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    try paid.finish(afterEnds: 1)
  }

  #if os(Linux)
  @Test("A closed terminal is a signal like another")
  func closedTerminal() throws {
    let paid = try PaidRun(samples: 600)
    defer { paid.remove() }
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    // The program's own terminal: only then it is told of the end.
    let (process, _, _) = try paid.program.start(
      ["--ctty", "--wait", BuiltProgram.binary.path] + paid.arguments(),
      executable: URL(fileURLWithPath: "/usr/bin/setsid"),
      input: terminal,
      talk: terminal
    )
    paid.wait(for: 100, of: process)
    terminal.hangUp()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(paid.server.received.count < paid.samples)
    try paid.finish(afterEnds: 0)
  }
  #endif
}
