import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("Scoring a run by corrected samples", .timeLimit(.minutes(20)))
struct SampleCorrectionTests {
  private let bench: RescoringBench
  private let model: RunModel

  init() throws {
    bench = try RescoringBench()
    model = RunModel(try MockLM("mock/echoing").always { .answer($0.prompt) }.lm())
  }

  private static let lines = """
    {"id": "a", "input": "Lyon", "target": "Paris", "tags": ["old"]}
    {"id": "b", "input": "Rome", "target": "Rome"}

    """

  @Test("A sample is found by its id, and all that does not shape its answer may be corrected")
  func byID() throws {
    let run = try bench.run(Self.lines, [model])
    #expect(try bench.outcomes(run) == [.incorrect, .correct])
    let comparison = try bench.rescore(
      run,
      tasks: """
        {"id": "a", "input": "Lyon", "target": ["Paris", "Lyon"], "tags": ["new"], "metadata": {"by": "me"}}
        """
    )
    #expect(try bench.outcomes(run) == [.correct, .correct])
    #expect(comparison.after.taskFiles == [bench.folder.path("corrected.jsonl")])
    #expect(try bench.store.results(ofRun: run.id).map(\.tags) == [["new"], []])
    let now = try #require(try bench.store.run(id: run.id))
    let sample = try bench.store.samples(ofRun: run.id, named: "a")[0].sample
    #expect(sample.targets == ["Paris", "Lyon"])
    #expect(sample.metadata["by"] == "me")
    let past = try bench.store.showing(scoring: 1, of: now)
    #expect(try past.samples(ofRun: run.id, named: "a")[0].sample.targets == ["Paris"])
    // From then on the corrected sample is the run's, until an earlier scoring is put into use.
    try bench.rescore(run, scorers: ["exact"])
    #expect(try bench.outcomes(run) == [.correct, .correct])
    _ = try Rescoring.restore(1, of: #require(try bench.store.run(id: run.id)), in: bench.store)
    #expect(try bench.store.samples(ofRun: run.id, named: "a")[0].sample.targets == ["Paris"])
    try bench.rescore(run)
    #expect(try bench.outcomes(run) == [.incorrect, .correct])
  }

  @Test("A sample without an id is found by what it asks, for its id was made of its target, too")
  func byQuestion() throws {
    let run = try bench.run(
      """
      {"input": "Lyon", "target": "Paris"}
      {"input": "Same", "target": "x"}
      {"input": "Same", "target": "y"}

      """,
      [model]
    )
    let rescoring = try bench.rescoring(
      run,
      tasks: """
        {"input": "Lyon", "target": "Lyon"}
        {"input": "Same", "target": "Same"}
        {"input": "Same", "target": "y"}
        {"input": "Not in the run", "target": "z"}

        """
    )
    #expect(rescoring.correctedSamples == 2)
    #expect(rescoring.warnings.contains { $0.hasSuffix("1 line of no sample of run \"run-1\"") })
    #expect(try rescoring.run() != nil)
    #expect(try bench.outcomes(run) == [.correct, .correct, .incorrect])
    let ids = try bench.store.results(ofRun: run.id).map(\.sampleID)
    #expect(try bench.rows("v_outcomes WHERE scoring = 1").count == 3)
    #expect(Set(ids).count == 3)
  }

  @Test("A line with the id of another sample is not taken because it asks the same")
  func otherID() throws {
    let run = try bench.run(Self.lines, [model])
    let error = #expect(throws: InputError.self) {
      try bench.rescoring(run, tasks: #"{"id": "z", "input": "Lyon", "target": "Lyon"}"#)
    }
    #expect(error?.description.contains("is a sample of run \"run-1\"") == true)
  }

  @Test("A sample that asks something else is refused with its line")
  func changedPrompt() throws {
    let run = try bench.run(Self.lines, [model])
    let error = #expect(throws: InputError.self) {
      try bench.rescoring(
        run,
        tasks: """
          {"id": "b", "input": "Rome", "target": "rome"}
          {"id": "a", "input": "Lyon?", "target": "Lyon"}

          """
      )
    }
    #expect(
      error?.description.hasPrefix(
        "\(bench.folder.path("corrected.jsonl")):2: \"a\" asks something else than the run did"
      ) == true
    )
    #expect(try bench.rows("scorings").isEmpty)
  }

  @Test("Where two lines may be meant that differ, ids are asked for")
  func ambiguous() throws {
    let run = try bench.run(#"{"input": "Same", "target": "x"}"# + "\n", [model])
    let error = #expect(throws: InputError.self) {
      try bench.rescoring(
        run,
        tasks: """
          {"id": "c", "input": "Other", "target": "y"}
          {"input": "Same", "target": "y"}
          {"input": "Same", "target": "z"}

          """
      )
    }
    #expect(error?.description.contains("corrected.jsonl:2 or ") == true)
    #expect(error?.description.contains("give them ids") == true)
  }

  @Test(
    "A line that cannot be used is an error with its place, or is left out when that is asked for"
  )
  func unusableLine() throws {
    let run = try bench.run(Self.lines, [model])
    let tasks = """
      {"id": "a", "input": "Lyon", "target": "Lyon"}
      {"id": "b", "input": "Rome", "assert": ["exakt"]}

      """
    let error = #expect(throws: InputError.self) { try bench.rescoring(run, tasks: tasks) }
    #expect(error?.description.contains("corrected.jsonl:2: \"exakt\" is not a scorer") == true)
    let rescoring = try bench.rescoring(run, tasks: tasks) { $0.skipsInvalid = true }
    #expect(rescoring.correctedSamples == 1)
  }

  @Test("Prompts that a configuration tries are found again with it")
  func matrix() throws {
    let yaml = """
      models: mock/echo
      prompts: ["Say {{input}}", "Shout {{input}}"]
      """
    let configuration = try Configuration(yaml: yaml, environment: Environment(process: [:]))
    var settings = try configuration.runSettings()
    settings.taskFiles = [try bench.folder.write(Self.lines, to: "tasks.jsonl")]
    let run = try Runner(
      settings,
      models: configuration.makeRunModels(),
      store: bench.store
    ).run().run
    #expect(try bench.outcomes(run) == [.incorrect, .incorrect, .correct, .correct])
    let corrected = try bench.folder.write(
      #"{"id": "a", "input": "Lyon", "target": "Lyon"}"#,
      to: "corrected.jsonl"
    )
    let rescoring = try configuration.makeRescoring(
      of: run,
      correctedBy: [corrected],
      store: bench.store
    )
    #expect(rescoring.correctedSamples == 2)
    #expect(try rescoring.run() != nil)
    #expect(try bench.outcomes(run) == [.correct, .correct, .correct, .correct])
  }
}
