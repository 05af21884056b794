import BakeoffCore
import BakeoffTestSupport
import Foundation
import GRDB
import Testing

@testable import BakeoffStore

@Suite("Scorings of a run")
struct ScoringsTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let run: RunRecord

  /// A finished run of two samples and two models: the second model fails on the second sample, and a
  /// fallback answers the first for it.
  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
    let begun = try store.begin([.test("a"), .test("b")], models: ["p/one", "q/two"], name: "r")
    let wrong = Score.verdict("exact", false, answer: "no", explanation: "It is not.")
    let answered = try TrialRecord.answered(0, model: 1)
    var trial = answered.trial
    trial.deployment = AnsweringDeployment(model: "q/spare", role: .fallback)
    trial.outcome = .unscored
    let fallback = TrialRecord(trial: trial, answer: answered.answer)
    let streamed = ModelResponse(
      text: "yes",
      timing: Timing(latency: 2, firstToken: 0.5, firstAnswer: 0.75)
    )
    try store.record(
      [
        .answered(0, streamed, scores: [.verdict("exact", true)]), .answered(1, scores: [wrong]),
        fallback, .failed(1, model: 1, ModelError(.timeout, "too late")),
      ],
      run: begun.id,
      at: testTime
    )
    try store.setStatus(ofRun: begun.id, to: .finished, at: testTime + 1)
    run = try #require(try store.run(id: begun.id))
  }

  /// A scoring that finds every answer right, by a better sample.
  @discardableResult
  private func adopt(_ scorer: String = "includes", in store: Store? = nil) throws -> Int {
    let store = store ?? self.store
    let current = try #require(try store.run(id: run.id))
    let staged = try StagedScoring(of: current, in: store)
    try fill(staged, scorer)
    try staged.adopt(
      Scoring(scorers: [scorer], judges: ["j/x"], toolVersion: "2", at: testTime + 2)
    )
    return staged.number
  }

  private func fill(_ staged: StagedScoring, _ scorer: String) throws {
    let better = Sample(id: "b", messages: [.user("Say b")], targets: ["better"], tags: ["new"])
    let content = try store.addSampleContents([(better.contentHash, better.contentBytes)])[0]
    for trial in try store.answeredTrials(ofRun: run.id, at: 0...1) {
      let isScored = trial.response != nil && trial.deployment == nil
      try staged.add([
        ScoredTrial(
          trialID: trial.id,
          contentID: trial.key.position == 1 ? content : trial.contentID,
          outcome: trial.response == nil ? .error : isScored ? .correct : .unscored,
          scores: isScored ? [.verdict(scorer, true, answer: "yes"), .verdict("f1", true)] : []
        )
      ])
    }
  }

  private func outcomes(_ store: Store? = nil) throws -> [Outcome] {
    try (store ?? self.store).results(ofRun: run.id).map(\.outcome)
  }

  private static let first: [Outcome] = [.correct, .unscored, .incorrect, .error]
  private static let second: [Outcome] = [.correct, .unscored, .correct, .error]

  @Test("What scorers need of a trial is read as a run knew it")
  func answeredTrials() throws {
    defer { folder.remove() }
    let trials = try store.answeredTrials(ofRun: run.id, at: 0...1)
    #expect(trials.map(\.key.position) == [0, 0, 1, 1])
    #expect(trials.map(\.sampleID) == ["a", "a", "b", "b"])
    #expect(trials[0].response?.timing.latency == 2)
    #expect(trials[0].response?.timing.firstToken == 0.5)
    #expect(trials[0].response?.isReplayed == false)
    #expect(trials[1].deployment == AnsweringDeployment(model: "q/spare", role: .fallback))
    #expect(trials[3].response == nil)
    #expect(trials[3].failure?.code == .timeout)
    #expect(try store.answeredTrials(ofRun: run.id, at: 1...1).count == 2)
    #expect(try store.answeredTrials(ofRun: run.id + 1, at: 0...1).isEmpty)
  }

  @Test("A run that was scored once has scoring 1, and is in all views with it")
  func once() throws {
    defer { folder.remove() }
    let scorings = try store.scorings(of: run)
    #expect(scorings.map(\.number) == [1])
    #expect(scorings[0].isInUse)
    #expect(scorings[0].toolVersion == "1.2.3")
    #expect(try !store.isRescored(run: run.id))
    #expect(try folder.count(of: "v_outcomes WHERE scoring = 1 AND in_use = 1") == 4)
    #expect(try folder.count(of: "v_scores WHERE scoring = 1 AND in_use = 1") == 2)
    #expect(try folder.count(of: "v_scorings WHERE scorers = '[]' AND run = 'r'") == 1)
    #expect(throws: StoreError("run \"r\" has no scoring 2: it was scored once, as scoring 1")) {
      try store.use(scoring: 2, of: run)
    }
  }

  @Test("A scoring is seen by nobody before it is adopted, and then by everybody")
  func adoption() throws {
    defer { folder.remove() }
    let staged = try StagedScoring(of: run, in: store)
    try fill(staged, "includes")
    #expect(try outcomes() == Self.first)
    #expect(try folder.count(of: "v_outcomes") == 4)
    #expect(try folder.count(of: "v_scorings") == 1)
    #expect(try adopt() == 2)
    #expect(try outcomes() == Self.second)
    let results = try store.results(ofRun: run.id)
    #expect(results[2].scorer == "includes,f1")
    #expect(results[2].answer == "yes")
    #expect(results[2].tags == ["new"])
    let scores = try store.scores(ofRun: run.id, position: 1)
    #expect(scores.values.flatMap(\.self).map(\.scorer) == ["includes", "f1"])
    #expect(try store.samples(ofRun: run.id, named: "b").map(\.sample.targets) == [["better"]])
    let settings = try #require(try store.run(id: run.id)).settings
    #expect(settings["scorers"] == ["includes"])
    #expect(settings["judges"] == ["j/x"])
    #expect(settings["scoring"] == 2)
    #expect(settings["temperature"] == 0)
    #expect(try folder.count(of: "v_outcomes WHERE scoring = 1 AND in_use = 0") == 4)
    #expect(try folder.count(of: "v_outcomes WHERE scoring = 2 AND in_use = 1") == 4)
    #expect(try folder.count(of: "v_scores WHERE scoring = 1 AND explanation = 'It is not.'") == 1)
    #expect(try folder.count(of: "v_scores WHERE scoring = 2") == 4)
    #expect(try folder.count(of: "v_results WHERE outcome = 'correct'") == 2)
  }

  @Test("What a killed program leaves belongs to no scoring, and the next one removes it")
  func killed() throws {
    defer { folder.remove() }
    let staged = try StagedScoring(of: run, in: store)
    try fill(staged, "exact")
    let again = try folder.openStore()
    #expect(try outcomes(again) == Self.first)
    #expect(try again.scorings(of: run).count == 1)
    #expect(try adopt(in: again) == 2)
    #expect(try folder.count(of: "scoring_outcomes") == 8)
    #expect(try folder.count(of: "scoring_scores WHERE scoring = 2 AND scorer = 'exact'") == 0)
    // The same after it, when there are scorings that must stay.
    try fill(StagedScoring(of: #require(try again.run(id: run.id)), in: again), "exact")
    #expect(try folder.count(of: "scoring_outcomes") == 12)
    #expect(try folder.count(of: "v_outcomes") == 8)
    #expect(try adopt("equals", in: again) == 3)
    #expect(try folder.count(of: "scoring_outcomes") == 12)
    #expect(try store.scorings(of: run).map(\.scorers) == [[], ["includes"], ["equals"]])
  }

  @Test("A scoring that cannot be adopted changes nothing")
  func failure() throws {
    defer { folder.remove() }
    try store.database.write {
      try $0.execute(
        sql: """
          CREATE INDEX refuse ON scores (json('refused ' || scorer)) WHERE scorer = 'f1'
          """
      )
    }
    #expect(throws: StoreError.self) { try adopt() }
    #expect(try outcomes() == Self.first)
    #expect(try folder.count(of: "scores") == 2)
    #expect(try store.scorings(of: run).count == 1)
    #expect(try store.run(id: run.id)?.settings["scoring"] == nil)
  }

  @Test("An earlier scoring can be put into use again, with samples and settings")
  func restoring() throws {
    defer { folder.remove() }
    let before = try folder.query("SELECT * FROM v_results ORDER BY position, model")
    let scores = try folder.query("SELECT * FROM scores ORDER BY trial_id, position")
    try adopt()
    #expect(try folder.query("SELECT * FROM v_results ORDER BY position, model") != before)
    try store.use(scoring: 1, of: #require(try store.run(id: run.id)))
    #expect(try folder.query("SELECT * FROM v_results ORDER BY position, model") == before)
    #expect(try folder.query("SELECT * FROM scores ORDER BY trial_id, position") == scores)
    #expect(try store.run(id: run.id)?.settings == run.settings)
    #expect(try store.scorings(of: run).map(\.isInUse) == [true, false])
    try store.use(scoring: 2, of: #require(try store.run(id: run.id)))
    #expect(try outcomes() == Self.second)
  }

  @Test("Every reader can be shown the run as an earlier scoring has it")
  func past() throws {
    defer { folder.remove() }
    try adopt()
    let now = try #require(try store.run(id: run.id))
    let past = try store.showing(scoring: 1, of: now)
    #expect(try outcomes(past) == Self.first)
    #expect(try past.tallies(ofRun: run.id)[0]?.outcomes == [.correct: 1, .incorrect: 1])
    #expect(try past.outcomeCounts(ofRun: run.id)[1] == [.unscored: 1, .error: 1])
    let columns = try past.columns(ofRun: run.id, models: [0])
    #expect(columns.models[0]?.outcomes == [.correct, .incorrect])
    #expect(columns.models[0]?.metrics["exact"] == [1, 0])
    #expect(columns.models[0]?.metrics["includes"] == nil)
    #expect(try past.scores(ofRun: run.id, position: 1).values.first?.map(\.scorer) == ["exact"])
    #expect(try past.samples(ofRun: run.id, named: "b").map(\.sample.targets) == [["b"]])
    #expect(try past.run(id: run.id)?.settings == run.settings)
    #expect(try store.showing(scoring: 2, of: now) === store)
    #expect(throws: StoreError.self) { try past.setStatus(ofRun: run.id, to: .running, at: 1) }
    // And whoever reads the store as it is sees the scoring in use.
    #expect(try outcomes() == Self.second)
    let error = #expect(throws: StoreError.self) { try store.showing(scoring: 3, of: now) }
    #expect(error?.description.contains("has no scoring 3: it has 1 to 2") == true)
  }

  @Test("Changes between two scorings are counted and listed")
  func changes() throws {
    defer { folder.remove() }
    try adopt()
    let counts = try store.outcomeChanges(ofRun: run.id, from: 1, to: 2)
    #expect(
      Set(counts) == [
        OutcomeChange(
          modelIndex: 0,
          before: .correct,
          after: .correct,
          trials: 1,
          changedScores: 0
        ),
        OutcomeChange(
          modelIndex: 0,
          before: .incorrect,
          after: .correct,
          trials: 1,
          changedScores: 1
        ),
        OutcomeChange(
          modelIndex: 1,
          before: .unscored,
          after: .unscored,
          trials: 1,
          changedScores: 0
        ),
        OutcomeChange(modelIndex: 1, before: .error, after: .error, trials: 1, changedScores: 0),
      ]
    )
    let changed = try store.changedTrials(ofRun: run.id, from: 1, to: 2)
    #expect(changed.map(\.sampleID) == ["b"])
    #expect(changed.map(\.before) == [.incorrect])
    #expect(changed.map(\.after) == [.correct])
    #expect(changed.map(\.scoreBefore) == [0])
    #expect(changed.map(\.scoreAfter) == [1])
    #expect(changed.map(\.output) == ["yes"])
    #expect(try store.changedTrials(ofRun: run.id, from: 1, to: 2, limit: 0).isEmpty)
  }

  @Test("What judges were asked is kept with the number of the scoring, whatever becomes of it")
  func judgements() throws {
    defer { folder.remove() }
    let trial = try store.answeredTrials(ofRun: run.id, at: 0...0)[0].id
    let staged = try StagedScoring(of: run, in: store)
    try staged.add([Judgement(model: "j/x", purpose: "rubric/1", attempts: 1)], ofTrial: trial)
    try staged.discard()
    #expect(try folder.count(of: "v_judges WHERE scoring = 2 AND model = 'j/x'") == 1)
    #expect(try store.judgeSpend(ofRuns: [run.id]).map(\.requests) == [1])
  }

  @Test("The parts of a run cover it, each sample once", arguments: [1, 9_999, 10_000, 25_001])
  func ranges(samples: Int) {
    var large = run
    large.sampleCount = samples
    for epochs in [1, 7, 20_000] {
      large.epochs = epochs
      let ranges = large.positionRanges
      #expect(ranges.first?.lowerBound == 0)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
      #expect((ranges.last?.upperBound ?? 0) >= samples - 1)
      #expect(ranges.allSatisfy { $0.count == 1 || $0.count * 2 * epochs <= 10_000 })
    }
  }
}
