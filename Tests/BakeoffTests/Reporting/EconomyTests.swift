import BakeoffCore
import BakeoffReports
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("The cheapest model that is good enough")
struct EconomyTests {
  private static let models = ["m/a", "m/b", "m/c", "m/d"]

  /// Trials of four models, some of which are missing, failed, unscored or of unknown cost.
  private func trials(epochs: Int) -> [TestTrial] {
    var chance = SplitMix64(seed: 7)
    var trials: [TestTrial] = []
    for sample in 0..<60 {
      for (index, model) in Self.models.enumerated() {
        for epoch in 1...epochs {
          let draw = Int.random(in: 0..<100, using: &chance)
          let outcome: Outcome =
            switch draw {
            case ..<(80 - 9 * index): .correct
            case ..<88: .incorrect
            case ..<92: .truncated
            case ..<96: .error
            default: .unscored
            }
          guard sample == 0 || draw != 50 else { continue }
          let cost = index == 3 && draw < 20 ? nil : 1000 - 200 * index + sample
          trials.append(TestTrial("s\(sample)", model, outcome, cost: cost, epoch: epoch))
        }
      }
    }
    return trials
  }

  @Test("A report has what a comparison with the same reference has", arguments: [1, 3])
  func sameAsComparison(epochs: Int) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try Store(path: folder.path("store.sqlite"))
    let run = try store.run("r", trials(epochs: epochs))
    let economy = try #require(try Report(of: run, in: store).economy)
    #expect(economy.reference == "m/a")
    #expect(economy.intervals == 6)
    let others = Self.models.dropFirst()
    let compared = try Economy(
      reference: ComparedModel(run: run, model: "m/a"),
      others: others.map { ComparedModel(run: run, model: $0) },
      in: ComparedRuns(Self.models.map { ComparedModel(run: run, model: $0) }, in: store),
      margin: Economy.defaultMargin,
      intervals: 6
    )
    #expect(economy.margin == compared.margin)
    #expect(economy.entries.map(\.label) == Array(others))
    for (entry, other) in zip(economy.entries, compared.entries) {
      #expect(entry.label == other.label)
      #expect(entry.costRatio == other.costRatio)
      let (one, two) = (try #require(entry.difference), try #require(other.difference))
      #expect(abs(one.value - two.value) < 1e-12)
      #expect(abs(one.lower - two.lower) < 1e-12)
      #expect(abs(one.upper - two.upper) < 1e-12)
    }
    #expect(compared.entries.last?.costRatio == nil)
  }

  @Test("Models without a sample in common are not measured")
  func apart() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try Store(path: folder.path("store.sqlite"))
    let run = try store.run(
      "r",
      [TestTrial("a", "m/a", .correct, cost: 2), TestTrial("b", "m/b", .correct, cost: 1)]
    )
    #expect(try Report(of: run, in: store).economy == nil)
  }
}
