import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import GRDB
import Testing

@Suite("Turns in the store")
struct TurnTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let call = ToolCall(id: "c1", name: "weather", arguments: #"{"city":"Oslo"}"#)

  private static func response(
    _ text: String,
    cost: Int?,
    calls: [ToolCall] = [],
    attempts: Int = 1
  ) -> ModelResponse {
    ModelResponse(
      text: text,
      toolCalls: calls,
      stopReason: calls.isEmpty ? .stop : .toolCalls,
      usage: TokenUsage(inputTokens: 10, outputTokens: 2),
      cost: cost.map(Cost.init(picodollars:)),
      timing: Timing(latency: 0.5),
      attempts: (1...attempts).map { Attempt(number: $0, startedAt: testTime, duration: 0.5) }
    )
  }

  /// Records a trial of some turns, each with its answer.
  private func record(
    _ responses: [ModelResponse],
    in store: Store,
    run: Int,
    position: Int = 0,
    failing error: ModelError? = nil,
    stopReason: StopReason? = nil
  ) throws {
    let turns = responses.map { response in
      AgentTurn(
        request: ModelRequest("Weather?"),
        response: response,
        runs: response.toolCalls.map { ToolRun(call: $0, output: "3 °C", duration: 0.25) },
        toolSeconds: 0.25
      )
    }
    var numbers: [Int] = []
    for (index, response) in responses.enumerated() {
      let request = try CachedRequest.test("turn \(position) \(index)")
      if response.isReplayed {
        numbers.append(try #require(try store.responses(for: [request.key])[request.key]).id)
      } else {
        numbers.append(try store.keep(response, as: .new(request, isShared: true)))
      }
    }
    let whole = ModelResponse(of: turns, stopReason: stopReason)
    let trial = Trial(
      position: position,
      modelIndex: 0,
      epoch: 1,
      result: error.map { .failure($0) } ?? .success(whole),
      turns: turns
    )
    let answer: TrialRecord.Answer =
      error == nil ? .new(try .test("last \(position)"), isShared: false) : .none
    try store.record(
      [TrialRecord(trial: trial, answer: answer, turnAnswers: numbers)],
      run: run,
      at: testTime
    )
  }

  @Test("Turns come back with their answers, tools and times, and sum up in the trial")
  func turns() throws {
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin()
    let responses = [
      Self.response("", cost: 100, calls: [Self.call]), Self.response("Cold.", cost: 20),
    ]
    try record(responses, in: store, run: run.id)
    let turns = try #require(
      try store.turns(ofRun: run.id, position: 0)[TrialKey(position: 0, modelIndex: 0, epoch: 1)]
    )
    #expect(turns.map(\.number) == [1, 2])
    #expect(turns.map(\.response.text) == ["", "Cold."])
    #expect(turns[0].response.toolCalls == [Self.call])
    #expect(turns[0].runs == [ToolRun(call: Self.call, output: "3 °C", duration: 0.25)])
    #expect(turns.map(\.latency) == [0.5, 0.5])
    #expect(turns.map(\.attempts) == [1, 1])
    #expect(turns[0].requestBody == Array("turn 0 0".utf8))
    let row = try #require(try store.results(ofRun: run.id).first)
    #expect(row.output == "Cold.")
    #expect(row.toolCalls == [Self.call])
    #expect(row.cost == Cost(picodollars: 120))
    #expect(row.latencyMilliseconds == 1000)
    #expect(row.attempts == 2)
    #expect(row.inputTokens == 20)
    let views = try folder.query("SELECT turn, output, tool_runs, cost_usd FROM v_turns ORDER BY 1")
    #expect(views.map { $0[0] as Int } == [1, 2])
    #expect((views[0][2] as String).contains(#""output":"3 °C""#))
    let entry = try store.ledger(by: .model).total
    #expect(entry.spent == Cost(picodollars: 120))
    #expect(entry.replayed == nil)
    #expect(entry.retries == 0)
  }

  @Test("What a trial spent and what the cache gave it are told apart, retries too")
  func partlyCached() throws {
    defer { folder.remove() }
    let store = try folder.openStore()
    let first = try store.begin(name: "first")
    let call = Self.response("", cost: 100, calls: [Self.call])
    try record([call, Self.response("Cold.", cost: 20)], in: store, run: first.id)
    let second = try store.begin(name: "second")
    try record(
      [call.replayed, Self.response("Warm.", cost: 30, attempts: 3)],
      in: store,
      run: second.id
    )
    let entry = try store.ledger(by: .run, ofRuns: [second.id]).total
    #expect(entry.spent == Cost(picodollars: 30))
    #expect(entry.replayed == Cost(picodollars: 100))
    #expect(entry.retries == 2)
    #expect(entry.unpricedTrials == 0)
    let tally = try #require(try store.tallies(ofRun: second.id)[0])
    #expect(tally.spent == Cost(picodollars: 30))
    #expect(tally.cost == Cost(picodollars: 130))
    #expect(tally.latencies.isEmpty)
    let view = try folder.query("SELECT spent_usd, replayed_usd FROM v_cost WHERE run = 'second'")
    #expect(view[0][0] as Double == 30e-12)
    #expect(view[0][1] as Double == 100e-12)
    let third = try store.begin(name: "third")
    try record(
      [call.replayed, Self.response("Cold.", cost: 20).replayed],
      in: store,
      run: third.id
    )
    let cached = try store.ledger(by: .run, ofRuns: [third.id]).total
    #expect(cached.cachedTrials == 1)
    #expect(cached.spent == nil)
    #expect(cached.replayed == Cost(picodollars: 120))
  }

  @Test("A trial that failed after a turn has spent it, also when it succeeds later")
  func failedThenAnswered() throws {
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin()
    let call = Self.response("", cost: 100, calls: [Self.call])
    try record([call], in: store, run: run.id, failing: ModelError(.serverError, "down"))
    #expect(try store.ledger(by: .run).total.spent == Cost(picodollars: 100))
    #expect(try store.tallies(ofRun: run.id)[0]?.spent == Cost(picodollars: 100))
    #expect(try store.turns(ofRun: run.id, position: 0).values.first?.count == 1)
    try record([call.replayed, Self.response("Cold.", cost: 20)], in: store, run: run.id)
    #expect(try store.ledger(by: .run).total.spent == Cost(picodollars: 120))
    #expect(try store.turns(ofRun: run.id, position: 0).values.first?.count == 2)
    #expect(try folder.count(of: "tool_runs") == 1)
    // And one that fails at once has no turns any more.
    try store.record(
      [.failed(0, ModelError(.serverError, "down"))],
      run: run.id,
      at: testTime
    )
    #expect(try folder.count(of: "turns") == 0)
    #expect(try store.ledger(by: .run).total.spent == Cost(picodollars: 120))
  }

  @Test("A loop that reached a limit keeps its outcome")
  func limit() throws {
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin()
    let call = Self.response("", cost: nil, calls: [Self.call])
    try record([call, call], in: store, run: run.id, stopReason: .turnLimit)
    let row = try #require(try store.results(ofRun: run.id).first)
    #expect(row.outcome == .turnLimit)
    #expect(row.stopReason == "turn_limit")
    #expect(row.cost == nil)
    #expect(try store.ledger(by: .run).total.unpricedTrials == 1)
    #expect(try store.answeredTrials(ofRun: run.id, positions: 0...0).count == 1)
  }

  @Test("Trials that ask once have no turns, and cost what their answers do")
  func plain() throws {
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin([.test("a"), .test("b")])
    try store.record(
      [
        try .answered(0, Self.response("a", cost: 7)),
        try .answered(1, Self.response("b", cost: 5).replayed),
      ],
      run: run.id,
      at: testTime
    )
    let total = try store.ledger(by: .run).total
    #expect(total.spent == Cost(picodollars: 7))
    #expect(total.replayed == Cost(picodollars: 5))
    #expect(try store.turns(ofRun: run.id, position: 0).isEmpty)
    let view = try folder.query("SELECT spent_usd, replayed_usd FROM v_cost")
    #expect(view[0][0] as Double == 7e-12)
  }
}
