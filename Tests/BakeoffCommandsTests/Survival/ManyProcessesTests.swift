import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// Eight programs on one store.
@Suite("Many at once", .waits, .timeLimit(.minutes(30)))
struct ManyProcessesTests {
  private static let processes = 8
  private static let samples = 200

  /// Starts the same command so often at once, with a task file each, and waits for all.
  private func runAll(
    _ paid: PaidRun,
    tasks: [String],
    killing killed: Int? = nil
  ) throws {
    let started = try tasks.enumerated().map { index, name in
      try paid.program.start(
        paid.arguments().map {
          switch $0 {
          case "tasks.jsonl": name
          case "trials.csv": "trials-\(index).csv"
          default: $0
          }
        }
      )
    }
    if let killed {
      paid.wait(for: Self.samples / 2, of: started[killed].process)
      Foundation.kill(started[killed].process.processIdentifier, SIGKILL)
    }
    for (index, program) in started.enumerated() {
      program.process.waitUntilExit()
      let said = try String(contentsOf: program.talk, encoding: .utf8)
      #expect(!said.contains("locked"), "\(said)")
      #expect(program.process.terminationStatus == (index == killed ? SIGKILL : 0), "\(said)")
    }
  }

  /// What a query of the store gives, a line to a row.
  private func rows(_ paid: PaidRun, _ sql: String) throws -> [String] {
    try paid.program.run("sql", sql, "--csv", "--store", PaidRun.store).output
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  @Test("The same command eight times at once: each has all answers, and each is paid for once")
  func same() throws {
    let paid = try PaidRun(samples: Self.samples)
    defer { paid.remove() }
    try runAll(paid, tasks: Array(repeating: "tasks.jsonl", count: Self.processes))
    #expect(paid.counts.count == Self.samples)
    #expect(paid.server.received.count == Self.samples)
    try paid.expectSound()
    let runs = try rows(paid, "SELECT run_id, count(*), min(outcome) FROM v_results GROUP BY 1")
    #expect(runs == (1...Self.processes).map { "\($0),\(Self.samples),correct" })
    let all = Self.processes * Self.samples
    let sums = try rows(paid, "SELECT sum(trials), sum(cached_trials), sum(attempts) FROM v_cost")
    #expect(sums == ["\(all),\(all - Self.samples),\(Self.samples)"])
    // What was paid is one answer for each sample, however often it was used.
    let costs = try rows(
      paid,
      """
      SELECT (SELECT round(sum(spent_usd) * 1e12) FROM v_cost) =
        (SELECT sum(cost_picodollars) FROM responses) AS is_equal, count(*) FROM responses
      """
    )
    #expect(costs == ["1,\(Self.samples)"])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: paid.program.folder.appendingPathComponent("results").path
    )
    #expect(!names.contains { $0.hasSuffix(".lock") }, "\(names)")
  }

  @Test("Eight runs that share samples: no sample is paid for twice")
  func overlapping() throws {
    let paid = try PaidRun(samples: Self.samples)
    defer { paid.remove() }
    let lines = BuiltProgram.tasks(Self.samples).split(separator: "\n")
    var chance = SplitMix64(seed: 8)
    var asked: Set<Substring> = []
    let tasks = try (0..<Self.processes).map { index in
      let some = lines.filter { _ in chance.uniform() < 0.6 }.shuffled(using: &chance)
      asked.formUnion(some)
      try paid.program.write(some.joined(separator: "\n") + "\n", to: "tasks-\(index).jsonl")
      return "tasks-\(index).jsonl"
    }
    try runAll(paid, tasks: tasks)
    #expect(paid.server.received.count == asked.count)
    #expect(paid.counts.count == asked.count)
    try paid.expectSound()
  }

  @Test("One of eight is killed: what it had in flight is the only thing to be paid for twice")
  func killed() throws {
    let paid = try PaidRun(samples: Self.samples)
    defer { paid.remove() }
    try runAll(
      paid,
      tasks: Array(repeating: "tasks.jsonl", count: Self.processes),
      killing: 3
    )
    try paid.expectSound()
    #expect(paid.counts.count == Self.samples)
    #expect(paid.server.received.count <= Self.samples + paid.connections)
  }
}
