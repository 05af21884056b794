import BakeoffCore
import BakeoffReports
import BakeoffScoring
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("Several draws of a sample in a report")
struct ReportRepeatsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  /// The draws of a sample by a model: `+` is correct, `-` not, `t` truncated, `e` failed, `?` unscored.
  private static func draws(_ sample: String, _ model: String, _ marks: String) -> [TestTrial] {
    let outcomes: [Character: Outcome] = [
      "+": .correct, "-": .incorrect, "t": .truncated, "e": .error, "?": .unscored,
    ]
    return marks.enumerated().map { index, mark in
      TestTrial(sample, model, outcomes[mark, default: .unscored], epoch: index + 1)
    }
  }

  private static let trials =
    draws("a", "m/one", "+++") + draws("b", "m/one", "+-t") + draws("c", "m/one", "---")
    + draws("d", "m/one", "+e?") + draws("a", "m/two", "+++") + draws("b", "m/two", "+++")
    + draws("c", "m/two", "+++") + draws("d", "m/two", "+++")

  private func report(
    _ trials: [TestTrial],
    reducedBy reducers: [EpochReducer] = []
  ) throws -> Report {
    try Report(of: store.run("r", trials), in: store, listsTrials: false, reducedBy: reducers)
  }

  @Test("Each draw counts within its sample, and each sample once")
  func values() throws {
    defer { folder.remove() }
    let repeats = try #require(try report(Self.trials).repeats)
    let one = repeats.models[0]
    #expect(one.values.map(\.reducer) == ["mean", "pass@1", "pass@3", "pass^3"])
    // a 1, b 1/3, c 0, d 1/2 of its two scored draws.
    let mean = try #require(one.values[0].mean)
    #expect(abs(mean.value - (1 + 1 / 3.0 + 0.5) / 4) < 1e-15)
    let interval = try #require(MeanInterval(of: [1, 1 / 3.0, 0, 0.5]))
    #expect(abs(mean.lower - max(0, interval.lower)) < 1e-12)
    #expect(abs(mean.upper - min(1, interval.upper)) < 1e-12)
    // Only three samples have three scored draws: any of a, b; all of a.
    #expect(abs((one.values[2].mean?.value ?? 9) - 2 / 3.0) < 1e-15)
    #expect(abs((one.values[3].mean?.value ?? 9) - 1 / 3.0) < 1e-15)
    #expect(one.values.map(\.samples) == [4, 4, 3, 3])
    #expect(one.values.map(\.omitted) == [0, 0, 1, 1])
    #expect(one.samples == 4)
    #expect(one.flaky == 2)
    let two = repeats.models[1]
    #expect(two.flaky == 0 && two.agreement == 1)
    let wilson = try #require(WilsonInterval(successes: 4, trials: 4))
    #expect(two.values[0].mean == Estimate(value: 1, lower: wilson.lower, upper: 1))
  }

  @Test("Flaky samples are listed with their outcomes, the most even split first")
  func flaky() throws {
    defer { folder.remove() }
    let trials =
      Self.draws("a", "m/one", "++++-") + Self.draws("b", "m/one", "++--e")
      + Self.draws("c", "m/one", "-----") + Self.draws("d", "m/one", "+-???")
    let flaky = try #require(try report(trials).repeats).flaky
    #expect(flaky.map(\.sampleID) == ["d", "b", "a"])
    #expect(flaky.map(\.correct) == [1, 2, 4] && flaky.map(\.scored) == [2, 5, 5])
    #expect(flaky[1].outcomes == [.correct: 2, .incorrect: 2, .error: 1])
    #expect(flaky[0].prompt == "What of d in 0?" && flaky[0].model == "m/one")
  }

  @Test("A list that is longer than its bound keeps the most even and counts all")
  func bounded() throws {
    defer { folder.remove() }
    let trials = (0..<(2 * Report.listedFlaky + 10)).flatMap {
      Self.draws("s\($0)", "m/one", $0.isMultiple(of: 2) ? "+-" : $0 % 3 == 0 ? "++" : "-+")
    }
    let repeats = try #require(try report(trials).repeats)
    #expect(repeats.flaky.count == Report.listedFlaky)
    #expect(repeats.flakyCount == trials.count / 2 - repeats.models[0].samples / 6)
    #expect(repeats.flaky.map(\.position) == repeats.flaky.map(\.position).sorted())
  }

  @Test("The reducers that are asked for are those that are shown, in their order")
  func named() throws {
    defer { folder.remove() }
    let names = ["max", "median", "mode", "at_least_2", "pass^2"]
    let reducers = try #require([EpochReducer](named: names.joined(separator: ", ")))
    let values = try #require(try report(Self.trials, reducedBy: reducers).repeats).models[0].values
    #expect(values.map(\.reducer) == names)
    // Of a, b, c and d: the best, the middle, the most frequent, two right of all, two right of two.
    let expected: [Double] = [0.75, 0.375, 0.25, 0.25, 0.25]
    for (value, expected) in zip(values, expected) {
      #expect(abs((value.mean?.value ?? -1) - expected) < 1e-15, "\(value)")
    }
  }

  @Test("An accuracy's interval takes draws of a sample for no further samples")
  func accuracy() throws {
    defer { folder.remove() }
    let marks = ["+++", "+--", "---", "++-", "+++", "--+"]
    let trials = marks.enumerated().flatMap { Self.draws("s\($0)", "m/one", $1) }
    let accuracy = try #require(try report(trials).models[0].accuracy)
    let values = marks.flatMap { $0.map { $0 == "+" ? 1.0 : 0 } }
    let owners = marks.indices.flatMap { [$0, $0, $0] }
    let expected = try #require(ClusteredMean(of: values, clusters: Clusters(owners)))
    #expect(accuracy.value == expected.value)
    #expect(abs(accuracy.lower - expected.lower) < 1e-12)
    #expect(abs(accuracy.upper - min(1, expected.upper)) < 1e-12)
  }

  @Test("A run with one draw of each sample has no repeats, unless they are asked for")
  func single() throws {
    defer { folder.remove() }
    let trials = [TestTrial("a", "m/one", .correct), TestTrial("b", "m/one", .incorrect)]
    let run = try store.run("single", trials)
    #expect(try Report(of: run, in: store).repeats == nil)
    let asked = try Report(of: run, in: store, reducedBy: [.mean])
    #expect(asked.repeats?.models[0].values.first?.mean?.value == 0.5)
    #expect(asked.models[0].accuracy == (try Report(of: run, in: store)).models[0].accuracy)
    #expect(asked.repeats?.models[0].samples == 0)
  }

  @Test("What cannot be scored is no draw, and models without any have no value")
  func unscored() throws {
    defer { folder.remove() }
    let report = try report(Self.draws("a", "m/one", "??"))
    #expect(report.models[0].accuracy == nil)
    let model = try #require(report.repeats?.models.first)
    #expect(model.values.allSatisfy { $0.mean == nil && $0.samples == 0 && $0.omitted == 0 })
  }

  @Test("Compared by a reducer, samples are paired by what the same draws of both reduce to")
  func compared() throws {
    defer { folder.remove() }
    let run = try store.run("r", Self.trials)
    var settings = ComparisonSettings()
    settings.reducers = [.passAll(3), .passAny(2), .passAll(9)]
    let comparison = try Comparison(
      base: ComparedModel(run: run, model: "m/one"),
      candidate: ComparedModel(run: run, model: "m/two"),
      in: store,
      settings: settings
    )
    // d's third draw is unscored, so it has two pairs; no sample has nine.
    #expect(comparison.metrics.map(\.name) == ["pass^3", "pass@2"])
    let all = comparison.metrics[0]
    #expect(all.pairs == 3 && all.base == 1 / 3.0 && all.candidate == 1)
    let differences = [0.0, 1, 1]
    let expected = try #require(MeanInterval(of: differences))
    #expect(abs((all.difference?.lower ?? 9) - expected.lower) < 1e-12)
    let any = comparison.metrics[1]
    #expect(any.pairs == 4)
    #expect(abs(any.base - (1 + 2 / 3.0 + 0 + 1) / 4) < 1e-15)
  }

  @Test("A reducer that takes more draws than there are is refused with what to ask for")
  func tooMany() throws {
    let reducers = try #require([EpochReducer](named: "mean, pass@5"))
    let error = #expect(throws: InputError.self) {
      try reducers.check(epochs: 3, of: "run \"r\"")
    }
    #expect(
      error?.description
        == "pass@5 takes 5 draws of each sample, and run \"r\" has 3: ask for them with --epochs 5"
    )
    #expect([EpochReducer](named: "pass@0") == nil && [EpochReducer](named: "mean,") == nil)
  }
}
