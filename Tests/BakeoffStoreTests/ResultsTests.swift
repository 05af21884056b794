import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import GRDB
import Testing

@Suite("Results of the store")
struct ResultsTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let run: RunRecord

  /// Two runs of two samples, two models and two epochs, with one failure in each.
  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
    let samples = [Sample.test("a", tags: ["x", "y"]), .test("b")]
    run = try store.begin(samples, models: ["p/one", "q/two"], name: "first")
    let other = try store.begin(samples, models: ["p/one", "q/two"], name: "second")
    for run in [other, run] {
      // Recorded in the reverse of the order that they are given in.
      for position in [1, 0] {
        for model in [1, 0] {
          for epoch in [2, 1] {
            try store.record(
              [try Self.record(position, model, epoch)],
              run: run.id,
              at: testTime
            )
          }
        }
      }
    }
  }

  private static func record(_ position: Int, _ model: Int, _ epoch: Int) throws -> TrialRecord {
    if (position, model, epoch) == (1, 1, 2) { return .failed(1, model: 1, epoch: 2, failure) }
    let response = ModelResponse(
      text: "\(position) \(model) \(epoch)",
      usage: TokenUsage(inputTokens: 10, cachedInputTokens: 4, outputTokens: position + 1),
      // A tenth of a picodollar's worth of doubles would not add up to this.
      cost: model == 0 ? Cost(picodollars: 100_000_000_001) : nil,
      timing: Timing(latency: 0.5),
      attempts: [Attempt(number: 1, startedAt: testTime, duration: 1)]
    )
    return try .answered(
      position,
      model: model,
      epoch: epoch,
      response,
      scores: [.verdict("includes", position == 0)],
      isShared: false
    )
  }

  private static let failure = ModelError(
    .rateLimited,
    "slow down",
    attempts: [Attempt(number: 1, startedAt: testTime, duration: 1, status: 429)]
  )

  @Test("Results are one run's, in the order of samples, models and epochs")
  func order() throws {
    defer { folder.remove() }
    let rows = try store.results(ofRun: run.id)
    #expect(rows.map(\.run) == Array(repeating: "first", count: 8))
    #expect(rows.map(\.sampleID) == ["a", "a", "a", "a", "b", "b", "b", "b"])
    #expect(rows.map(\.model).prefix(4) == ["p/one", "p/one", "q/two", "q/two"])
    #expect(rows.map(\.epoch) == [1, 2, 1, 2, 1, 2, 1, 2])
    #expect(rows.map(\.tags).first == ["x", "y"])
    #expect(rows.map(\.tags).last == [])
  }

  @Test("Results of one sample are that sample's alone")
  func ofSample() throws {
    defer { folder.remove() }
    let rows = try store.results(ofRun: run.id, sample: "b")
    #expect(rows.map(\.sampleID) == ["b", "b", "b", "b"])
    #expect(try store.results(ofRun: run.id, sample: "c").isEmpty)
    #expect(try store.results(ofRun: 99).isEmpty)
  }

  @Test("Outcomes are counted by model, and answered trials leave out the failed")
  func counts() throws {
    defer { folder.remove() }
    #expect(
      try store.outcomeCounts(ofRun: run.id) == [
        0: [.correct: 2, .incorrect: 2], 1: [.correct: 2, .incorrect: 1, .error: 1],
      ]
    )
    #expect(try store.trialCount(ofRun: run.id) == 8)
    let answered = try store.answeredTrials(ofRun: run.id, positions: 1...1)
    let failed = TrialKey(position: 1, modelIndex: 1, epoch: 2)
    #expect(answered.count == 3)
    #expect(answered.allSatisfy { $0.position == 1 })
    #expect(!answered.contains(failed))
    #expect(try store.answeredTrials(ofRun: run.id, positions: 0...1).count == 7)
  }

  @Test("The pace of streamed answers is recorded and added up, and others have none")
  func pace() throws {
    defer { folder.remove() }
    let streamed = try store.begin([.test("a"), .test("b")], models: ["p/one"], name: "streamed")
    for (position, firstToken) in [(0, 0.1), (1, nil)] as [(Int, Double?)] {
      let response = ModelResponse(
        text: "4",
        usage: TokenUsage(outputTokens: 41),
        timing: Timing(
          latency: 0.5,
          firstToken: firstToken,
          firstAnswer: firstToken.map { $0 + 0.2 },
          betweenTokens: firstToken.map { _ in 0.01 }
        ),
        attempts: [Attempt(number: 1, startedAt: testTime, duration: 1)]
      )
      let record = try TrialRecord.answered(
        position,
        model: 0,
        epoch: 1,
        response,
        scores: [],
        isShared: false
      )
      try store.record([record], run: streamed.id, at: testTime)
    }
    let trials = try store.results(ofRun: streamed.id)
    let pace = try #require(trials.first?.pace)
    #expect(abs((pace.firstToken ?? 0) - 0.1) < 1e-9)
    #expect(abs((pace.firstAnswer ?? 0) - 0.3) < 1e-9)
    #expect(abs((pace.betweenTokens ?? 0) - 0.01) < 1e-9)
    // 40 tokens after the first, in 0.4 s.
    #expect(abs((pace.tokensPerSecond ?? 0) - 100) < 1e-6)
    #expect(trials.last?.pace == nil)
    let streams = try #require(store.tallies(ofRun: streamed.id)[0]).streams
    #expect(Array(streams.firstTokens) == [pace.firstToken])
    #expect(streams.firstAnswers.map(Optional.init) == [pace.firstAnswer])
    #expect(streams.betweenTokens.map(Optional.init) == [pace.betweenTokens])
    #expect(streams.tokensPerSecond.map(Optional.init) == [pace.tokensPerSecond])
    let rows = try folder.query(
      "SELECT output_tokens_per_s FROM v_results WHERE run = 'streamed' ORDER BY sample_id"
    )
    #expect(abs((rows.first?[0] as Double? ?? 0) - 100) < 1e-6)
    #expect(rows.last?[0] as Double? == nil)
  }

  @Test("v_results has the columns that are promised, and a row per trial with the same facts")
  func resultsView() throws {
    defer { folder.remove() }
    let promised = [
      "run", "task_file", "sample_id", "model", "epoch", "outcome", "score", "scorer", "output",
      "stop_reason", "cached", "latency_ms", "ttft_ms", "queue_ms", "attempts", "input_tokens",
      "cached_input_tokens", "cache_write_tokens", "output_tokens", "reasoning_tokens", "cost_usd",
      "error_code", "error", "tags", "created_at",
    ]
    let rows = try folder.query(
      "SELECT * FROM v_results WHERE run = 'first' ORDER BY sample_id, model, epoch"
    )
    #expect(Array(try #require(rows.first).columnNames.prefix(promised.count)) == promised)
    let trials = try store.results(ofRun: run.id)
    #expect(rows.map { $0["output"] as String? } == trials.map(\.output))
    #expect(rows.map { $0["outcome"] as String } == trials.map(\.outcome.rawValue))
    #expect(rows.map { $0["score"] as Double? } == trials.map(\.score))
    #expect(rows.map { $0["latency_ms"] as Double? } == trials.map(\.latencyMilliseconds))
    #expect(rows.map { $0["cost_usd"] as Double? } == trials.map(\.cost?.dollars))
    #expect(rows.map { $0["cached_input_tokens"] as Int? }.first == 4)
    #expect(rows.map { $0["tags"] as String? }.first == "x;y")
    #expect(rows.map { $0["tags"] as String? }.last == .some(nil))
    #expect(rows.map { $0["error_code"] as String? }.last == "rate_limited")
    #expect(rows.map { $0["created_at"] as Double }.first == testTime)
  }

  @Test("v_results has all that a provider counted, and the terms it answered on")
  func answerColumns() throws {
    defer { folder.remove() }
    let run = try store.begin([.test("a")], models: ["p/one"], name: "counted")
    let response = ModelResponse(
      text: "x",
      usage: TokenUsage(
        inputTokens: 100,
        cachedInputTokens: 90,
        cacheWriteTokens: 80,
        cacheWrite1hTokens: 1,
        outputTokens: 70,
        reasoningTokens: 60,
        audioInputTokens: 2,
        cachedAudioTokens: 3,
        audioOutputTokens: 4,
        imageInputTokens: 5,
        imageOutputTokens: 6,
        videoInputTokens: 7,
        searches: 8,
        mapSearches: 9
      ),
      servedModel: "one-2026",
      serviceTier: "priority",
      speed: "fast",
      inferenceGeo: "us",
      attempts: [Attempt(number: 1, startedAt: testTime, duration: 1)]
    )
    let record = try TrialRecord.answered(0, model: 0, epoch: 1, response, isShared: false)
    try store.record([record], run: run.id, at: testTime)
    let names = [
      "cache_write_1h_tokens", "audio_input_tokens", "cached_audio_tokens", "audio_output_tokens",
      "image_input_tokens", "image_output_tokens", "video_input_tokens", "searches",
      "map_searches", "turns",
    ]
    let row = try #require(try folder.query("SELECT * FROM v_results WHERE run = 'counted'").first)
    #expect(names.map { row[$0] as Int? } == [1, 2, 3, 4, 5, 6, 7, 8, 9, 0])
    let terms = ["served_model", "service_tier", "speed", "inference_geo"]
    #expect(terms.map { row[$0] as String? } == ["one-2026", "priority", "fast", "us"])
    let others = try folder.query("SELECT * FROM v_results WHERE run = 'first'")
    #expect(others.allSatisfy { $0["searches"] as Int? == nil })
  }

  @Test("v_results tells who answered of a group, and the ledger whom that pays")
  func deployments() throws {
    defer { folder.remove() }
    let run = try store.begin(
      [.test("a"), .test("b"), .test("c")],
      models: ["fast"],
      name: "group"
    )
    let response = ModelResponse(
      text: "x",
      cost: Cost(picodollars: 5),
      attempts: [Attempt(number: 1, startedAt: testTime, duration: 1)]
    )
    let roles: [AnsweringDeployment.Role] = [.primary, .fallback, .scoredFallback]
    for (position, role) in roles.enumerated() {
      let answered = try TrialRecord.answered(position, response, isShared: false)
      var trial = answered.trial
      trial.deployment = AnsweringDeployment(
        model: role == .primary ? "p/main" : "q/spare",
        role: role
      )
      try store.record(
        [TrialRecord(trial: trial, answer: answered.answer)],
        run: run.id,
        at: testTime
      )
    }
    let rows = try folder.query(
      "SELECT answered_by, fallback FROM v_results WHERE run = 'group' ORDER BY position"
    )
    #expect(rows.map { $0[0] as String? } == ["p/main", "q/spare", "q/spare"])
    #expect(rows.map { $0[1] as Int } == [0, 1, 1])
    #expect(try store.results(ofRun: run.id).map(\.deployment?.role) == roles)
    let tally = try #require(try store.tallies(ofRun: run.id)[0])
    #expect((tally.fallbacks, tally.leftOutTrials) == (["q/spare": 2], 1))
    let ledger = try store.ledger(by: .provider, ofRuns: [run.id])
    #expect(ledger.entries.map(\.name) == ["q", "p"])
    #expect(ledger.entries.map(\.spent) == [Cost(picodollars: 10), Cost(picodollars: 5)])
    // Models that were asked themselves answered themselves, or nobody did.
    let others = try folder.query(
      "SELECT answered_by, model, fallback, error FROM v_results WHERE run = 'first'"
    )
    #expect(others.count == 8)
    for row in others {
      let isFailed = row["error"] as String? != nil
      #expect(row["answered_by"] as String? == (isFailed ? nil : row["model"] as String?))
      #expect(row["fallback"] as Int == 0)
    }
  }

  @Test("v_cost has exact sums for each run and model")
  func costView() throws {
    defer { folder.remove() }
    let rows = try folder.query("SELECT * FROM v_cost ORDER BY run_id, model")
    #expect(rows.map { $0["run"] as String } == ["first", "first", "second", "second"])
    let one = try #require(rows.first)
    #expect(one["model"] == "p/one")
    #expect(one["provider"] == "p")
    #expect(one["trials"] == 4)
    #expect(one["attempts"] == 4)
    #expect(one["spent_usd"] == 0.400000000004)
    #expect(one["replayed_usd"] as Double? == nil)
    #expect(one["unpriced_trials"] == 0)
    #expect(one["input_tokens"] == 40)
    #expect(one["output_tokens"] == 6)
    let two = rows[1]
    #expect(two["trials"] == 4)
    #expect(two["spent_usd"] as Double? == nil)
    // The failed trial has no answer that could have a price.
    #expect(two["unpriced_trials"] == 3)
    #expect(two["attempts"] == 4)
  }

  @Test("What was replayed is not spent")
  func replayedCost() throws {
    defer { folder.remove() }
    let third = try store.begin([.test("a")], models: ["p/one"], name: "third")
    let request = try CachedRequest.test("shared")
    try store.store(ModelResponse(text: "4", cost: Cost(picodollars: 1_500_000)), to: request)
    let stored = try #require(try store.responses(for: [request.key])[request.key])
    let trial = Trial(position: 0, modelIndex: 0, epoch: 1, result: .success(stored.response))
    try store.record(
      [TrialRecord(trial: trial, answer: .stored(stored.id))],
      run: third.id,
      at: testTime
    )
    let row = try #require(try folder.query("SELECT * FROM v_cost WHERE run = 'third'").first)
    #expect(row["cached_trials"] == 1)
    #expect(row["spent_usd"] as Double? == nil)
    #expect(row["replayed_usd"] == 0.0000015)
    #expect(row["attempts"] == 0)
  }
}
