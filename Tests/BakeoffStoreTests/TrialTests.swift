import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import GRDB
import Testing

@Suite("Trials in the store")
struct TrialTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
  }

  private static let right = Score.verdict("includes", true, answer: "4")
  private static let wrong = Score.verdict("exact", false)

  @Test("A trial with its answer, attempts and scores comes back as a row")
  func roundTrip() throws {
    defer { folder.remove() }
    let run = try store.begin(
      [.test("a", tags: ["x", "y; z"])],
      models: ["x/1", "y/2"],
      name: "r"
    )
    let response = ModelResponse(
      text: "It is 4.",
      stopReason: .length,
      usage: TokenUsage(inputTokens: 12, outputTokens: 3),
      cost: Cost(picodollars: 7),
      timing: Timing(latency: 0.5, queue: 0.25, limiter: 1.5, backoff: 2),
      attempts: [
        Attempt(
          number: 1,
          startedAt: testTime,
          duration: 1,
          status: 429,
          errorCode: .rateLimited,
          errorMessage: "slow down",
          wait: 2
        ),
        Attempt(number: 2, startedAt: testTime + 3, duration: 0.5, status: 200),
      ]
    )
    let scores = [Score(scorer: "half", value: 0.5, isPassed: true, weight: 3), Self.right]
    try store.record(
      [.answered(0, model: 1, epoch: 2, response, scores: scores)],
      run: run.id,
      at: testTime
    )
    let row = try #require(try store.results(ofRun: run.id).first)
    #expect(row.run == "r")
    #expect(row.taskFile == "tasks.jsonl")
    #expect(row.sampleID == "a")
    #expect(row.model == "y/2")
    #expect(row.epoch == 2)
    #expect(row.outcome == .correct)
    // (3 × 0.5 + 1 × 1) / 4
    #expect(row.score == 0.625)
    #expect(row.scorer == "half,includes")
    #expect(row.answer == "4")
    #expect(row.output == "It is 4.")
    #expect(row.stopReason == "length")
    #expect(!row.isCached)
    #expect(row.latencyMilliseconds == 500)
    #expect(row.attempts == 2)
    #expect(row.inputTokens == 12)
    #expect(row.outputTokens == 3)
    #expect(row.cost == Cost(picodollars: 7))
    #expect(row.errorCode == nil)
    #expect(row.tags == ["x", "y; z"])
    let waits = try #require(
      try folder.query("SELECT queue_ms, limiter_ms, backoff_ms FROM v_results").first
    )
    #expect([waits[0], waits[1], waits[2]] as [Double] == [250, 1500, 2000])
    let key = TrialKey(position: 0, modelIndex: 1, epoch: 2)
    #expect(try store.scores(ofRun: run.id, position: 0) == [key: scores])
    let attempts = try folder.query("SELECT * FROM attempts ORDER BY number")
    #expect(attempts.map { $0["status"] as Int } == [429, 200])
    #expect(attempts.map { $0["wait_ms"] as Double } == [2000, 0])
    #expect(attempts.map { $0["error_code"] as String? } == ["rate_limited", nil])
  }

  @Test("A failed trial is a row with its error and no answer")
  func failure() throws {
    defer { folder.remove() }
    let run = try store.begin()
    let error = ModelError(.timeout, "no answer in 5 s")
    try store.record([.failed(0, error)], run: run.id, at: testTime)
    let row = try #require(try store.results(ofRun: run.id).first)
    #expect(row.outcome == .error)
    #expect(row.errorCode == "timeout")
    #expect(row.error == "no answer in 5 s")
    #expect(row.output == nil)
    #expect(row.score == nil)
    #expect(row.latencyMilliseconds == nil)
    #expect(try folder.count(of: "responses") == 0)
  }

  @Test("A trial that is tried again replaces the failed one, and its attempts add up")
  func replacing() throws {
    defer { folder.remove() }
    let run = try store.begin()
    func attempts(_ count: Int) -> [Attempt] {
      (1...count).map { Attempt(number: $0, startedAt: testTime, duration: 1) }
    }
    let error = ModelError(.timeout, "too slow", attempts: attempts(2))
    try store.record([.failed(0, error)], run: run.id, at: testTime)
    #expect(
      try store.answeredTrials(ofRun: run.id, positions: 0...0).isEmpty
    )
    let response = ModelResponse(text: "4", attempts: attempts(1))
    try store.record([.answered(0, response, scores: [Self.right])], run: run.id, at: testTime + 9)
    let rows = try store.results(ofRun: run.id)
    #expect(rows.map(\.outcome) == [.correct])
    #expect(rows.map(\.output) == ["4"])
    #expect(rows.map(\.error) == [nil])
    #expect(rows.map(\.attempts) == [3])
    #expect(
      try folder.query("SELECT number FROM attempts ORDER BY 1").map { $0[0] as Int } == [1, 2, 3]
    )
    #expect(
      try folder.query("SELECT created_at FROM trials").map { $0[0] as Double } == [testTime + 9]
    )
  }

  @Test("Scores of a trial that is recorded again are its new ones alone")
  func replacingScores() throws {
    defer { folder.remove() }
    let run = try store.begin()
    try store.record([.answered(0, scores: [Self.right, Self.wrong])], run: run.id, at: testTime)
    try store.record([.answered(0, scores: [Self.wrong])], run: run.id, at: testTime)
    let key = TrialKey(position: 0, modelIndex: 0, epoch: 1)
    #expect(try store.scores(ofRun: run.id, position: 0) == [key: [Self.wrong]])
  }

  @Test("A replayed answer is not kept twice, and has no latency of its own")
  func replayed() throws {
    defer { folder.remove() }
    let run = try store.begin([.test("a"), .test("b"), .test("c")])
    let response = ModelResponse(text: "4", cost: Cost(picodollars: 5), timing: Timing(latency: 1))
    try store.record([.answered(0, response)], run: run.id, at: testTime)
    let key = try CachedRequest.test("0 0 1").key
    let stored = try #require(try store.responses(for: [key])[key])
    let second = Trial(
      position: 1,
      modelIndex: 0,
      epoch: 1,
      result: .success(stored.response)
    )
    var third = second
    third.position = 2
    try store.record(
      [
        TrialRecord(trial: second, answer: .stored(stored.id)),
        TrialRecord(trial: third, answer: .shared(key)),
      ],
      run: run.id,
      at: testTime
    )
    let rows = try store.results(ofRun: run.id)
    #expect(rows.map(\.isCached) == [false, true, true])
    #expect(rows.map(\.latencyMilliseconds) == [1000, nil, nil])
    #expect(rows.map(\.output) == ["4", "4", "4"])
    #expect(rows.map(\.cost) == Array(repeating: Cost(picodollars: 5), count: 3))
    #expect(try folder.count(of: "responses") == 1)
  }

  @Test("Trials of a group are recorded together or not at all")
  func together() throws {
    defer { folder.remove() }
    let run = try store.begin()
    let records = [try TrialRecord.answered(0), try .answered(1)]
    try store.refuseTrials(at: 1)
    #expect(throws: StoreError.self) { try store.record(records, run: run.id, at: testTime) }
    #expect(try store.trialCount(ofRun: run.id) == 0)
    #expect(try folder.count(of: "responses") == 0)
  }

  @Test("All that a run writes refers to rows that are there")
  func references() throws {
    defer { folder.remove() }
    let run = try store.begin([.test("a"), .test("b")], models: ["x/1"])
    let attempt = Attempt(number: 1, startedAt: testTime, duration: 1)
    let error = ModelError(.timeout, "too slow", attempts: [attempt])
    let request = try CachedRequest.test("q")
    let answer = Trial(
      position: 1,
      modelIndex: 0,
      epoch: 1,
      result: .success(ModelResponse(text: "4", attempts: [attempt])),
      scores: [Score(scorer: "exact", value: 1, isPassed: true)]
    )
    try store.record([.failed(0, error)], run: run.id, at: testTime)
    try store.record(
      [TrialRecord(trial: answer, answer: .new(request, isShared: true))],
      run: run.id,
      at: testTime
    )
    for table in ["run_samples", "responses", "exchanges", "trials", "attempts", "scores"] {
      #expect(try (folder.count(of: table) ?? 0) > 0, "\(table)")
    }
    #expect(try folder.query("PRAGMA foreign_key_check").isEmpty)
  }
}
