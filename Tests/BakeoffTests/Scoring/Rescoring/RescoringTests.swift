import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@testable import Bakeoff

@Suite("Scoring a run anew", .timeLimit(.minutes(20)))
struct RescoringTests {
  private let bench: RescoringBench

  init() throws { bench = try RescoringBench() }

  /// A model that repeats the prompt.
  private static func echo() throws -> (mock: MockLM, model: RunModel) {
    let mock = MockLM("mock/echoing").always { .answer($0.prompt) }
    return (mock, RunModel(try mock.lm()))
  }

  private static let lines = """
    {"id": "a", "input": "Paris it is", "target": "Paris"}
    {"id": "b", "input": "Rome", "target": "Rome"}
    {"id": "c", "input": "London", "target": "Berlin"}

    """

  @Test("Other scorers judge the stored answers, no model is asked, and both versions are kept")
  func otherScorers() throws {
    let (mock, model) = try Self.echo()
    let run = try bench.run(Self.lines, [model])
    #expect(try bench.outcomes(run) == [.correct, .correct, .incorrect])
    let comparison = try bench.rescore(run, scorers: ["exact", "not-contains:Berlin"])
    #expect(mock.calls.count == 3)
    #expect(try bench.outcomes(run) == [.incorrect, .correct, .incorrect])
    #expect(comparison.before.number == 1)
    #expect(comparison.after.number == 2)
    #expect(comparison.after.scorers == ["exact", "not-contains:Berlin"])
    #expect(comparison.after.toolVersion == BakeoffVersion.current)
    let part = try #require(comparison.models.first)
    #expect(part.before.accuracy?.value == 2.0 / 3)
    #expect(part.after.accuracy?.value == 1.0 / 3)
    #expect((part.changedOutcomes, part.becameCorrect, part.ceasedCorrect) == (1, 0, 1))
    // The third is wrong as before, and has another score.
    #expect(part.changedScores == 2)
    #expect(try bench.rows("v_outcomes WHERE scoring = 1 AND outcome = 'correct'").count == 2)
    #expect(try bench.rows("v_outcomes WHERE scoring = 2 AND outcome = 'correct'").count == 1)
    #expect(try bench.rows("v_results WHERE outcome = 'correct'").count == 1)
  }

  @Test("Without scorers a run is scored by those that it is scored by now, version after version")
  func versions() throws {
    let run = try bench.run(Self.lines, [Self.echo().model]) { $0.scorers = ["exact"] }
    let first = try bench.verdicts()
    #expect(try bench.rescore(run).after.scorers == ["exact"])
    #expect(try bench.verdicts() == first)
    try bench.rescore(run, scorers: ["includes"])
    #expect(try bench.outcomes(run) == [.correct, .correct, .incorrect])
    #expect(try bench.rescore(run).after.scorers == ["includes"])
    let now = try #require(try bench.store.run(id: run.id))
    #expect(try bench.store.scorings(of: now).map(\.number) == [1, 2, 3, 4])
    #expect(try bench.store.scorings(of: now).map(\.isInUse) == [false, false, false, true])
    let back = try Rescoring.restore(1, of: now, in: bench.store)
    #expect((back.before.number, back.after.number) == (4, 1))
    #expect(try bench.verdicts() == first)
    #expect(try bench.rescore(run).after.scorers == ["exact"])
    #expect(throws: InputError("scoring 5 of run \"run-1\" is in use already")) {
      try Rescoring.restore(5, of: #require(try bench.store.run(id: run.id)), in: bench.store)
    }
    #expect(throws: StoreError.self) { try Rescoring.restore(9, of: run, in: bench.store) }
  }

  @Test("Whatever a run scores, it scores the same anew")
  func parity() throws {
    let model = MockLM("openai/gpt-4o-mini")
      .on("fails", .status(400))
      .on("cut", .answer("The answer is", stopReason: .length))
      .on("declines", .answer("I cannot.", stopReason: .refusal))
      .on("empty", .answer(""))
      .always {
        .answer($0.prompt, usage: TokenUsage(inputTokens: 9, outputTokens: 4), latency: 0.5)
      }
    let lines = """
      {"id": "number", "input": "It is 1,234.", "target": 1234}
      {"id": "choice", "input": "Is it B?", "target": "B", "choices": ["red", "blue"]}
      {"id": "fields", "input": "{\\"a\\": 1}", "target": "{\\"a\\": 1, \\"b\\": 2}"}
      {"id": "none", "input": "Nothing to check"}
      {"id": "fails", "input": "fails", "target": "x"}
      {"id": "cut", "input": "cut", "target": "x"}
      {"id": "declines", "input": "declines", "target": "x"}
      {"id": "empty", "input": "empty", "assert": ["not-contains:x"]}
      {"id": "limits", "input": "fast", "assert": ["latency(600)", "ttft(5)", "cost(1)", "tokens(13)"]}
      {"id": "again", "input": "fast", "assert": ["latency(600)"]}
      {"id": "set", "input": "a b", "assert": [{"type": "assert-set", "threshold": 0.5, "assert": ["contains:a", {"type": "contains:z", "metric": "z"}]}, {"type": "f1", "value": "a c", "weight": 0}]}
      {"id": "text", "input": "Where is Zoë?", "target": ["Zoe\\u0308"]}

      """
    let run = try bench.run(lines, [RunModel(try model.lm())]) { $0.epochs = 2 }
    let first = try bench.verdicts()
    // Each outcome that an answer may have is among them.
    let outcomes = Set(try bench.outcomes(run))
    #expect(outcomes == [.correct, .incorrect, .truncated, .refused, .error, .unscored])
    let comparison = try bench.rescore(run)
    #expect(try bench.verdicts() == first)
    #expect(comparison.changedOutcomes == 0)
    #expect(comparison.models.map(\.changedScores) == [0])
  }

  @Test("A fallback's answer stays out of the score, and one that counts is scored")
  func fallbacks() throws {
    let main = MockLM("mock/main").on("Say 1", "1").always(.status(401))
    let spare = MockLM("mock/spare").always("2")
    func group(_ name: String) throws -> RunModel {
      RunModel(
        group: name,
        try Router(
          primary: [main.lm()],
          fallback: [spare.lm()],
          strategy: .inOrder,
          allowedFails: 100
        )
      )
    }
    let lines = (1...2).map { "{\"id\": \"\($0)\", \"input\": \"Say \($0)\", \"target\": 3}\n" }
      .joined()
    let run = try bench.run(lines, [group("out")])
    #expect(try bench.outcomes(run) == [.incorrect, .unscored])
    try bench.rescore(run, scorers: ["regex:[0-9]"])
    #expect(try bench.outcomes(run) == [.correct, .unscored])
    #expect(try Report(of: run, in: bench.store).models[0].leftOutTrials == 1)
    let counted = try bench.run(lines, [group("in")]) { $0.scoresFallbacks = true }
    try bench.rescore(counted, scorers: ["regex:2"])
    #expect(try bench.outcomes(counted) == [.incorrect, .correct])
  }

  @Test("Imported answers are scored anew, by the scorers of the import")
  func imported() throws {
    var settings = RunSettings()
    settings.taskFiles = [try bench.folder.write(Self.lines, to: "tasks.jsonl")]
    settings.scorers = ["exact"]
    // Not every sample has an answer.
    let outputs = try bench.folder.write(
      #"{"id": "b", "model": "m", "output": "In Rome.", "latency_ms": 5}"#,
      to: "outputs.jsonl"
    )
    let run = try OutputsImport(into: bench.store).run([outputs], settings: settings)
    let first = try bench.verdicts()
    try bench.rescore(run)
    #expect(try bench.verdicts() == first)
    #expect(try bench.outcomes(run) == [.incorrect])
    try bench.rescore(run, scorers: ["includes", "latency(5)"])
    #expect(try bench.outcomes(run) == [.correct])
  }

  @Test("More answers than a page has are all scored")
  func pages() throws {
    let count = 1300
    let lines = (1...count).map {
      "{\"id\": \"s\($0)\", \"input\": \"Say \($0)\", \"target\": 7}\n"
    }
    let run = try bench.run(lines.joined(), [Self.echo().model])
    let right = (1...count).filter { "\($0)".contains("7") }.count
    let comparison = try bench.rescore(run, scorers: ["contains:7"])
    #expect(comparison.models[0].after.outcomes == [.correct: right, .incorrect: count - right])
    #expect(try bench.rows("scores").count == count)
    #expect(try bench.rows("v_scores WHERE scoring = 2 AND passed").count == right)
  }

  @Test("A run that is not finished, or that another process works on, is refused")
  func refusals() throws {
    let (_, model) = try Self.echo()
    let run = try bench.run(Self.lines, [model])
    let rescoring = try bench.rescoring(run, scorers: ["exact"])
    let lock = try #require(RunLock(store: bench.store, run: run.id))
    let busy = #expect(throws: InputError.self) { try rescoring.run() }
    #expect(busy?.description.contains("another process") == true)
    lock.release()
    try bench.store.setStatus(ofRun: run.id, to: .interrupted, at: 1)
    let unfinished = #expect(throws: InputError.self) { try bench.rescoring(run) }
    #expect(unfinished?.description.contains("repeat the command that began it") == true)
    #expect(throws: InputError.self) { try rescoring.run() }
    #expect(try bench.store.scorings(of: run).count == 1)
  }

  @Test("A run that was scored anew is not gone on with")
  func resumption() throws {
    let (mock, model) = try Self.echo()
    let run = try bench.run(Self.lines, [model])
    try bench.rescore(run, scorers: ["exact"])
    let error = #expect(throws: InputError.self) {
      try bench.run(Self.lines, [model]) { $0.resumes = "latest" }
    }
    #expect(error?.description.contains("was scored anew") == true)
    // The same command makes a new run of the stored answers.
    let next = try bench.run(Self.lines, [model])
    #expect(next.id != run.id)
    #expect(mock.calls.count == 3)
  }

  @Test("A store does not say which program is run, nor where a judge is asked")
  func recordedPrograms() throws {
    let (_, model) = try Self.echo()
    for spec in [
      "command:touch \(bench.folder.path("made"))",
      #"{"type":"rubric","value":"good","provider":"mock/fixed@http://127.0.0.1:1/v1"}"#,
    ] {
      let run = try bench.run(Self.lines, [model])
      try bench.rescore(run, scorers: ["exact"])
      let staged = try StagedScoring(
        of: #require(try bench.store.run(id: run.id)),
        in: bench.store
      )
      try staged.adopt(Scoring(scorers: [spec], toolVersion: "1", at: 1))
      let error = #expect(throws: InputError.self) { try bench.rescoring(run) }
      #expect(error?.description.contains("name it with --scorer") == true)
      #expect(!FileManager.default.fileExists(atPath: bench.folder.path("made")))
    }
    let run = try bench.run(Self.lines, [model])
    try bench.rescore(run, scorers: ["command:printf 1"])
    #expect(try bench.outcomes(run) == [.correct, .correct, .correct])
  }

  @Test("A scorer that cannot be made is an error before anything is touched")
  func unusableScorers() throws {
    let run = try bench.run(Self.lines, [Self.echo().model])
    #expect(throws: InputError.self) { try bench.rescoring(run, scorers: ["exakt"]) }
    let unnamed = #expect(throws: InputError.self) {
      try bench.rescoring(run, scorers: ["rubric:x"])
    }
    #expect(unnamed?.description.contains("--grader PROVIDER/MODEL") == true)
    #expect(try bench.rows("scoring_outcomes").isEmpty)
  }
}
