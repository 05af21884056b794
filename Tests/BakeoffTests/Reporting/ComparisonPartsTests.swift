import BakeoffCore
import BakeoffReports
import BakeoffScoring
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("The parts of a comparison")
struct ComparisonPartsTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  private func compare(
    _ run: RunRecord,
    settings: ComparisonSettings = ComparisonSettings()
  ) throws -> Comparison {
    try Comparison(
      base: ComparedModel(run: run, model: "m/x"),
      candidate: ComparedModel(run: run, model: "m/y"),
      in: store,
      settings: settings
    )
  }

  /// A run of two models, a sample for each pair of outcomes.
  private func run(
    _ outcomes: [(Outcome, Outcome)],
    _ change: (inout TestTrial, Int) -> Void = { _, _ in }
  ) throws -> RunRecord {
    try store.run(
      "r",
      outcomes.enumerated().flatMap { index, pair in
        [("m/x", pair.0), ("m/y", pair.1)].map { model, outcome in
          TestTrial("s\(index)", model, outcome).with { change(&$0, index) }
        }
      }
    )
  }

  private static let mixed: [(Outcome, Outcome)] = [
    (.correct, .correct), (.correct, .incorrect), (.incorrect, .correct), (.error, .correct),
    (.correct, .truncated), (.refused, .refused),
  ]

  @Test("Both policies' figures stand beside each other, whichever is asked for")
  func completedOnly() throws {
    defer { folder.remove() }
    let run = try run(Self.mixed)
    let usual = try compare(run)
    #expect(usual.pairs == 6)
    #expect(usual.base.correct == 3)
    let beside = try #require(usual.otherPolicy)
    #expect(beside.pairs == 3)
    #expect(beside.baseCorrect == 2)
    #expect(beside.candidateCorrect == 2)
    var settings = ComparisonSettings()
    settings.isCompletedOnly = true
    let completed = try compare(run, settings: settings)
    #expect(completed.pairs == 3)
    #expect(completed.incomplete == 3)
    #expect(completed.base.correct == 2)
    #expect(completed.baseOnly == 1)
    #expect(completed.flips.map(\.sampleID) == ["s1", "s2"])
    #expect(completed.otherPolicy?.pairs == 6)
    #expect(completed.otherPolicy?.difference?.value == usual.difference?.value)
    let difference = TangoInterval(
      PairedCounts(both: 1, baseOnly: 1, candidateOnly: 1, neither: 0)
    )
    #expect(completed.difference?.lower == difference?.lower)
    let text = TerminalFormat(width: 200).rendered(completed)
    #expect(text.contains("3 pairs · 3 pairs not answered completely left out"))
    #expect(text.contains("all pairs"))
  }

  @Test("Without a pair that both answered completely, --completed-only says so")
  func nothingCompleted() throws {
    defer { folder.remove() }
    var settings = ComparisonSettings()
    settings.isCompletedOnly = true
    let run = try run([(.error, .correct)])
    let error = #expect(throws: InputError.self) { try compare(run, settings: settings) }
    #expect(error?.description.contains("leave out --completed-only") == true)
  }

  @Test("Outcomes are counted from where to where")
  func shifts() throws {
    defer { folder.remove() }
    let shifts = try compare(run(Self.mixed + [(.correct, .truncated)])).shifts
    #expect(shifts.reduce(0) { $0 + $1.count } == 7)
    #expect(
      shifts.contains(Comparison.Shift(base: .correct, candidate: .truncated, count: 2))
    )
    #expect(shifts.contains(Comparison.Shift(base: .error, candidate: .correct, count: 1)))
    #expect(!shifts.contains { $0.base == .incorrect && $0.candidate == .incorrect })
  }

  @Test("Each tag has the difference of its own samples, and small ones are marked")
  func tags() throws {
    defer { folder.remove() }
    let run = try run(
      (0..<40).map { ($0 % 2 == 0 ? .correct : .incorrect, $0 % 8 == 0 ? .incorrect : .correct) }
    ) { $0.tags = $1 < 32 ? ["many"] : ["few", "late"] }
    let tags = try compare(run).tags
    #expect(tags.map(\.name) == ["few", "late", "many"])
    #expect(tags.map(\.pairs) == [8, 8, 32])
    #expect(tags.map(\.isSmall) == [true, true, false])
    #expect(tags.map(\.baseCorrect) == [4, 4, 16])
    #expect(tags.map(\.candidateCorrect) == [7, 7, 28])
    let interval = TangoInterval(
      PairedCounts(both: 12, baseOnly: 4, candidateOnly: 16, neither: 0)
    )
    #expect(tags[2].difference?.value == 12.0 / 32)
    #expect(tags[2].difference?.lower == interval?.lower)
    #expect(tags[2].difference?.upper == interval?.upper)
  }

  @Test("Samples of one document are a cluster, and those of none are on their own")
  func clusters() throws {
    defer { folder.remove() }
    let outcomes: [(Outcome, Outcome)] = (0..<12).map {
      ($0 < 6 ? .correct : .incorrect, $0 < 3 ? .correct : .incorrect)
    }
    let run = try run(outcomes) { $0.document = $1 < 10 ? "d\($1 / 3)" : nil }
    var settings = ComparisonSettings()
    settings.clusterField = "document"
    let comparison = try compare(run, settings: settings)
    // Four documents of three, of which the last has one sample, and two samples without any.
    #expect(
      comparison.clustering == Comparison.Clustering(field: "document", count: 6, unlabelled: 2)
    )
    let labels = ["0", "0", "0", "1", "1", "1", "2", "2", "2", "3", "a", "b"]
    let mean = ClusteredMean(
      of: outcomes.map { ($0.1 == .correct ? 1 : 0) - ($0.0 == .correct ? 1 : 0) },
      clusters: Clusters(labels)
    )
    let expected = ClusteredDifference(
      PairedCounts(both: 3, baseOnly: 3, candidateOnly: 0, neither: 6),
      error: try #require(mean).standardError,
      clusters: 6
    )
    #expect(comparison.difference?.value == -0.25)
    #expect(comparison.difference?.lower == expected?.lower)
    #expect(comparison.difference?.upper == expected?.upper)
    // All three losses are in one document: both signs of it are as extreme.
    #expect(comparison.pValue == 1)
    #expect(abs((try compare(run).pValue ?? 9) - 0.25) < 1e-12)
    settings.clusterField = "author"
    let error = #expect(throws: InputError.self) { try compare(run, settings: settings) }
    #expect(
      error?.description.hasPrefix("no sample of run \"r\" has the metadata field \"author\"")
        == true
    )
  }

  @Test("Scores beside the verdict are compared by their means, those that repeat it are not")
  func metrics() throws {
    defer { folder.remove() }
    let old = [0.5, 0.75, 0.25, 1, 0.5, 0.5]
    let new = [0.75, 0.5, 0.75, 1, 0.875, 0.625]
    let run = try store.run(
      "r",
      old.indices.flatMap { index in
        [("m/x", old[index]), ("m/y", new[index])].map { model, value in
          TestTrial("s\(index)", model, .correct).with { $0.values = ["f1": value] }
        }
      }
    )
    let comparison = try compare(run)
    #expect(comparison.metrics.map(\.name) == ["f1"])
    let metric = try #require(comparison.metrics.first)
    let differences = zip(new, old).map { $0 - $1 }
    let test = try #require(PairedTTest(differences: differences))
    #expect(metric.pairs == 6)
    #expect(metric.base == old.reduce(0, +) / 6)
    #expect(metric.candidate == new.reduce(0, +) / 6)
    #expect(abs((metric.difference?.lower ?? 9) - test.difference.lower) < 1e-12)
    #expect(abs((metric.difference?.upper ?? 9) - test.difference.upper) < 1e-12)
    #expect(abs((metric.pValue ?? 9) - test.pValue) < 1e-12)
    #expect(abs((metric.effectSize ?? 9) - test.effectSize) < 1e-12)
    #expect(metric.wilcoxonPValue == WilcoxonTest(differences: differences).pValue)
    // (1.959964 + 0.841621) standard errors.
    let detectable = (1.959963984540054 + 0.8416212335729143) * test.difference.standardError
    #expect(abs((metric.detectable ?? 9) - detectable) < 1e-12)
    #expect(metric.adjustedPValue == nil)
  }

  @Test("Latency ratios of repeats are those of their samples: more draws do not narrow them")
  func latencyClusters() throws {
    defer { folder.remove() }
    func run(_ name: String, draws: Int) throws -> RunRecord {
      try store.run(
        name,
        (0..<12).flatMap { index in
          (1...draws).flatMap { epoch in
            [
              TestTrial("s\(index)", "m/x", .correct, latency: 1 + Double(index), epoch: epoch),
              TestTrial(
                "s\(index)",
                "m/y",
                .correct,
                latency: 2 + Double((index * 5) % 12),
                epoch: epoch
              ),
            ]
          }
        }
      )
    }
    let once = try #require(try compare(run("once", draws: 1)).latencyRatioInterval)
    let often = try #require(try compare(run("often", draws: 8)).latencyRatioInterval)
    #expect(once.upper - once.lower > 0.3)
    // As wide but for the draws by chance and where a quantile lies between equal values.
    #expect(often.upper - often.lower > 0.8 * (once.upper - once.lower))
  }

  @Test("The ranking orders no models that their simultaneous interval does not tell apart")
  func ranking() throws {
    defer { folder.remove() }
    let shares = [("m/a", 90), ("m/b", 88), ("m/c", 40)]
    let run = try store.run(
      "r",
      shares.flatMap { model, right in
        (0..<100).map {
          TestTrial("s\($0)", model, $0 < right ? .correct : .incorrect, cost: right)
        }
      }
    )
    let sides = shares.map { ComparedModel(run: run, model: $0.0) }
    let report = try ComparisonReport(
      comparing: sides.dropFirst().map { (base: sides[0], candidate: $0) },
      in: store
    )
    let ranking = try #require(report.ranking)
    #expect(ranking.entries.map(\.label) == ["m/a", "m/b", "m/c"])
    #expect(ranking.entries.map(\.best) == [1, 1, 3])
    #expect(ranking.entries.map(\.worst) == [2, 2, 3])
    #expect(abs(ranking.confidenceOfEach - (1 - 0.05 / 3)) < 1e-12)
    let interval = TangoInterval(
      PairedCounts(both: 88, baseOnly: 2, candidateOnly: 0, neither: 10),
      confidence: ranking.confidenceOfEach
    )
    #expect(ranking.differences.first?.difference.lower == interval?.lower)
    // Cheaper by two of ninety, and shown only against a margin that its interval keeps.
    var settings = ComparisonSettings()
    func finding(_ margin: Double) throws -> Economy.Finding? {
      settings.margin = margin
      return try ComparisonReport(
        comparing: sides.dropFirst().map { (base: sides[0], candidate: $0) },
        in: store,
        settings: settings
      ).economy?.finding
    }
    guard case .noneShown(cheaper: 2)? = try finding(0.02) else {
      Issue.record("two points are not shown by 100 samples")
      return
    }
    guard case .cheaper(let entry)? = try finding(0.1) else {
      Issue.record("ten points are shown")
      return
    }
    #expect(entry.label == "m/b")
    let corrected = TangoInterval(
      PairedCounts(both: 88, baseOnly: 2, candidateOnly: 0, neither: 10),
      confidence: 0.975
    )
    #expect(entry.difference?.lower == corrected?.lower)
  }

  @Test("What else changed between two runs is warned about")
  func warnings() throws {
    defer { folder.remove() }
    func run(
      _ name: String,
      _ served: String,
      _ print: String,
      _ heat: Double,
      _ prompt: String
    )
      throws -> RunRecord
    {
      try store.run(
        name,
        ["a", "b"].map { id in
          TestTrial(id, "m/x", .correct).with {
            $0.served = served
            $0.fingerprint = "\(print)"
            $0.prompt = id == "a" ? prompt : nil
          }
        },
        parameters: ["temperature": .number(heat)]
      )
    }
    let old = try run("old", "x-2024-05", "fp_1", 0, "How?")
    let new = try run("new", "x-2024-08", "fp_2", 0.7, "Why?")
    func warnings(_ base: RunRecord, _ candidate: RunRecord) throws -> [String] {
      try Comparison(
        base: ComparedModel(run: base, model: "m/x"),
        candidate: ComparedModel(run: candidate, model: "m/x"),
        in: store
      ).warnings
    }
    #expect(try warnings(old, old).isEmpty)
    #expect(
      try warnings(old, new) == [
        "1 sample differs between the runs though the ids are the same (a is the first): prompt, "
          + "target or checks were changed.",
        "The alias moved: m/x was answered by x-2024-05 in \"old\" and by x-2024-08 in \"new\".",
        "The system behind m/x changed: its fingerprint is fp_1 in \"old\" and fp_2 in \"new\".",
        "temperature differs (base 0, candidate 0.7), so this compares that as well.",
      ]
    )
  }

  @Test("Only as many flips are read as are asked for, and all are counted")
  func flipLimit() throws {
    defer { folder.remove() }
    let run = try run((0..<9).map { _ in (.correct, .incorrect) })
    var settings = ComparisonSettings()
    settings.flipLimit = 2
    let comparison = try compare(run, settings: settings)
    #expect(comparison.flips.map(\.sampleID) == ["s0", "s1"])
    #expect(comparison.flipCount == 9)
    settings.flipLimit = nil
    #expect(try compare(run, settings: settings).flips.count == 9)
  }
}
