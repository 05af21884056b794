import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Synchronization
import Testing

@Suite("TrialWriter", .timeLimit(.minutes(20)))
struct TrialWriterTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  private func writer(
    _ run: RunRecord,
    onCommit: @escaping @Sendable ([TrialRecord]) -> Void = { _ in }
  ) -> TrialWriter {
    TrialWriter(store: store, run: run.id, now: { testTime }, onCommit: onCommit)
  }

  @Test("A trial is there for every other program once it is recorded")
  func durable() throws {
    defer { folder.remove() }
    let run = try store.begin([.test("a"), .test("b")])
    let writer = writer(run)
    for position in 0..<2 {
      try writer.record(.answered(position))
      #expect(try folder.count(of: "trials") == position + 1)
      #expect(try folder.openStore().results(ofRun: run.id).count == position + 1)
    }
    try writer.finish()
  }

  @Test("Trials that were only handed over are there at the end")
  func finishing() throws {
    defer { folder.remove() }
    let run = try store.begin((0..<5000).map { .test("s\($0)") })
    let writer = writer(run)
    // More than may wait at once, in one piece and one by one.
    try writer.enqueue((0..<4500).map { try .answered($0) })
    for position in 4500..<5000 { try writer.enqueue([.answered(position)]) }
    try writer.finish()
    #expect(try store.trialCount(ofRun: run.id) == 5000)
  }

  @Test("Trials of many threads are all recorded, in fewer commits, and each is reported once")
  func groups() throws {
    defer { folder.remove() }
    let threads = 16
    let each = 25
    let run = try store.begin((0..<threads * each).map { .test("s\($0)") })
    let groups = Mutex<[[Int]]>([])
    let writer = writer(run) { records in
      groups.withLock { $0.append(records.map(\.trial.position)) }
    }
    let errors = onThreads(threads) { thread in
      for index in 0..<each { try writer.record(.answered(thread * each + index)) }
    }
    try writer.finish()
    #expect(errors.isEmpty)
    #expect(try folder.count(of: "trials") == threads * each)
    let committed = groups.withLock { $0 }
    #expect(committed.flatMap { $0 }.sorted() == Array(0..<threads * each))
    #expect(committed.count < threads * each)
    #expect(committed.allSatisfy { !$0.isEmpty })
  }

  @Test("When the store cannot be written, everyone who waits is told, and nothing more is taken")
  func failing() throws {
    defer { folder.remove() }
    let run = try store.begin()
    try store.refuseTrials(at: 0)
    let reported = Mutex(0)
    let writer = writer(run) { records in reported.withLock { $0 += records.count } }
    let errors = onThreads(8) { _ in try writer.record(.answered(0)) }
    #expect(errors.count == 8)
    #expect(errors.allSatisfy { $0.contains("malformed JSON") })
    #expect(throws: StoreError.self) { try writer.enqueue([.answered(0)]) }
    #expect(throws: StoreError.self) { try writer.finish() }
    #expect(reported.withLock { $0 } == 0)
    #expect(try folder.count(of: "trials") == 0)
  }

  @Test("Several stores on one file may be written from threads at the same time")
  func shared() throws {
    defer { folder.remove() }
    let path = folder.storePath
    let samples = (0..<40).map { Sample.test("s\($0)") }
    let errors = onThreads(6) { index in
      let store = try Store(path: path)
      let run = try store.begin(samples, name: "run of \(index)")
      let writer = TrialWriter(store: store, run: run.id, now: { testTime }, onCommit: { _ in })
      for position in samples.indices {
        try writer.record(.answered(position))
        _ = try store.outcomeCounts(ofRun: run.id)
      }
      try writer.finish()
      try store.setStatus(ofRun: run.id, to: .finished, at: testTime)
    }
    #expect(errors.isEmpty)
    let runs = try store.runs()
    #expect(Set(runs.map(\.name)) == Set((0..<6).map { "run of \($0)" }))
    for run in runs { #expect(try store.trialCount(ofRun: run.id) == samples.count) }
    #expect(try folder.count(of: "samples") == samples.count)
    #expect(try folder.count(of: "responses") == 6 * samples.count)
  }
}
