import BakeoffCore
import BakeoffReports
import BakeoffScoring
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("What a report shows in detail")
struct ReportDetailTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  private func detail(_ trials: [TestTrial], showing limit: Int = 1000) throws -> ReportDetail {
    let run = try store.run("r", trials)
    var report = try Report(of: run, in: store, listsTrials: false)
    try report.addDetail(of: run, in: store, showing: limit)
    return try #require(report.detail)
  }

  /// Two models on so many samples: both right, only the first, only the second, neither.
  private static func pair(_ both: Int, _ first: Int, _ second: Int, _ neither: Int) -> [TestTrial]
  {
    let verdicts =
      Array(repeating: (true, true), count: both) + Array(repeating: (true, false), count: first)
      + Array(repeating: (false, true), count: second)
      + Array(repeating: (false, false), count: neither)
    return verdicts.enumerated().flatMap { index, verdict in
      [
        TestTrial("s\(index)", "m/one", verdict.0 ? .correct : .incorrect, latency: 1),
        TestTrial("s\(index)", "m/two", verdict.1 ? .correct : .error, latency: 2),
      ]
    }
  }

  @Test("A pair has the interval and the p-value of a comparison")
  func pairs() throws {
    defer { folder.remove() }
    let trials = Self.pair(5, 7, 1, 2)
    let pair = try #require(try detail(trials).pairs.first)
    #expect([pair.pairs, pair.firstOnly, pair.secondOnly] == [15, 7, 1])
    let run = try #require(try store.run(named: "r"))
    let comparison = try Comparison(
      base: ComparedModel(run: run, model: "m/one"),
      candidate: ComparedModel(run: run, model: "m/two"),
      in: store
    )
    #expect(pair.difference == comparison.difference)
    #expect(pair.pValue == comparison.pValue)
  }

  @Test("With repeats a pair is clustered by sample, as a comparison is")
  func repeats() throws {
    defer { folder.remove() }
    let trials = (0..<6).flatMap { index in
      (1...2).flatMap { epoch in
        [
          TestTrial("s\(index)", "m/one", .correct, epoch: epoch),
          TestTrial("s\(index)", "m/two", index + epoch > 4 ? .correct : .incorrect, epoch: epoch),
        ]
      }
    }
    let pair = try #require(try detail(trials).pairs.first)
    let run = try #require(try store.run(named: "r"))
    let comparison = try Comparison(
      base: ComparedModel(run: run, model: "m/one"),
      candidate: ComparedModel(run: run, model: "m/two"),
      in: store
    )
    #expect(comparison.hasRepeats)
    let (shown, compared) = (try #require(pair.difference), try #require(comparison.difference))
    #expect(abs(shown.value - compared.value) < 1e-12)
    #expect(abs(shown.lower - compared.lower) < 1e-12)
    #expect(pair.pValue == comparison.pValue)
  }

  @Test("P-values are corrected by Holm for all pairs")
  func correction() throws {
    defer { folder.remove() }
    let trials = (0..<8).flatMap { index in
      [
        TestTrial("s\(index)", "m/one", .correct),
        TestTrial("s\(index)", "m/two", .incorrect),
        TestTrial("s\(index)", "m/three", index < 4 ? .correct : .incorrect),
      ]
    }
    let pairs = try detail(trials).pairs
    #expect(pairs.map(\.first) == [0, 0, 1])
    #expect(pairs.map(\.second) == [1, 2, 2])
    let plain = [
      McNemarTest(baseOnly: 8, candidateOnly: 0), McNemarTest(baseOnly: 4, candidateOnly: 0),
      McNemarTest(baseOnly: 0, candidateOnly: 4),
    ].map(\.pValue)
    #expect(pairs.map(\.pValue) == PValueCorrection.holm.adjusted(plain))
  }

  @Test("Unscored trials pair with nothing, and task files part the samples")
  func parts() throws {
    defer { folder.remove() }
    let detail = try detail([
      TestTrial("a", "m/one", .correct), TestTrial("a", "m/two", .unscored),
      TestTrial("a", "m/one", .incorrect, file: 1), TestTrial("a", "m/two", .correct, file: 1),
    ])
    #expect(detail.pairs.first?.pairs == 1)
    #expect(detail.taskFiles.map(\.name) == ["tasks-0.jsonl", "tasks-1.jsonl"])
    #expect(detail.taskFiles.map(\.samples) == [1, 1])
    #expect(
      detail.taskFiles.map(\.shares) == [
        [Breakdown.Share(correct: 1, scored: 1), Breakdown.Share()],
        [Breakdown.Share(correct: 0, scored: 1), Breakdown.Share(correct: 1, scored: 1)],
      ]
    )
    #expect(detail.tags.isEmpty)
  }

  @Test("Quantiles are of the measured latencies; a model without any has none")
  func quantiles() throws {
    defer { folder.remove() }
    let detail = try detail([
      TestTrial("a", "m/one", .correct, latency: 1), TestTrial("a", "m/two", .error),
      TestTrial("b", "m/one", .correct, latency: 3),
    ])
    #expect(detail.latencies[0].count == 101)
    #expect(detail.latencies[0][50] == 2)
    #expect(detail.latencies[0].last == 3)
    #expect(detail.latencies[1].isEmpty)
  }

  @Test("Where not all samples are shown, those that split the models come first, then missed ones")
  func choice() throws {
    defer { folder.remove() }
    // 0–3 both right, 4 only the first, 5 and 6 neither.
    let detail = try detail(Self.pair(4, 1, 0, 2), showing: 5)
    #expect(detail.samples.map(\.position) == [4, 5])
    #expect(detail.disagreementCount == 1)
    #expect(detail.disagreements.map(\.position) == [4])
    #expect(detail.samples[0].trials.map(\.model) == [0, 1])
    #expect(detail.samples[0].trials[0].row.output == "m/one on s4 1 0")
    #expect(detail.samples[0].trials[0].scores.map(\.scorer) == ["exact"])
    #expect(detail.samples[0].messages.map(\.text) == ["What of s4 in 0?"])
  }
}
