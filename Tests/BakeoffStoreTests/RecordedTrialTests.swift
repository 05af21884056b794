import BakeoffCore
import BakeoffTestSupport
import Testing

@testable import BakeoffStore

@Suite("Whole trials")
struct RecordedTrialTests {
  private struct Refusal: Error, Equatable {}

  private static let response = ModelResponse(
    text: "Four.",
    reasoning: "2 and 2",
    toolCalls: [ToolCall(id: "c", name: "add", arguments: "{}")],
    stopReason: .length,
    usage: TokenUsage(inputTokens: 12, cachedInputTokens: 5, outputTokens: 3, searches: 1),
    cost: Cost(picodollars: 77),
    servedModel: "a-2026",
    timing: Timing(latency: 0.25, firstToken: 0.125, queue: 1, backoff: 2)
  )

  @Test(
    "A trial comes with what was asked, answered and said of it, its sample's turns in their order"
  )
  func everything() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.openStore()
    let sample = Sample(id: "s", messages: [.system("Be brief"), .user("2 + 2?")], targets: ["4"])
    let run = try store.begin([sample])
    let scores = [
      Score(scorer: "f1", value: 0.25, isPassed: false, weight: 2, answer: "Four"),
      Score.unscored("rubric", because: "the judge slept"),
    ]
    try store.record([.answered(0, Self.response, scores: scores)], run: run.id, at: testTime)
    var trials: [RecordedTrial] = []
    try store.eachTrial(ofRun: run.id) { trials.append($0) }
    let trial = try #require(trials.first)
    #expect(trials.count == 1)
    #expect(trial.sample == sample)
    #expect(trial.trial.outcome == .truncated)
    #expect(trial.trial.scores == scores)
    #expect(trial.score == 0.25)
    #expect(trial.recordedAt == testTime)
    #expect(trial.failure == nil)
    let response = try #require(trial.response)
    #expect(response == Self.response)
  }

  @Test(
    "Trials come in the order of samples, models and epochs, and a model's or file's alone on demand"
  )
  func order() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin([.test("a"), .test("b")], models: ["mock/x", "mock/y"])
    try store.record(
      [
        .answered(1, model: 1), .answered(0, model: 1, epoch: 2), .answered(0, model: 1),
        .answered(0), .failed(1, ModelError(.timeout, "too slow")),
      ],
      run: run.id,
      at: testTime
    )
    func keys(model: Int? = nil, taskFile: Int? = nil) throws -> [[Int]] {
      var keys: [[Int]] = []
      try store.eachTrial(ofRun: run.id, model: model, taskFile: taskFile) {
        keys.append([$0.trial.position, $0.trial.modelIndex, $0.trial.epoch])
      }
      return keys
    }
    #expect(try keys() == [[0, 0, 1], [0, 1, 1], [0, 1, 2], [1, 0, 1], [1, 1, 1]])
    #expect(try keys(model: 1) == [[0, 1, 1], [0, 1, 2], [1, 1, 1]])
    #expect(try keys(taskFile: 0).count == 5)
    #expect(try keys(taskFile: 1).isEmpty)
    var failures: [ModelError] = []
    try store.eachTrial(ofRun: run.id, model: 0) { failures += $0.failure.map { [$0] } ?? [] }
    #expect(failures == [ModelError(.timeout, "too slow")])
  }

  @Test("What the reader throws comes through as it is")
  func errors() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin()
    try store.record([.answered(0)], run: run.id, at: testTime)
    #expect(throws: Refusal()) { try store.eachTrial(ofRun: run.id) { _ in throw Refusal() } }
  }
}
