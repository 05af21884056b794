import BakeoffCore
import BakeoffTestSupport
import Foundation
import GRDB
import Testing

@testable import BakeoffStore

@Suite("A store's file", .timeLimit(.minutes(20)))
struct StoreFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A closed store with a finished run of answered samples.
  private func fill(_ samples: Int) throws {
    let store = try folder.openStore()
    let run = try store.begin((0..<samples).map { .test("s\($0)") })
    let long = String(repeating: "word ", count: 100)
    try store.record(
      (0..<samples).map { position in
        try .answered(
          position,
          ModelResponse(text: "\(position) \(long)"),
          scores: [Score(scorer: "exact", value: 1, isPassed: true)]
        )
      },
      run: run.id,
      at: testTime
    )
    try store.setStatus(ofRun: run.id, to: .finished, at: testTime)
  }

  private func file() throws -> StoreFile { try StoreFile(path: folder.storePath) }

  @Test("A sound store has no problems, and says what it holds")
  func sound() throws {
    defer { folder.remove() }
    try fill(20)
    let check = try file().check()
    #expect(check.problems.isEmpty)
    #expect(check.runs == 1)
    #expect(check.trials == 20)
    #expect(check.answers == 20)
    #expect(check.bytes > 20_000)
    #expect(try file().repair() == nil)
  }

  @Test("A row that refers to nothing is found, and left out by a repair")
  func orphan() throws {
    defer { folder.remove() }
    try fill(5)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.storePath, configuration: configuration)
    try queue.write { try $0.execute(sql: "DELETE FROM responses WHERE id = 3") }
    try queue.close()
    let problems = try file().check().problems
    #expect(problems.contains("trials: 1 rows refer to responses that are missing"))
    let repair = try #require(try file().repair())
    #expect(repair.tables.allSatisfy { $0.isWhole })
    let dropped = repair.tables.filter { $0.orphans > 0 }.map(\.name)
    #expect(dropped == ["exchanges", "scores", "trials"])
    #expect(try file().check().problems.isEmpty)
    let store = try folder.openStore()
    #expect(try store.trialCount(ofRun: 1) == 4)
    #expect(try store.run(id: 1)?.status == .interrupted)
    #expect(try store.answeredTrials(ofRun: 1, positions: 0...4).count == 4)
  }

  @Test("The copy is the store of one moment, also while it is written to")
  func backup() throws {
    defer { folder.remove() }
    let samples = 400
    let store = try folder.openStore()
    let run = try store.begin((0..<samples).map { .test("s\($0)") })
    let errors = onThreads(2) { index in
      guard index == 0 else {
        for number in 0..<8 { try file().backUp(to: folder.path("copy-\(number).sqlite")) }
        return
      }
      for position in 0..<samples {
        try store.record([.answered(position)], run: run.id, at: testTime)
      }
    }
    #expect(errors.isEmpty)
    for number in 0..<8 {
      let path = folder.path("copy-\(number).sqlite")
      let check = try StoreFile(path: path).check()
      #expect(check.problems.isEmpty)
      #expect(check.trials == check.answers)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
    #expect(try Store(path: folder.path("copy-7.sqlite")).runs().count == 1)
    let again = try #require(throws: StoreError.self) {
      try file().backUp(to: folder.path("copy-0.sqlite"))
    }
    #expect(again.description.contains("is there already"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.contains("unfinished") })
  }

  @Test("A damaged store is not copied as if it were sound")
  func damagedBackup() throws {
    defer { folder.remove() }
    try fill(200)
    try damage(seed: 1, pages: 3)
    #expect(throws: StoreError.self) { try file().backUp(to: folder.path("copy.sqlite")) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("copy.sqlite")))
  }

  @Test(
    "What can be read of a damaged store is saved, and all but the damaged pages can be",
    arguments: 1...12
  )
  func repair(_ seed: Int) throws {
    defer { folder.remove() }
    let samples = 600
    try fill(samples)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.storePath))
    let pages = [1, 3, 10][seed % 3]
    // The page at the root of a table is the only way to all its rows.
    let roots = try folder.query(
      """
      SELECT rootpage FROM sqlite_master
      WHERE name IN ('runs', 'run_samples', 'run_models', 'samples', 'responses', 'trials')
      """
    ).map { $0[0] as Int }
    let hit = try damage(seed: UInt64(seed), pages: pages)
    let damaged = try Data(contentsOf: URL(fileURLWithPath: folder.storePath))
    #expect(damaged != before)
    let mended: StoreRepair?
    do { mended = try file().repair() } catch {
      #expect("\(error)".contains("the list of tables is lost"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.storePath)) == damaged)
      return
    }
    guard let repair = mended else {
      // What was overwritten was not in use.
      #expect(try file().check().problems.isEmpty)
      return
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: repair.damaged)) == damaged)
    #expect(try file().check().problems.isEmpty)
    let store = try folder.openStore()
    let answered = try store.trialCount(ofRun: 1)
    // A page has at most some dozens of rows.
    if hit.isDisjoint(with: roots) { #expect(answered > 0, "\(repair.tables)") }
    for row in try store.results(ofRun: 1) {
      let position = row.sampleID.dropFirst()
      let output = try #require(row.output)
      #expect(output.hasPrefix("\(position) word"))
    }
  }

  @Test("A repair keeps away from a store that a run works on")
  func busy() throws {
    defer { folder.remove() }
    try fill(1)
    let store = try folder.openStore()
    let lock = try #require(RunLock(store: store, run: 1))
    #expect(throws: StoreError.self) { try file().repair() }
    lock.release()
    #expect(try file().repair() == nil)
  }

  @Test(
    "What is no store, or none at all, is an error that says so",
    arguments: ["", "text", "SQLite"]
  )
  func noStore(_ kind: String) throws {
    defer { folder.remove() }
    switch kind {
    case "SQLite":
      try DatabaseQueue(path: folder.storePath).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    case "text": try folder.write(String(repeating: "text ", count: 1000), to: "bakeoff.sqlite")
    default: break
    }
    let error = try #require(throws: StoreError.self) { try file().check() }
    #expect(error.description.contains("--store"))
  }

  @Test("A store that is removed while it is open is saved beside its place")
  func removed() throws {
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin([.test("a"), .test("b")])
    try store.record([.answered(0)], run: run.id, at: testTime)
    for suffix in ["", "-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: folder.storePath + suffix)
    }
    let error = try #require(throws: StoreError.self) {
      try store.record([.answered(1)], run: run.id, at: testTime)
    }
    let rescued = folder.path("bakeoff.rescued.sqlite")
    #expect(error.description.contains(rescued))
    #expect(try Store(path: rescued, mode: .existing).trialCount(ofRun: run.id) == 2)
    #expect(try StoreFile(path: rescued).check().problems.isEmpty)
    // Once is enough.
    #expect(throws: error) {
      try store.setStatus(ofRun: run.id, to: .interrupted, at: testTime)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("bakeoff.rescued-2.sqlite")))
  }

  /// Overwrites pages behind the first with noise.
  @discardableResult
  private func damage(seed: UInt64, pages: Int) throws -> Set<Int> {
    var chance = SplitMix64(seed: seed)
    let url = URL(fileURLWithPath: folder.storePath)
    var bytes = try Data(contentsOf: url)
    var hit: Set<Int> = []
    for _ in 0..<pages {
      let page = 1 + chance.index(below: bytes.count / 4096 - 1)
      // SQLite counts pages from 1.
      hit.insert(page + 1)
      for offset in 0..<4096 {
        bytes[page * 4096 + offset] = UInt8(truncatingIfNeeded: chance.next())
      }
    }
    try bytes.write(to: url)
    return hit
  }
}
