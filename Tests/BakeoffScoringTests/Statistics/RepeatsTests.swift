import Testing

@testable import BakeoffScoring

@Suite("Several draws of a sample")
struct RepeatsTests {
  /// Draws of which those with a score of 1 are correct.
  private static func draws(_ scores: [Double]) -> [Draw] {
    scores.map { Draw(score: $0, isCorrect: $0 == 1) }
  }

  @Test(
    "Draws become one value",
    arguments: [
      ("mean", [1, 0, 1, 1], 0.75), ("median", [1, 0, 1, 1], 1), ("median", [1, 0], 0.5),
      ("mode", [1, 0, 1, 0], 0), ("mode", [0, 0.5, 0.5, 1], 0.5), ("max", [0, 0.4], 0.4),
      ("at_least_2", [1, 0, 1], 1), ("at_least_3", [1, 0, 1], 0), ("at_least_4", [1, 1, 1], nil),
      ("pass@1", [1, 0, 1, 1], 0.75), ("pass@2", [1, 0, 0, 0], 0.5), ("pass@5", [1, 1], nil),
      ("pass_at_2", [1, 0, 0, 0], 0.5), ("pass^2", [1, 1, 1, 0], 0.5), ("mean", [], nil),
    ] as [(String, [Double], Double?)]
  )
  func reducers(name: String, scores: [Double], reduced: Double?) throws {
    let reducer = try #require(EpochReducer(name: name))
    #expect(reducer.reduce(Self.draws(scores)) == reduced)
    #expect(reducer.name == name.replacing("pass_at_", with: "pass@"))
  }

  @Test("Scores are averaged, verdicts counted: a check with a threshold tells them apart")
  func verdicts() {
    let draws = [0.7, 0.6, 0.9].map { Draw(score: $0, isCorrect: $0 >= 0.7) }
    #expect(EpochReducer.atLeast(2).reduce(draws) == 1)
    #expect(EpochReducer.passAll(3).reduce(draws) == 0)
    #expect(EpochReducer.max.reduce(draws) == 0.9)
  }

  @Test(
    "Other names are no reducers",
    arguments: ["", "best", "pass@", "pass@0", "pass@-1", "pass@+2"]
  )
  func noReducers(name: String) { #expect(EpochReducer(name: name) == nil) }

  @Test("Flaky samples are those whose verdict changes")
  func flakiness() {
    var flakiness = Flakiness()
    for (correct, draws) in [(2, 2), (2, 3), (0, 1), (0, 2)] {
      flakiness.add(correct: correct, of: draws)
    }
    #expect(flakiness.flaky == 1 && flakiness.samples == 3)
    #expect(abs((flakiness.agreement ?? 0) - 7.0 / 9.0) < 1e-15)
    var single = Flakiness()
    single.add(correct: 1, of: 1)
    #expect(single.samples == 0 && single.agreement == nil)
  }

  /// Samples with two or three draws each, made up.
  private static let samples: [[Double]] = [
    [1, 1, 0], [1, 1, 1], [0, 0, 0], [0, 1], [1, 1], [0, 0, 1], [1, 1, 1], [1, 0, 1],
  ]

  @Test(
    "The mean of the draws' values is that of the samples' means, its interval Student's over them"
  )
  func reduced() throws {
    var reduced = ReducedDraws(by: .mean)
    for scores in Self.samples { reduced.add(Self.draws(scores)) }
    let means = Self.samples.map { $0.reduce(0, +) / Double($0.count) }
    let expected = try #require(MeanInterval(of: means))
    let mean = try #require(reduced.mean())
    #expect(abs(mean.value - expected.value) < 1e-14)
    #expect(abs(mean.lower - expected.lower) < 1e-12)
    #expect(abs(mean.upper - min(1, expected.upper)) < 1e-12)
    #expect(mean.samples == 8)
    var missing = ReducedDraws(by: .passAll(3))
    for scores in Self.samples + [[]] { missing.add(Self.draws(scores)) }
    #expect(missing.mean()?.samples == 6)
    #expect(missing.omitted == 2)
  }

  @Test(
    "The share of correct draws has the interval of clustered means, whatever the samples' sizes"
  )
  func share() throws {
    var share = ShareOfDraws()
    for scores in Self.samples { share.add(correct: Int(scores.reduce(0, +)), of: scores.count) }
    let labels = Self.samples.enumerated().flatMap { index, scores in scores.map { _ in index } }
    let expected = try #require(
      ClusteredMean(of: Self.samples.flatMap { $0 }, clusters: Clusters(labels))
    )
    let mean = try #require(share.share())
    #expect(mean.value == expected.value)
    #expect(abs(mean.lower - expected.lower) < 1e-12)
    #expect(abs(mean.upper - expected.upper) < 1e-12)
  }

  @Test(
    "Draws that never differ tell no more than one of each sample does",
    arguments: [(12, 12), (12, 0), (12, 5), (1, 1)]
  )
  func unanimous(samples: Int, right: Int) throws {
    let wilson = try #require(WilsonInterval(successes: right, trials: samples))
    for draws in [1, 2, 7] {
      var share = ShareOfDraws()
      var reduced = ReducedDraws(by: .passAny(1))
      for sample in 0..<samples {
        let isRight = sample < right
        share.add(correct: isRight ? draws : 0, of: draws)
        let draw = Draw(score: isRight ? 1 : 0, isCorrect: isRight)
        reduced.add(Array(repeating: draw, count: draws))
      }
      for mean in [try #require(share.share()), try #require(reduced.mean())] {
        #expect(abs(mean.value - wilson.value) < 1e-14)
        #expect(abs(mean.lower - wilson.lower) < 1e-14)
        #expect(abs(mean.upper - wilson.upper) < 1e-14)
      }
    }
  }

  @Test("Nothing is said without draws, and an interval stays within the range of its values")
  func bounds() throws {
    #expect(ShareOfDraws().share() == nil)
    #expect(ReducedDraws(by: .mean).mean() == nil)
    var few = ReducedDraws(by: .mean)
    for scores in [[1, 1], [1, 0], [1, 1]] as [[Double]] { few.add(Self.draws(scores)) }
    let mean = try #require(few.mean())
    #expect(mean.upper == 1 && mean.lower > 0)
    var one = ReducedDraws(by: .mean)
    one.add(Self.draws([1, 0]))
    let single = try #require(one.mean())
    #expect(single.value == 0.5 && single.lower < 0.1 && single.upper > 0.9)
  }
}
