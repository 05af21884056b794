import BakeoffCore
import BakeoffReports
import BakeoffScoring
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("Comparing models of the store")
struct ComparisonTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  /// What became of eight samples with each model.
  private static let verdicts: [(old: Outcome, new: Outcome)] = [
    (.correct, .correct), (.correct, .correct), (.correct, .incorrect), (.incorrect, .correct),
    (.truncated, .correct), (.error, .correct), (.incorrect, .refused), (.correct, .unscored),
  ]

  private static func trials(
    _ model: String,
    _ side: KeyPath<(old: Outcome, new: Outcome), Outcome>
  )
    -> [TestTrial]
  {
    verdicts.enumerated().map { TestTrial("s\($0)", model, $1[keyPath: side]) }
  }

  private func compare(
    _ base: RunRecord,
    _ baseModel: String,
    _ candidate: RunRecord,
    _ candidateModel: String
  ) throws -> Comparison {
    try Comparison(
      base: ComparedModel(run: base, model: baseModel),
      candidate: ComparedModel(run: candidate, model: candidateModel),
      in: store
    )
  }

  private func checkVerdicts(_ comparison: Comparison) {
    #expect(comparison.pairs == 7)
    // The pair whose candidate is unscored: one trial on each side.
    #expect(comparison.unpaired == 2)
    #expect(comparison.base.correct == 3)
    #expect(comparison.candidate.correct == 5)
    #expect(comparison.baseOnly == 1)
    #expect(comparison.candidateOnly == 3)
    let difference = TangoInterval(
      PairedCounts(both: 2, baseOnly: 1, candidateOnly: 3, neither: 1)
    )
    #expect(comparison.difference?.value == 2.0 / 7)
    #expect(comparison.difference?.lower == difference?.lower)
    #expect(comparison.difference?.upper == difference?.upper)
    // Of four pairs that differ, at most one on one side: 2 × (1 + 4) / 16.
    #expect(abs((comparison.pValue ?? 9) - 0.625) < 1e-12)
    #expect(comparison.flips.map(\.sampleID) == ["s2", "s3", "s4", "s5"])
  }

  @Test("Two models of a run are paired by sample")
  func oneRun() throws {
    defer { folder.remove() }
    let run = try store.run("r", Self.trials("m/old", \.old) + Self.trials("m/new", \.new))
    let comparison = try compare(run, "m/old", run, "m/new")
    checkVerdicts(comparison)
    #expect(comparison.base.label == "m/old")
    #expect(comparison.candidate.label == "m/new")
    let flip = try #require(comparison.flips.last)
    #expect(flip.prompt == "What of s5 in 0?")
    #expect(flip.base == .error)
    #expect(flip.candidate == .correct)
    #expect(flip.baseOutput == "no answer to s5")
    #expect(flip.candidateOutput == "m/new on s5 1 0")
  }

  @Test("Two runs are paired by sample, whatever its place, and named with their runs")
  func twoRuns() throws {
    defer { folder.remove() }
    let old = try store.run("old", Self.trials("m/x", \.old))
    let new = try store.run("new", Self.trials("m/x", \.new).reversed())
    let comparison = try compare(old, "m/x", new, "m/x")
    checkVerdicts(comparison)
    #expect(comparison.base.label == "old:m/x")
    #expect(comparison.candidate.label == "new:m/x")
  }

  @Test("A model compared with itself differs in nothing")
  func withItself() throws {
    defer { folder.remove() }
    let run = try store.run("r", Self.trials("m/x", \.old))
    let comparison = try compare(run, "m/x", run, "m/x")
    #expect(comparison.difference?.value == 0)
    #expect(comparison.pValue == 1)
    #expect(comparison.flips.isEmpty)
    #expect(comparison.unpaired == 0)
  }

  @Test("Draws are paired with the same draw")
  func epochs() throws {
    defer { folder.remove() }
    let run = try store.run(
      "r",
      [
        TestTrial("a", "m/x", .correct, epoch: 1), TestTrial("a", "m/x", .incorrect, epoch: 2),
        TestTrial("a", "m/y", .correct, epoch: 1), TestTrial("a", "m/y", .correct, epoch: 2),
        TestTrial("a", "m/y", .correct, epoch: 3),
      ]
    )
    let comparison = try compare(run, "m/x", run, "m/y")
    #expect(comparison.pairs == 2)
    #expect(comparison.unpaired == 1)
    #expect(comparison.flips.map(\.epoch) == [2])
  }

  @Test("Where an id stands in several task files, samples are paired within each")
  func severalFiles() throws {
    defer { folder.remove() }
    let run = try store.run(
      "r",
      [
        TestTrial("a", "m/x", .correct, file: 0), TestTrial("a", "m/x", .incorrect, file: 1),
        TestTrial("a", "m/y", .correct, file: 0), TestTrial("a", "m/y", .correct, file: 1),
      ]
    )
    let comparison = try compare(run, "m/x", run, "m/y")
    #expect(comparison.pairs == 2)
    #expect(comparison.base.correct == 1)
    #expect(comparison.candidate.correct == 2)
    #expect(comparison.flips.map(\.prompt) == ["What of a in 1?"])
  }

  @Test("Ratios of cost and latency are of the paired trials alone")
  func ratios() throws {
    defer { folder.remove() }
    let run = try store.run(
      "r",
      [
        TestTrial("a", "m/x", .correct, latency: 1, cost: 100),
        TestTrial("b", "m/x", .correct, latency: 3, cost: 300),
        TestTrial("only x", "m/x", .correct, latency: 90, cost: 9000),
        TestTrial("a", "m/y", .correct, latency: 0.5, cost: 30),
        TestTrial("b", "m/y", .incorrect, latency: 0.5, cost: 70),
        TestTrial("only y", "m/y", .correct, latency: 50, cost: 5000),
      ]
    )
    let comparison = try compare(run, "m/x", run, "m/y")
    #expect(comparison.pairs == 2)
    #expect(comparison.base.meanCost == 200e-12)
    #expect(comparison.candidate.meanCost == 50e-12)
    #expect(comparison.costRatio == 0.25)
    #expect(comparison.base.latencyP50 == 2)
    #expect(comparison.latencyRatio == 0.25)
  }

  @Test("A ratio with an unknown, free or replayed base is unknown")
  func noRatios() throws {
    defer { folder.remove() }
    let run = try store.run(
      "r",
      [
        TestTrial("a", "m/free", .correct, latency: 1, cost: 0),
        TestTrial("a", "m/unknown", .correct),
        TestTrial("a", "m/replayed", .correct, latency: 1, cost: 10, isCached: true),
        TestTrial("a", "m/y", .correct, latency: 1, cost: 10),
      ]
    )
    #expect(try compare(run, "m/free", run, "m/y").costRatio == nil)
    #expect(try compare(run, "m/free", run, "m/y").latencyRatio == 1)
    #expect(try compare(run, "m/unknown", run, "m/y").costRatio == nil)
    #expect(try compare(run, "m/unknown", run, "m/y").latencyRatio == nil)
    #expect(try compare(run, "m/replayed", run, "m/y").latencyRatio == nil)
    #expect(try compare(run, "m/replayed", run, "m/y").costRatio == 1)
  }

  @Test("Draws of a sample are a cluster of it: four equal ones say no more than one")
  func repeats() throws {
    defer { folder.remove() }
    func run(_ name: String, draws: Int) throws -> RunRecord {
      let verdicts: [(Outcome, Outcome)] = [
        (.correct, .incorrect), (.correct, .incorrect), (.correct, .incorrect),
        (.correct, .incorrect), (.correct, .incorrect), (.incorrect, .correct),
        (.correct, .correct), (.correct, .correct),
      ]
      return try store.run(
        name,
        verdicts.enumerated().flatMap { index, verdict in
          (1...draws).flatMap { epoch in
            [
              TestTrial("s\(index)", "m/x", verdict.0, epoch: epoch),
              TestTrial("s\(index)", "m/y", verdict.1, epoch: epoch),
            ]
          }
        }
      )
    }
    let one = try run("one", draws: 1)
    let four = try run("four", draws: 4)
    let single = try compare(one, "m/x", one, "m/y")
    let repeated = try compare(four, "m/x", four, "m/y")
    #expect(!single.hasRepeats)
    #expect(repeated.hasRepeats)
    #expect(repeated.pairs == 32)
    #expect(repeated.difference?.value == -0.5)
    // All signs of six differing samples can be tried: the permutation test is then McNemar's.
    let (many, few) = (try #require(repeated.pValue), try #require(single.pValue))
    #expect(abs(many - few) < 1e-12)
    #expect(repeated.detectable == nil)
    let gate = try PairedTrials(
      base: ComparedModel(run: four, model: "m/x"),
      candidate: ComparedModel(run: four, model: "m/y"),
      in: store
    ).measurement(for: GateCheck(.accuracy, .maxDrop(0.1)))
    #expect(gate?.lower == repeated.difference?.lower)
    #expect(gate?.upper == repeated.difference?.upper)
    #expect(gate?.samples == 8)
  }

  @Test("A ratio lies within its interval, though failed trials have latencies and costs unpaired")
  func intervals() throws {
    defer { folder.remove() }
    let run = try store.run(
      "r",
      (1...12).flatMap { index -> [TestTrial] in
        let fails = index > 9
        return [
          TestTrial("s\(index)", "m/x", .correct, latency: Double(index), cost: 100 * index),
          TestTrial(
            "s\(index)",
            "m/y",
            fails ? .error : .correct,
            latency: fails ? nil : Double(index) / 2,
            cost: fails ? nil : 50 * index + 1
          ),
        ]
      }
    )
    let comparison = try compare(run, "m/x", run, "m/y")
    let cost = try #require(comparison.costRatioInterval)
    let latency = try #require(comparison.latencyRatioInterval)
    #expect(abs(cost.value - (comparison.costRatio ?? 0)) < 1e-12)
    #expect(latency.value == comparison.latencyRatio)
    #expect(latency.value == 0.5)
    #expect(cost.lower < cost.value && cost.value < cost.upper)
    #expect(latency.lower <= 0.5 && latency.upper >= 0.5)
    // Of the nine that both answered.
    #expect(comparison.base.meanCost.map { abs($0 - 500e-12) < 1e-20 } == true)
  }

  @Test("Models without a scored sample in common cannot be compared")
  func nothingShared() throws {
    defer { folder.remove() }
    let run = try store.run(
      "r",
      [
        TestTrial("a", "m/x", .correct), TestTrial("b", "m/y", .correct),
        TestTrial("a", "m/z", .unscored),
      ]
    )
    for other in ["m/y", "m/z", "m/absent"] {
      #expect(
        throws: InputError(
          "nothing to compare: m/x in \"r\" and \(other) in \"r\" have no scored sample in common"
        )
      ) { try compare(run, "m/x", run, other) }
    }
  }
}
