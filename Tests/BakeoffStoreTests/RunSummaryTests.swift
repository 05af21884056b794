import BakeoffCore
import BakeoffTestSupport
import Testing

@testable import BakeoffStore

@Suite("The sums of a run, and its results for comparisons")
struct RunSummaryTests {
  @Test("Read together they are what they are apart, in the order of samples and draws")
  func together() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin(
      (0..<3).map { .test("s\($0)") },
      models: ["mock/x", "mock/y", "mock/z"]
    )
    func response(
      _ latency: Double?,
      _ picodollars: Int?,
      _ stop: StopReason = .stop
    )
      -> ModelResponse
    {
      ModelResponse(
        text: "yes",
        stopReason: stop,
        cost: picodollars.map(Cost.init(picodollars:)),
        timing: Timing(latency: latency, firstToken: latency.map { $0 / 2 })
      )
    }
    let right = Score(scorer: "exact", value: 1, isPassed: true)
    let wrong = Score(scorer: "exact", value: 0, isPassed: false)
    try store.record(
      [
        .answered(2, model: 1, response(0.5, 7), scores: [right]),
        .answered(0, model: 1, epoch: 2, response(0.25, nil), scores: [wrong]),
        .answered(0, model: 1, response(nil, 5, .length), scores: [wrong]),
        .answered(1, model: 0, response(1, 3, .refusal), scores: [wrong]),
        .answered(2, model: 0, response(2, 4)),
        .failed(0, ModelError(.timeout, "too slow")),
      ],
      run: run.id,
      at: testTime
    )
    let summary = try store.summary(ofRun: run.id)
    let tallies = try store.tallies(ofRun: run.id)
    let columns = try store.columns(ofRun: run.id, models: [0, 1, 2], readsScores: false)
    #expect(summary.tallies.keys.sorted() == [0, 1])
    for (model, tally) in tallies {
      let other = try #require(summary.tallies[model])
      #expect(other.outcomes == tally.outcomes)
      #expect(other.latencies == tally.latencies)
      #expect(other.cost == tally.cost)
      #expect(other.errors.mapValues(\.count) == tally.errors.mapValues(\.count))
    }
    #expect(
      summary.tallies[1]?.outcomes == [.correct: 1, .incorrect: 1, .truncated: 1]
    )
    #expect(summary.tallies[0]?.outcomes == [.error: 1, .refused: 1, .unscored: 1])
    for model in [0, 1] {
      let one = try #require(summary.columns.models[model])
      let other = try #require(columns.models[model])
      #expect(one.positions == other.positions)
      #expect(one.epochs == other.epochs)
      #expect(one.trials == other.trials)
      #expect(one.outcomes == other.outcomes)
      #expect(one.costs.map(\.description) == other.costs.map(\.description))
      #expect(one.latencies.map(\.description) == other.latencies.map(\.description))
      #expect(one.firstTokens.map(\.description) == other.firstTokens.map(\.description))
    }
    #expect(summary.columns.models[1]?.positions == [0, 0, 2])
    #expect(summary.columns.models[1]?.epochs == [1, 2, 1])
    #expect(summary.columns.models[1]?.outcomes == [.truncated, .incorrect, .correct])
  }

  @Test("Waits are added up by model, replayed answers and attempts that were not refused apart")
  func waits() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin((0..<3).map { .test("s\($0)") }, models: ["mock/x", "mock/y"])
    func attempt(_ number: Int, _ code: ModelError.Code?, wait: Double = 0) -> Attempt {
      Attempt(number: number, startedAt: testTime, duration: 1, errorCode: code, wait: wait)
    }
    var slow = ModelResponse(
      text: "yes",
      stopReason: .stop,
      timing: Timing(latency: 2, limiter: 0.5, backoff: 1)
    )
    slow.attempts = [
      attempt(1, .rateLimited, wait: 0.25), attempt(2, .serverError, wait: 0.75), attempt(3, nil),
    ]
    var replayed = slow
    replayed.isReplayed = true
    replayed.attempts = []
    var failure = ModelError(.rateLimited, "too many")
    failure.attempts = [attempt(1, .rateLimited, wait: 4), attempt(2, .rateLimited)]
    try store.record(
      [
        .answered(0, slow), .answered(1, replayed), .failed(2, failure),
      ],
      run: run.id,
      at: testTime
    )
    let waits = try #require(try store.tallies(ofRun: run.id)[0]).waits
    #expect(waits.answering == 2)
    #expect(waits.limiter == 0.5)
    #expect(waits.backoff == 5)
    #expect(waits.turnedAway == 3)
    #expect(try store.summary(ofRun: run.id).tallies[0]?.waits == waits)
  }
}
