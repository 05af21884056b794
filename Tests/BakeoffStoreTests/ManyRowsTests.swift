import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Testing

/// Rows go into a statement by the dozen, and those that are left one by one: none may be lost or
/// mistaken for another.
@Suite("Many rows at a time")
struct ManyRowsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  @Test(
    "Every sample, answer and score of a page is found again with its own",
    arguments: [1, 31, 32, 33, 64, 70]
  )
  func whole(count: Int) throws {
    defer { folder.remove() }
    let samples = (0..<count).map { Sample.test("s\($0)") }
    let run = try store.begin(samples)
    #expect(try store.samples(ofRun: run.id, from: 0, limit: 100).map(\.sample) == samples)
    let contents = samples.map { ($0.contentHash, $0.contentBytes) }
    let ids = try store.addSampleContents(contents)
    #expect(Set(ids).count == count)
    #expect(try store.addSampleContents(contents.reversed()) == ids.reversed())

    let records = try (0..<count).map { position in
      try TrialRecord.answered(
        position,
        ModelResponse(text: "answer \(position)"),
        scores: [Self.score("first", position), Self.score("second", position)]
      )
    }
    try store.record(records, run: run.id, at: testTime)
    let keys = try (0..<count).map { try CachedRequest.test("\($0) 0 1").key }
    let stranger = ContentHash(of: [])
    let found = try store.responses(for: keys + [stranger])
    #expect(keys.map { found[$0]?.response.text } == (0..<count).map { "answer \($0)" })
    #expect(found[stranger] == nil)
    for position in 0..<count {
      let key = TrialKey(position: position, modelIndex: 0, epoch: 1)
      let scores = [Self.score("first", position), Self.score("second", position)]
      #expect(try store.scores(ofRun: run.id, position: position) == [key: scores])
    }
  }

  @Test("A page that has contents twice, known and new ones, gives equal ones the same number")
  func repeated() throws {
    defer { folder.remove() }
    let samples = (0..<50).map { Sample.test("s\($0 % 40)") }
    let contents = samples.map { ($0.contentHash, $0.contentBytes) }
    let known = try store.addSampleContents(Array(contents.prefix(10)))
    let ids = try store.addSampleContents(contents)
    #expect(Array(ids.prefix(10)) == known)
    #expect(Array(ids.suffix(10)) == known)
    #expect(Set(ids).count == 40)
    #expect(try folder.count(of: "samples") == 40)
  }

  @Test("A trial that is recorded, tried again and judged in one group keeps its last scores alone")
  func last() throws {
    defer { folder.remove() }
    let run = try store.begin()
    let first = try TrialRecord.answered(0, scores: [Self.score("exact", 1)])
    let again = try TrialRecord.answered(0, scores: [Self.score("exact", 2), Self.score("b", 2)])
    var trial = again.trial
    trial.scores = [Self.score("judge", 3)]
    let judged = TrialRecord(trial: trial, answer: .none, stage: .judged)
    try store.record([first, again, judged], run: run.id, at: testTime)
    let key = TrialKey(position: 0, modelIndex: 0, epoch: 1)
    #expect(try store.scores(ofRun: run.id, position: 0) == [key: [Self.score("judge", 3)]])
    #expect(try folder.count(of: "scores") == 1)
  }

  private static func score(_ scorer: String, _ value: Int) -> Score {
    Score(scorer: scorer, value: Double(value), isPassed: true, answer: "\(value)")
  }
}
