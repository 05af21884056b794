import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Testing

@Suite("Samples in the store")
struct SampleContentTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  static let full = Sample(
    id: "full",
    messages: [.system("Be brief."), .user("2 + 2?\n\u{1F600}"), .assistant("5"), .user("Sure?")],
    targets: ["4", "four"],
    choices: ["3", "4"],
    assertions: [
      Assertion(type: "contains", value: "4", threshold: 0.5, weight: 2, metric: "has four")
    ],
    metadata: ["source": "school", "nested": ["a": [1, 2.50, nil]]],
    tags: ["sums", "easy; quick"],
    parameters: ModelParameters(temperature: 0, topP: 0.9, maxTokens: 5, stop: ["\n"], seed: 1)
  )

  @Test("The same content has one row, whatever it is called and whoever adds it")
  func contentAddress() throws {
    defer { folder.remove() }
    var twin = Self.full
    twin.id = "twin"
    let other = Sample.test("other")
    let samples = [Self.full, twin, other, Self.full]
    let ids = try store.addSampleContents(samples.map { ($0.contentHash, $0.contentBytes) })
    #expect(ids[0] == ids[1])
    #expect(ids[0] == ids[3])
    #expect(ids[0] != ids[2])
    let again = try folder.openStore().addSampleContents([(other.contentHash, other.contentBytes)])
    #expect(again == [ids[2]])
    #expect(try folder.count(of: "samples") == 2)
  }

  @Test("A sample comes back as it was")
  func roundTrip() throws {
    defer { folder.remove() }
    let run = try store.begin([Self.full])
    let stored = try #require(try store.samples(ofRun: run.id, from: 0, limit: 10).first)
    #expect(stored.sample == Self.full)
    #expect(stored.taskFile == "tasks.jsonl")
    #expect(stored.line == 1)
  }

  @Test("Samples are found by the numbers of their contents, in the order asked for")
  func byContent() throws {
    defer { folder.remove() }
    let samples = [Sample.test("a"), .test("b")]
    let ids = try store.addSampleContents(samples.map { ($0.contentHash, $0.contentBytes) })
    let found = try store.samples(
      withContents: [(ids[1], "second"), (9999, "none"), (ids[0], "first"), (ids[1], "again")]
    )
    #expect(found.map(\.id) == ["second", "first", "again"])
    #expect(found.map(\.prompt) == ["Say b", "Say a", "Say b"])
  }

  @Test(
    "A run's samples are given in pages",
    arguments: [
      (0, 2, ["s0", "s1"]), (2, 2, ["s2", "s3"]), (4, 2, ["s4"]), (5, 2, []), (0, 99, nil),
    ]
  )
  func pages(_ start: Int, _ limit: Int, _ expected: [String]?) throws {
    defer { folder.remove() }
    _ = try store.begin([.test("of another run")])
    let all = (0..<5).map { "s\($0)" }
    let run = try store.begin(all.map { .test($0) })
    let page = try store.samples(ofRun: run.id, from: start, limit: limit)
    #expect(page.map(\.sample.id) == expected ?? all)
    #expect(page.map(\.position) == Array(start..<(start + page.count)))
  }

  @Test("A sample is found by its name in the run that has it")
  func byName() throws {
    defer { folder.remove() }
    let first = try store.begin([.test("a"), .test("b")])
    let second = try store.begin([.test("c")])
    #expect(try store.samples(ofRun: first.id, named: "b").map(\.position) == [1])
    #expect(try store.samples(ofRun: second.id, named: "b").isEmpty)
  }
}
