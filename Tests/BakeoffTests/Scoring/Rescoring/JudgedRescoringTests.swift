import BakeoffTestSupport
import Synchronization
import Testing

@testable import Bakeoff

@Suite("Scoring a run anew with judges", .timeLimit(.minutes(20)))
struct JudgedRescoringTests {
  private let bench: RescoringBench
  private let model: RunModel
  private static let good = #"{"reason":"fine","score":1,"pass":true}"#
  private static let bad = #"{"reason":"poor","score":0,"pass":false}"#

  init() throws {
    bench = try RescoringBench()
    model = RunModel(try MockLM("mock/echoing").always { .answer($0.prompt) }.lm())
  }

  private static func lines(_ count: Int) -> String {
    (1...count).map { "{\"id\": \"s\($0)\", \"input\": \"Say \($0)\", \"target\": \($0)}\n" }
      .joined()
  }

  private static let usage = TokenUsage(inputTokens: 100, outputTokens: 10)

  @Test("A judge is asked once for each answer, costed, and not again for the same verdict")
  func asked() throws {
    let run = try bench.run(Self.lines(20), [model])
    let judge = MockLM("openai/gpt-4o-mini").always { call in
      .answer(call.prompt.contains("Say 7") ? Self.bad : Self.good, usage: Self.usage)
    }
    let judges = Judges(grader: try judge.lm())
    let comparison = try bench.rescore(run, scorers: ["rubric:is good"], judges: judges)
    #expect(judge.calls.count == 20)
    #expect(comparison.after.judges == ["openai/gpt-4o-mini"])
    #expect(comparison.models[0].after.outcomes == [.correct: 19, .incorrect: 1])
    // 100 × $0.15 + 10 × $0.60 per million, twenty times.
    let spend = try #require(try bench.store.judgeSpend(ofRuns: [run.id]).first)
    #expect(spend.spent?.usd == "0.00042")
    try bench.rescore(run, judges: judges)
    #expect(judge.calls.count == 20)
    let both = try #require(try bench.store.judgeSpend(ofRuns: [run.id]).first)
    #expect(both.spent?.usd == "0.00042")
    #expect((both.requests, both.cachedRequests) == (40, 20))
    #expect(try bench.rows("v_judges WHERE scoring = 2 AND NOT cached").count == 20)
    #expect(try bench.rows("v_judges WHERE scoring = 3 AND cached").count == 20)
  }

  @Test("A judge that fails or says no verdict leaves its answer unscored, with the reason")
  func failing() throws {
    let run = try bench.run(Self.lines(3), [model])
    let judge = MockLM("mock/judge").always { call in
      call.prompt.contains("Say 1")
        ? .status(400)
        : call.prompt.contains("Say 2") ? "I had rather not." : .answer(Self.good)
    }
    try bench.rescore(run, scorers: ["rubric:is good"], judges: Judges(grader: judge.lm()))
    #expect(try bench.outcomes(run) == [.unscored, .unscored, .correct])
    let scores = try bench.rows("v_scores WHERE scoring = 2 AND value IS NULL")
    #expect(scores.count == 2)
    let reasons = try (0...1).map {
      try bench.store.scores(ofRun: run.id, position: $0).values.first?.first?.explanation ?? ""
    }
    #expect(reasons.allSatisfy { !$0.isEmpty })
    #expect(reasons[1].contains("gave no JSON object"))
  }

  @Test("Who looks meanwhile sees the scores that there were")
  func concurrentReport() throws {
    let run = try bench.run(Self.lines(6), [model])
    let seen = Mutex<[Double?]>([])
    let store = bench.store
    let judge = MockLM("mock/judge").always { _ in
      let report = try? Report(of: run, in: Store(path: store.path))
      seen.withLock { $0.append(report?.models.first?.accuracy?.value) }
      return .answer(Self.bad)
    }
    try bench.rescore(run, scorers: ["rubric:is good"], judges: Judges(grader: judge.lm()))
    #expect(seen.withLock { $0 } == Array(repeating: 1, count: 6))
    #expect(try Report(of: run, in: store).models.first?.accuracy?.value == 0)
  }

  @Test("Stopped in the middle, a run keeps its scores, and what judges said is not asked again")
  func stopped() throws {
    let run = try bench.run(Self.lines(40), [model])
    let first = try bench.verdicts()
    let control = RunControl(grace: 0)
    let judge = MockLM("mock/judge").always { call in
      if call.number == 10 { control.stop(because: .interrupted) }
      return .answer(Self.bad)
    }
    let judges = Judges(grader: try judge.lm())
    let rescoring = try bench.rescoring(
      run,
      scorers: ["rubric:is good"],
      judges: judges,
      control: control
    ) { $0.maxConnections = 1 }
    #expect(try rescoring.run() == nil)
    #expect(control.stopReason == .interrupted)
    #expect(try bench.verdicts() == first)
    #expect(try bench.rows("scorings").isEmpty)
    #expect(try bench.rows("scoring_outcomes").isEmpty)
    let asked = judge.calls.count
    #expect((10..<40).contains(asked))
    // The request in flight when it was stopped may have been given up.
    let kept = try bench.rows("v_judges WHERE output IS NOT NULL").count
    #expect((asked - 1...asked).contains(kept))
    try bench.rescore(run, scorers: ["rubric:is good"], judges: judges)
    #expect(judge.calls.count == asked + 40 - kept)
    #expect(Set(try bench.outcomes(run)) == [.incorrect])
    // All forty are paid for once, those of the first try among them.
    let spend = try #require(try bench.store.judgeSpend(ofRuns: [run.id]).first)
    #expect(spend.requests - spend.cachedRequests == judge.calls.count)
  }

  @Test("The budget ends it, and nothing is changed")
  func budget() throws {
    let run = try bench.run(Self.lines(40), [model])
    let control = RunControl()
    let judge = MockLM("openai/gpt-4o-mini").always(.answer(Self.good, usage: Self.usage))
    let rescoring = try bench.rescoring(
      run,
      scorers: ["rubric:is good"],
      judges: Judges(grader: judge.lm()),
      control: control
    ) {
      $0.maxConnections = 1
      // The worst case of a judge without a limit of tokens is 0.0098 and a little for the prompt.
      $0.budget = Cost(usd: "0.01045")
    }
    #expect(try rescoring.run() == nil)
    #expect(control.stopReason == .budgetReached)
    #expect((5..<40).contains(judge.calls.count))
    #expect(try bench.rows("scorings").isEmpty)
  }

  @Test("A sample's own judges are asked, and a judge of a model's own family is warned about")
  func ownChecks() throws {
    let lines = #"{"id": "a", "input": "x", "assert": ["closed-qa:good"]}"# + "\n"
    let yes = MockLM("openai/gpt-4o").always(.answer(#"{"reason":"","meets":true}"#))
    let no = MockLM("openai/gpt-4.1").always(.answer(#"{"reason":"","meets":false}"#))
    let asked = RunModel(try MockLM("openai/gpt-4o-mini").always("x").lm())
    let run = try bench.run(lines, [asked], judges: Judges(grader: yes.lm()))
    #expect(try bench.outcomes(run) == [.correct])
    let unnamed = #expect(throws: InputError.self) { try bench.rescoring(run) }
    #expect(
      unnamed?.description.contains("tasks.jsonl:1: The scorer closed-qa asks a model") == true
    )
    let rescoring = try bench.rescoring(run, judges: Judges(grader: no.lm()))
    #expect(rescoring.warnings.contains { $0.contains("of its own family") })
    #expect(try rescoring.run() != nil)
    #expect(try bench.outcomes(run) == [.incorrect])
  }
}
