import BakeoffCore
import Testing

@testable import BakeoffScoring

/// What holds of the statistics without another implementation.
@Suite struct StatisticsPropertyTests {
  @Test("Too little, and numbers out of range, have no interval")
  func absent() {
    #expect(MeanInterval(of: [1]) == nil && PairedTTest(differences: []) == nil)
    #expect(ClopperPearsonInterval(successes: 0, trials: 0) == nil)
    #expect(JeffreysInterval(successes: 2, trials: 1) == nil)
    #expect(ClusteredMean(of: [1, 2], clusters: Clusters(["a", "a"])) == nil)
    #expect(ClusteredMean(of: [1, 2, 3], clusters: Clusters(["a", "b"])) == nil)
    #expect(BootstrapInterval(of: [1], seed: 1) { $0[0] } == nil)
    #expect(RatioOfMeans(base: [1, 2], candidate: [1]) == nil)
    #expect(QuantileRatio(at: 0.5, base: [], candidate: [], seed: 1) == nil)
    #expect(QuantileRatio(at: 0.5, base: [0, 0], candidate: [1, 1], seed: 1) == nil)
    let nothing = PairedCounts(both: 3, baseOnly: 0, candidateOnly: 0, neither: 0)
    #expect(Disagreement(nothing) == nil)
    #expect(CohensKappa([1, 1], [1, 1]) == nil && CohensKappa([Int](), []) == nil)
    #expect(CohensKappa([1, 2], [1, 3], categories: [1, 2]) == nil)
    #expect(KrippendorffsAlpha([[1, nil], [nil, 2]], level: .nominal) == nil)
    #expect(KrippendorffsAlpha([[1, 1], [1, 1]], level: .interval) == nil)
  }

  @Test(
    "A clustered mean is the same from the sums of its clusters",
    arguments: [0.9, 0.95, 0.999]
  )
  func clusterSums(confidence: Double) throws {
    var chance = SplitMix64(seed: 3)
    let clusters = (0..<40).map { _ in
      (0...chance.index(below: 5)).map { _ in chance.index(below: 3) - 1 }
    }
    var sums = ClusterSums()
    for values in clusters { sums.add(values.reduce(0, +), of: values.count) }
    let labels = clusters.enumerated().flatMap { index, values in values.map { _ in index } }
    let expected = try #require(
      ClusteredMean(
        of: clusters.flatMap { $0 }.map(Double.init),
        clusters: Clusters(labels),
        confidence: confidence
      )
    )
    let mean = try #require(ClusteredMean(sums, confidence: confidence))
    #expect(mean.clusters == 40)
    #expect(abs(mean.value - expected.value) < 1e-14)
    #expect(abs(mean.lower - expected.lower) < 1e-12)
    #expect(abs(mean.upper - expected.upper) < 1e-12)
    #expect(ClusteredMean(ClusterSums()) == nil)
  }

  @Test("Tests of nothing but equal scores find nothing")
  func noDifference() throws {
    let zeros = [Double](repeating: 0, count: 30)
    #expect(try #require(PairedTTest(differences: zeros)).pValue == 1)
    #expect(WilcoxonTest(differences: zeros).pValue == 1)
    #expect(WilcoxonTest(differences: []).effectSize == 0)
    #expect(SignFlipTest(differences: zeros, seed: 1).pValue == 1)
    let same = try #require(PairedTTest(differences: [0.1, 0.1, 0.1]))
    #expect(same.pValue == 0 && same.effectSize == .infinity && same.difference.lower == 0.1)
  }

  @Test("A base that may cost nothing has no ratio, one with the same costs has ratio 1")
  func costs() throws {
    #expect(RatioOfMeans(base: [0, 0, 0.001], candidate: [1, 1, 1]) == nil)
    let same = try #require(RatioOfMeans(base: [2, 2, 3], candidate: [2, 2, 3]))
    #expect(same.value == 1 && abs(same.lower - 1) < 1e-12 && abs(same.upper - 1) < 1e-12)
  }

  @Test("Equal seeds give equal draws, other seeds nearby ones")
  func seeds() throws {
    let values = (0..<60).map { Double(($0 * 37) % 41) - 19 }
    let one = SignFlipTest(differences: values, seed: 1)
    #expect(one == SignFlipTest(differences: values, seed: 1))
    let other = SignFlipTest(differences: values, seed: 2)
    #expect(one.pValue != other.pValue)
    #expect(abs(one.pValue - other.pValue) < 6 * one.monteCarloError)
    let exact = try #require(PairedTTest(differences: values)).pValue
    #expect(abs(one.pValue - exact) < 6 * one.monteCarloError + 0.01)
  }

  @Test("Differences of one size are drawn together as they are one by one")
  func flips() {
    let verdicts = [Double](repeating: 1, count: 90) + [Double](repeating: -1, count: 60)
    let test = SignFlipTest(differences: verdicts, seed: 3)
    let exact = McNemarTest(baseOnly: 60, candidateOnly: 90).pValue
    #expect(abs(test.pValue - exact) < 5 * test.monteCarloError)
  }

  @Test("Ranks drawn from their limit give the interval of resampling", arguments: [0.5, 0.95])
  func rankLimit(p: Double) throws {
    var generator = SplitMix64(seed: 9)
    let base = (0..<3000).map { _ in 1 + generator.uniform() * generator.uniform() }
    let candidate = base.map { $0 * (1.1 + 0.2 * generator.uniform()) }
    func ratio(_ largest: Int) throws -> QuantileRatio {
      try #require(
        QuantileRatio(
          at: p,
          base: base,
          candidate: candidate,
          resamples: 1000,
          largestResampled: largest,
          seed: 5
        )
      )
    }
    let (drawn, limit) = (try ratio(3000), try ratio(0))
    let width = drawn.upper - drawn.lower
    #expect(drawn.value == limit.value && drawn.monteCarloError > 0)
    #expect(abs(drawn.lower - limit.lower) < 0.15 * width)
    #expect(abs(drawn.upper - limit.upper) < 0.15 * width)
  }

  @Test("A difference that Tango's interval excludes needs no more pairs at even odds")
  func powerAgrees() throws {
    // At a power of one half, the formula gives the number at which the interval just excludes.
    let plan = try #require(PairedPower(gains: 0.04, losses: 0.05, power: 0.5))
    let needed = try #require(plan.pairsNeeded(against: -0.02))
    func lower(_ pairs: Int) throws -> Double {
      let gains = Int((0.04 * Double(pairs)).rounded())
      let losses = Int((0.05 * Double(pairs)).rounded())
      let both = pairs - gains - losses
      let counts = PairedCounts(both: both, baseOnly: losses, candidateOnly: gains, neither: 0)
      return try #require(TangoInterval(counts)).lower
    }
    #expect(try lower(needed + 100) > -0.02 && lower(needed - 100) < -0.02)
    #expect(plan.pairsNeeded(against: 0.04 - 0.05) == nil)
    #expect(PairedPower(gains: 0.6, losses: 0.5) == nil)
    let few = try #require(PairedPower(gains: 0.02, losses: 0.02))
    #expect(few.detectableDifference(pairs: 10) == nil)
  }

  @Test("The confidence of each of several intervals")
  func simultaneous() {
    #expect(abs(SimultaneousConfidence.bonferroni.each(of: 5, confidence: 0.95) - 0.99) < 1e-15)
    let sidak = SimultaneousConfidence.sidak.each(of: 5, confidence: 0.95)
    #expect(abs(sidak * sidak * sidak * sidak * sidak - 0.95) < 1e-14)
  }

  @Test("Ranks run from behind the better to before the worse")
  func ranks() {
    let scores = [0.9, 0.88, 0.5, 0.1]
    let ranges = RankRange.ranges(of: 4) { scores[$0] > scores[$1] + 0.05 }
    #expect(ranges.map(\.best) == [1, 1, 3, 4] && ranges.map(\.worst) == [2, 2, 3, 4])
  }
}
