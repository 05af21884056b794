import BakeoffCore
import BakeoffTestSupport
import GRDB
import Testing

@testable import BakeoffStore

@Suite("What was read of task files, in the store")
struct StoredReadingTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  private static let key = ContentHash(of: [Array("files".utf8)])
  private static let count = 2500

  /// A run of samples whose places are found one after the other.
  private func begin(reading: Bool = true) throws -> RunRecord {
    try store.beginRun(newRun(reading: reading))
  }

  private func newRun(reading: Bool) throws -> NewRun {
    let sample = Sample.test("s")
    let id = try store.addSampleContents([(sample.contentHash, sample.contentBytes)])[0]
    var run = NewRun(
      name: nil,
      planHash: Self.key,
      toolVersion: "1",
      epochs: 1,
      settings: [:],
      tags: [],
      metadata: [:],
      startedAt: testTime,
      models: [RunRecord.Model(model: "mock/a", endpoint: "mock:", parameters: [:])],
      taskFiles: ["tasks.jsonl"],
      samples: []
    )
    run.samples = PlannedSamples(count: Self.count) { body in
      for position in 0..<Self.count { try body(Self.place(position, contentID: id)) }
    }
    if reading { run.reading = StoredReading(key: Self.key, result: ["hash": "x"]) }
    return run
  }

  private static func place(_ position: Int, contentID: Int) -> PlannedSample {
    PlannedSample(
      contentID: contentID,
      name: "s\(position)",
      taskFile: 0,
      line: position + 1,
      wholePosition: position % 3 == 0 ? nil : position * 2
    )
  }

  private func places(_ samples: PlannedSamples, by size: Int = 100) throws -> [PlannedSample] {
    var places: [PlannedSample] = []
    try store.eachPage(of: samples, size) { page in
      #expect(page.count == min(size, Self.count - places.count))
      places += page
    }
    return places
  }

  @Test("Places come page by page, the same from where they were read as from the store")
  func pages() throws {
    defer { folder.remove() }
    let run = try newRun(reading: true)
    _ = try store.beginRun(run)
    let expected = (0..<Self.count).map { Self.place($0, contentID: 1) }
    let found = try #require(try store.reading(Self.key))
    #expect(found.result == ["hash": "x"])
    #expect(found.samples.count == Self.count)
    for size in [1, 999, 1000, 5000] {
      #expect(try places(run.samples, by: size) == expected)
      #expect(try places(found.samples, by: size) == expected)
    }
    // A run that is begun with them has them, too.
    var again = run
    again.samples = found.samples
    again.reading = nil
    let second = try store.beginRun(again)
    let copied = PlannedSamples(ofRun: second.id, count: second.sampleCount)
    #expect(try places(copied) == expected)
  }

  @Test("What was not read, or not kept, is not found")
  func unknown() throws {
    defer { folder.remove() }
    #expect(try !store.hasReadings())
    _ = try begin(reading: false)
    #expect(try !store.hasReadings())
    #expect(try store.reading(Self.key) == nil)
    _ = try begin()
    #expect(try store.hasReadings())
    #expect(try store.reading(ContentHash(of: [])) == nil)
  }

  @Test("The reading of a run that lost samples is not used, until it has them back")
  func lost() throws {
    defer { folder.remove() }
    let run = try begin()
    try store.database.write {
      try $0.execute(sql: "DELETE FROM run_samples WHERE position IN (7, 2000)")
    }
    #expect(try store.reading(Self.key) == nil)
    try store.complete(run, as: newRun(reading: false))
    #expect(try store.reading(Self.key) != nil)
    try store.database.write { try $0.execute(sql: "DELETE FROM runs; DELETE FROM run_samples") }
    #expect(try store.reading(Self.key) == nil)
  }

  @Test("A run that is taken up again keeps a new reading, unless it was scored anew")
  func kept() throws {
    defer { folder.remove() }
    let run = try begin(reading: false)
    try store.complete(run, as: newRun(reading: true))
    #expect(try store.reading(Self.key) != nil)
    try store.database.write { database in
      try database.execute(sql: "DELETE FROM readings")
      try database.execute(
        sql: "INSERT INTO scorings VALUES (?, 1, 1, 0, '1', '[]', '[]', '[]')",
        arguments: [run.id]
      )
    }
    try store.complete(run, as: newRun(reading: true))
    #expect(try store.reading(Self.key) == nil)
  }

  // MARK: What is left to ask

  private func open(_ run: RunRecord, _ range: Range<Int>, models: [Int] = [0]) throws -> Int? {
    try store.standing(ofRun: run.id, pageSize: 3).firstOpen(in: range, models: models, epochs: 2)
  }

  @Test("The first page with an unanswered trial is found, of the models and draws that count")
  func openPages() throws {
    defer { folder.remove() }
    let run = try store.begin((0..<8).map { .test("s\($0)") }, models: ["mock/a", "mock/b"])
    #expect(try open(run, 0..<8) == 0)
    for position in 0..<8 {
      for epoch in 1...2 where (position, epoch) != (5, 2) {
        try store.record([.answered(position, epoch: epoch)], run: run.id, at: testTime)
      }
    }
    #expect(try open(run, 0..<8) == 3)
    #expect(try open(run, 6..<8) == nil)
    #expect(try open(run, 4..<8) == 4)
    #expect(try open(run, 0..<3) == nil)
    #expect(try open(run, 8..<8) == nil)
    #expect(try open(run, 6..<8, models: [0, 1]) == 6)
    #expect(try open(run, 6..<8, models: [1]) == 6)
    // A failed trial is asked again.
    let late = ModelError(.timeout, "late")
    try store.record([.failed(5, epoch: 2, late)], run: run.id, at: testTime)
    #expect(try open(run, 0..<8) == 3)
    try store.record([.answered(5, epoch: 2)], run: run.id, at: testTime)
    #expect(try open(run, 0..<8) == nil)
  }
}
