import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Testing

@Suite("Runs in the store")
struct RunTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  @Test("A run comes back with all that it was begun with")
  func roundTrip() throws {
    defer { folder.remove() }
    let run = try store.begin([.test("a"), .test("b")], models: ["x/1", "y/2"], name: "mine")
    for found in [run, try #require(try folder.openStore().run(id: run.id))] {
      #expect(found.name == "mine")
      #expect(found.planHash == ContentHash(of: [Array("plan".utf8)]))
      #expect(found.status == .running)
      #expect(found.toolVersion == "1.2.3")
      #expect(found.epochs == 1)
      #expect(found.sampleCount == 2)
      #expect(found.settings == ["temperature": 0])
      #expect(found.tags == ["nightly"])
      #expect(found.metadata == ["commit": "abc"])
      #expect(found.startedAt == testTime)
      #expect(found.endedAt == nil)
      #expect(found.models.map(\.model) == ["x/1", "y/2"])
      #expect(found.models.map(\.endpoint) == ["https://x/1", "https://y/2"])
      #expect(found.models.map(\.parameters) == [["seed": 7], ["seed": 7]])
      #expect(found.taskFiles == ["tasks.jsonl"])
    }
  }

  @Test("A run without a name is called by its number")
  func madeNames() throws {
    defer { folder.remove() }
    let names = try (0..<3).map { _ in try store.begin().name }
    #expect(names == ["run-1", "run-2", "run-3"])
    #expect(try store.runs().map(\.name) == ["run-3", "run-2", "run-1"])
  }

  @Test(
    "A run is meant by its name, its number, or as the latest",
    arguments: [
      ("old", 1), ("twice", 3), ("1", 1), ("2", 2), ("4", 4), ("latest", 5), ("run-5", 5),
      ("7", 4),
    ]
  )
  func resolving(_ reference: String, _ id: Int) throws {
    defer { folder.remove() }
    for name in ["old", "twice", "twice", "7", nil] { _ = try store.begin(name: name) }
    #expect(try store.resolve(reference).id == id)
  }

  @Test("A run called latest is meant before the newest one")
  func namedLatest() throws {
    defer { folder.remove() }
    let named = try store.begin(name: "latest")
    _ = try store.begin()
    #expect(try store.resolve("latest").id == named.id)
  }

  @Test("A run that is not there is an error that lists the newest there are")
  func unknown() throws {
    defer { folder.remove() }
    let path = folder.storePath
    #expect(
      throws: StoreError("no runs in \(path) yet: \"bakeoff run\" makes the first")
    ) { try store.resolve("latest") }
    for _ in 0..<6 { _ = try store.begin() }
    #expect(
      throws: StoreError(
        "no run \"x\" in \(path); the newest are \"run-6\", \"run-5\", \"run-4\", \"run-3\", "
          + "\"run-2\""
      )
    ) { try store.resolve("x") }
    #expect(try store.run(id: 7) == nil)
    #expect(try store.run(named: "x") == nil)
  }

  @Test("Only unfinished runs of the same plan are found, newest first")
  func unfinished() throws {
    defer { folder.remove() }
    let plans = ["a", "a", "b", "a"]
    let runs = try plans.map { try store.begin(plan: $0) }
    try store.setStatus(ofRun: runs[0].id, to: .interrupted, at: testTime)
    try store.setStatus(ofRun: runs[1].id, to: .finished, at: testTime)
    let found = try store.unfinishedRuns(planHash: runs[0].planHash)
    #expect(found.map(\.id) == [runs[3].id, runs[0].id])
  }

  @Test("A status is noted with the time, and going on takes the end back")
  func status() throws {
    defer { folder.remove() }
    let run = try store.begin()
    let other = try store.begin()
    let steps: [(RunRecord.Status, Double?)] = [
      (.interrupted, testTime + 5), (.running, nil), (.finished, testTime + 9),
    ]
    for (status, end) in steps {
      try store.setStatus(ofRun: run.id, to: status, at: end ?? testTime)
      let found = try #require(try store.run(id: run.id))
      #expect(found.status == status)
      #expect(found.endedAt == end)
    }
    #expect(try store.run(id: other.id)?.status == .running)
  }
}
