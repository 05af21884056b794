import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

/// Every fault of a server in every protocol, over real sockets.
///
/// The matrix is kept as a golden file, and printed with `BAKEOFF_PRINT_FAULTS=1`.
@Suite("Every fault of a server, in every protocol", .waits)
struct FaultMatrixTests {
  /// How many cells are tried at once, most of which wait for a clock.
  ///
  /// More would leave too few descriptors to the tests beside them: Foundation cannot start programs where
  /// some 1,400 are open.
  private static let threads = 32

  @Test("A fault has its code, its number of attempts and an end, and the next request is answered")
  func matrix() throws {
    let jobs = FaultyServer.all.sorted { $0.isSlow && !$1.isSlow }
      .flatMap { fault in Manner.all.map { (fault, $0) } }
    let cells = try Self.inParallel(jobs) { try FaultCell($0.0, $0.1) }
    for cell in cells where !cell.problems.isEmpty {
      Issue.record("\(cell.fault), \(cell.manner): \(cell.problems.joined(separator: "; "))")
    }
    #expect(FaultyServer.elsewhere?.connectionCount == 0, "a redirect was followed")
    let order = FaultyServer.all.map(\.name)
    let table = Self.table(cells, order: order)
    if ProcessInfo.processInfo.environment["BAKEOFF_PRINT_FAULTS"] == "1" { print(table) }
    guard TLSServer.isAvailable else { return }
    try expectGolden(table, named: "faults.md")
  }

  @Test("Every status of 400 to 599 has its code in every protocol, and its number of attempts")
  func statuses() throws {
    let cells = try Self.inParallel(Manner.all, threads: 8) { manner in
      let status = Mutex(400)
      let cell = FaultyServer("statuses", nil) { good in
        try .loopback(good) { _, _ in
          .response(status: status.withLock { $0 }, headers: [:], body: Array("no \(testKey)".utf8))
        }
      }
      let server = try cell.open(manner.good)
      defer { server.close() }
      var options = ClientOptions.test(
        retry: RetryPolicy(retries: 1),
        transport: server.transport
      )
      options.streams = manner.streams
      let lm = try LM(
        manner.example.model,
        baseURL: server.url + manner.example.basePath,
        options: options
      )
      let request = try lm.prepare(ModelRequest("?"))
      return try (400..<600).map { number in
        status.withLock { $0 = number }
        let error = try #require(throws: ModelError.self) { try lm.send(request) }
        #expect(error.status == number)
        #expect(error.attempts.count == (error.isRetryable ? 2 : 1), "\(number): \(error)")
        #expect(!error.message.contains(testKey.prefix(10)))
        return FaultCell(
          fault: "\(number)",
          manner: manner.testDescription,
          code: error.code,
          attempts: error.attempts.count
        )
      }
    }
    .flatMap { $0 }
    let table = Self.table(Self.joined(cells), order: nil)
    if ProcessInfo.processInfo.environment["BAKEOFF_PRINT_FAULTS"] == "1" { print(table) }
    try expectGolden(table, named: "statuses.md")
  }

  /// Does all jobs, on several threads.
  private static func inParallel<Job: Sendable, Value: Sendable>(
    _ jobs: [Job],
    threads: Int = threads,
    _ work: @escaping @Sendable (Job) throws -> Value
  ) throws -> [Value] {
    let next = Mutex(0)
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    let group = DispatchGroup()
    for _ in 0..<min(threads, jobs.count) {
      group.enter()
      let thread = Thread {
        defer { group.leave() }
        while true {
          let index = next.withLock { next in
            defer { next += 1 }
            return next
          }
          guard jobs.indices.contains(index) else { return }
          let result = Result { try work(jobs[index]) }
          results.withLock { $0[index] = result }
        }
      }
      thread.stackSize = 1 << 20
      thread.start()
    }
    group.wait()
    let all = results.withLock { $0 }
    return try jobs.indices.compactMap { try all[$0]?.get() }
  }

  /// Statuses that follow each other and come to the same everywhere, as one row.
  private static func joined(_ cells: [FaultCell]) -> [FaultCell] {
    let rows = Dictionary(grouping: cells) { Int($0.fault) ?? 0 }
    func texts(_ status: Int) -> [String: String] {
      Dictionary(uniqueKeysWithValues: (rows[status] ?? []).map { ($0.manner, $0.text) })
    }
    var ranges: [ClosedRange<Int>] = []
    for status in rows.keys.sorted() {
      if let last = ranges.last, texts(last.lowerBound) == texts(status) {
        ranges[ranges.count - 1] = last.lowerBound...status
      } else {
        ranges.append(status...status)
      }
    }
    return ranges.flatMap { range in
      let name =
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
      return (rows[range.lowerBound] ?? []).map { cell in
        FaultCell(fault: name, manner: cell.manner, code: cell.code, attempts: cell.attempts)
      }
    }
  }

  /// The matrix in Markdown: a row for each fault, and in it what most protocols come to and which
  /// ones do not.
  private static func table(_ cells: [FaultCell], order: [String]?) -> String {
    let rows = Dictionary(grouping: cells, by: \.fault)
    let lines = (order ?? rows.keys.sorted()).map { fault -> String in
      let row = rows[fault] ?? []
      let groups = Dictionary(grouping: row, by: \.text)
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      let cells = groups.enumerated().map { index, group in
        let names = group.value.map(\.manner).sorted()
        return index == 0 && group.value.count > row.count / 2
          ? group.key : "\(group.key): \(names.joined(separator: "; "))"
      }
      return "| \(fault) | \(cells.joined(separator: "<br>")) |"
    }
    let manners = Set(cells.map(\.manner)).count
    return """
      | fault | in \(manners) ways to ask |
      |---|---|
      \(lines.joined(separator: "\n"))

      """
  }
}

extension FaultCell {
  init(fault: String, manner: String, code: ModelError.Code?, attempts: Int) {
    (self.fault, self.manner, self.code, self.attempts) = (fault, manner, code, attempts)
  }
}
