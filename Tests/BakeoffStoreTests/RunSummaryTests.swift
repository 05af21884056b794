import BakeoffCore
import BakeoffTestSupport
import Testing

@testable import BakeoffStore

@Suite("The sums of a run and of its models' pairs")
struct RunSummaryTests {
  @Test("Read together they are what they are apart, and pairs are of the same sample and draw")
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
    #expect(summary.tallies.keys.sorted() == [0, 1])
    for (model, tally) in tallies {
      let other = try #require(summary.tallies[model])
      #expect(other.outcomes == tally.outcomes)
      #expect(Array(other.latencies) == Array(tally.latencies))
      #expect(other.cost == tally.cost)
      #expect(other.errors.mapValues(\.count) == tally.errors.mapValues(\.count))
    }
    #expect(
      summary.tallies[1]?.outcomes == [.correct: 1, .incorrect: 1, .truncated: 1]
    )
    #expect(summary.tallies[0]?.outcomes == [.error: 1, .refused: 1, .unscored: 1])
    // The unscored trial pairs with nothing, and a second draw not with a first.
    let pair = summary.pairs[0, 1]
    #expect((pair.pairs, pair.neither, pair.differences.clusters, pair.answered) == (1, 1, 1, 0))
    #expect(summary.pairs[0, 2].pairs == 0)
    #expect(summary.pairs[1, 1].pairs == 0)
  }

  @Test("A pair the other way round has its sides changed")
  func swapped() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin((0..<2).map { .test("s\($0)") }, models: ["mock/x", "mock/y"])
    func trial(
      _ position: Int,
      _ model: Int,
      _ epoch: Int,
      _ isRight: Bool,
      _ cost: Int?
    ) throws -> TrialRecord {
      try .answered(
        position,
        model: model,
        epoch: epoch,
        ModelResponse(
          text: "yes",
          stopReason: .stop,
          cost: cost.map { Cost(picodollars: $0 * 1_000_000_000_000) }
        ),
        scores: [Score(scorer: "exact", value: isRight ? 1 : 0, isPassed: isRight)]
      )
    }
    try store.record(
      [
        try trial(0, 0, 1, true, 1), try trial(0, 1, 1, false, 4),
        try trial(0, 0, 2, true, 2), try trial(0, 1, 2, false, 8),
        try trial(1, 0, 1, false, 16), try trial(1, 1, 1, true, nil),
        // No draw of the other to pair with.
        try trial(1, 1, 2, true, 32),
      ],
      run: run.id,
      at: testTime
    )
    let pairs = try store.summary(ofRun: run.id).pairs
    var expected = PairTally()
    (expected.firstOnly, expected.secondOnly) = (2, 1)
    (expected.answered, expected.priced) = (3, 2)
    (expected.firstCost, expected.secondCost) = (3, 12)
    expected.differences.add(-2, of: 2)
    expected.differences.add(1, of: 1)
    #expect(expected.differences.clusters == 2)
    #expect(expected.differences.squares == 4 + 1)
    #expect(expected.differences.products == -2 * 2 + 1)
    #expect(expected.differences.sizes == 4 + 1)
    #expect(pairs[0, 1] == expected)
    (expected.firstOnly, expected.secondOnly) = (1, 2)
    (expected.firstCost, expected.secondCost) = (12, 3)
    expected.differences = expected.differences.negated
    #expect(expected.differences.total == 2 - 1)
    #expect(expected.differences.products == 2 * 2 - 1)
    #expect(pairs[1, 0] == expected)
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
