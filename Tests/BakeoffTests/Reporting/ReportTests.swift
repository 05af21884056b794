import BakeoffCore
import BakeoffReports
import BakeoffScoring
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("The report of a run")
struct ReportTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  /// Six trials of one model, one for each outcome; the costs add up to 15 picodollars.
  static let outcomes: [TestTrial] = [
    TestTrial("a", "m/one", .correct, latency: 0.25, cost: 1),
    TestTrial("b", "m/one", .incorrect, latency: 0.5, cost: 2),
    TestTrial("c", "m/one", .truncated, latency: 0.75, cost: 3),
    TestTrial("d", "m/one", .refused, latency: 1, cost: 4),
    TestTrial("e", "m/one", .error),
    TestTrial("f", "m/one", .unscored, latency: 2, cost: 5),
  ]

  @Test("Every outcome counts once, and accuracy is of all but the unscored")
  func accuracy() throws {
    defer { folder.remove() }
    let limits = [TestTrial("l", "m/one", .turnLimit), TestTrial("m", "m/one", .timeLimit)]
    let report = try Report(of: store.run("r", Self.outcomes + limits), in: store)
    let model = try #require(report.models.first)
    #expect(model.trials == 8)
    for outcome in Outcome.allCases { #expect(model.count(of: outcome) == 1) }
    #expect(model.scoredTrials == 7)
    let interval = try #require(WilsonInterval(successes: 1, trials: 7))
    #expect(
      model.accuracy == Estimate(value: 1.0 / 7, lower: interval.lower, upper: interval.upper)
    )
    #expect(model.completedAccuracy == 0.5)
  }

  @Test("Costs are exact sums, and cost per correct is theirs over the correct")
  func costSums() throws {
    defer { folder.remove() }
    let trials =
      Self.outcomes + [TestTrial("g", "m/one", .correct, latency: 3, cost: 20, isCached: true)]
    let model = try #require(try Report(of: store.run("r", trials), in: store).models.first)
    #expect(model.cost == Cost(picodollars: 35))
    #expect(model.spent == Cost(picodollars: 15))
    #expect(model.costPerCorrect == Cost(picodollars: 17))
    #expect(model.unpricedTrials == 0)
    #expect(model.cachedTrials == 1)
    #expect(model.inputTokens == 60)
    #expect(model.outputTokens == 12)
  }

  @Test("One answer without a price makes the cost per correct unknown")
  func unpriced() throws {
    defer { folder.remove() }
    let trials = Self.outcomes + [TestTrial("g", "m/one", .correct)]
    let model = try #require(try Report(of: store.run("r", trials), in: store).models.first)
    #expect(model.unpricedTrials == 1)
    #expect(model.cost == Cost(picodollars: 15))
    #expect(model.costPerCorrect == nil)
  }

  @Test("Percentiles are of the measured latencies, and replayed answers have none")
  func latencies() throws {
    defer { folder.remove() }
    let slow = (0..<9).map {
      TestTrial("slow \($0)", "m/one", .correct, latency: 90, cost: 1, isCached: true)
    }
    let model = try #require(
      try Report(of: store.run("r", Self.outcomes + slow), in: store).models.first
    )
    let measured = [0.25, 0.5, 0.75, 1, 2]
    #expect(model.latencyP50 == 0.75)
    #expect(model.latencyP95 == quantile(0.95, ofSorted: measured))
    #expect(model.cachedTrials == 9)
  }

  @Test("When everything was replayed there are no percentiles and nothing is spent")
  func allReplayed() throws {
    defer { folder.remove() }
    let trials = [TestTrial("a", "m/one", .correct, latency: 1, cost: 6, isCached: true)]
    let model = try #require(try Report(of: store.run("r", trials), in: store).models.first)
    #expect(model.isReplayed)
    #expect(model.latencyP50 == nil)
    #expect(model.latencyP95 == nil)
    #expect(model.spent == .zero)
    #expect(model.cost == Cost(picodollars: 6))
  }

  static let extremes: [(outcomes: [Outcome], accuracy: Double?)] = [
    ([.unscored, .unscored], nil), ([.unscored, .error], nil), ([.error, .error], 0),
    ([.truncated], 0), ([.correct], 1), ([.correct, .unscored], 1), ([.refused, .correct], 0.5),
  ]

  @Test("Accuracy is nil only when nothing could be judged", arguments: extremes)
  func judged(_ outcomes: [Outcome], _ accuracy: Double?) throws {
    defer { folder.remove() }
    let trials = outcomes.enumerated().map { TestTrial("s\($0)", "m/one", $1) }
    let model = try #require(try Report(of: store.run("r", trials), in: store).models.first)
    #expect(model.accuracy?.value == accuracy)
    #expect(model.costPerCorrect == nil)
  }

  @Test("Models stand in the order of the run, each with its own trials")
  func models() throws {
    defer { folder.remove() }
    let trials = Self.outcomes + [TestTrial("a", "k/two", .correct, latency: 9, cost: 100)]
    let report = try Report(of: store.run("r", trials), in: store)
    #expect(report.models.map(\.model) == ["m/one", "k/two"])
    #expect(report.models.map(\.trials) == [6, 1])
    #expect(report.models[1].latencyP50 == 9)
    #expect(report.trials.count == 7)
  }

  @Test("Errors are grouped by model and cause, the most frequent first")
  func errors() throws {
    defer { folder.remove() }
    let trials =
      [TestTrial("a", "z/few", .error)]
      + ["a", "b", "c"].map { TestTrial($0, "m/many", .error) }
      + [TestTrial("a", "a/few", .error), TestTrial("b", "a/few", .correct)]
    let errors = try Report(of: store.run("r", trials), in: store).errors
    #expect(errors.map(\.model) == ["m/many", "a/few", "z/few"])
    #expect(errors.map(\.count) == [3, 1, 1])
    #expect(errors.map(\.code) == ["timeout", "timeout", "timeout"])
    #expect(errors.first?.example == "no answer to a")
  }

  @Test("The run is described as it stands in the store")
  func description() throws {
    defer { folder.remove() }
    let description = try Report(of: store.run("mine", Self.outcomes), in: store).run
    #expect(description.name == "mine")
    #expect(description.status == "finished")
    #expect(description.startedAt == 100)
    #expect(description.endedAt == 102)
    #expect(description.sampleCount == 6)
    #expect(description.taskFiles == ["tasks-0.jsonl"])
    #expect(description.settings.map(\.name) == ["temperature", "system"])
    #expect(description.settings.map(\.value) == ["0", "Be brief."])
  }
}
