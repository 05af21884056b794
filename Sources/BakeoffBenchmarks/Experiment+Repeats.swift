internal import BakeoffCore
internal import BakeoffScoring

extension Experiment {
  /// Whether 95 % intervals of repeated draws and of raters cover.
  static let repeats: [Experiment] = [
    Experiment("share of draws", "100 samples of 5 epochs", in: 0.94...0.96) { generator in
      var share = ShareOfDraws()
      for correct in samples(&generator) { share.add(correct: correct, of: 5) }
      return share.share()?.holds(0.5)
    },
    Experiment("difference of draws", "12 samples of 5 epochs", in: 0.94...0.985) { generator in
      difference(samples: 12, &generator)?.holds(0)
    },
    Experiment("difference of draws", "100 samples of 5 epochs", in: 0.94...0.965) { generator in
      difference(samples: 100, &generator)?.holds(0)
    },
    Experiment("pass@2", "100 samples of 5 epochs", in: 0.94...0.96) {
      // Of shares 0.1 and 0.9: 1 − 0.9² and 1 − 0.1².
      reduced(.passAny(2), &$0)?.holds((0.19 + 0.99) / 2)
    },
    Experiment("pass^5", "100 samples of 5 epochs", in: 0.935...0.96) {
      reduced(.passAll(5), &$0)?.holds((0.000_01 + 0.590_49) / 2)
    },
    Experiment("kappa", "100 answers, two raters with 10 % errors", in: 0.925...0.96) {
      let ratings = ratings(100, raters: 2, of: 1, &$0)
      return CohensKappa(ratings[0], ratings[1])?.holds(0.64)
    },
    Experiment("kappa, clustered", "100 samples of 3 answers much alike", in: 0.925...0.96) {
      let ratings = ratings(100, raters: 2, of: 3, &$0)
      return CohensKappa(ratings[0], ratings[1], clusters: clusters(100, of: 3))?.holds(0.64)
    },
    Experiment("kappa, clusters ignored", "the same (must fall short)", in: 0.5...0.9) {
      let ratings = ratings(100, raters: 2, of: 3, &$0)
      return CohensKappa(ratings[0], ratings[1])?.holds(0.64)
    },
    Experiment("alpha, bootstrap", "100 samples of 2 answers, 3 raters", in: 0.925...0.96) {
      let ratings = ratings(100, raters: 3, of: 2, &$0)
      return BootstrappedAlpha(
        ratings,
        categories: 2,
        isOrdinal: false,
        clusters: clusters(100, of: 2),
        resamples: 500,
        seed: $0.next()
      )?.holds(0.64)
    },
  ]

  /// How many of five draws are correct, of samples that are hard or easy.
  private static func samples(_ generator: inout SplitMix64) -> [Int] {
    (0..<100).map { _ in generator.count(of: 5, generator.happens(0.5) ? 0.1 : 0.9) }
  }

  /// Two models that find samples hard or easy, each for itself.
  private static func difference(
    samples: Int,
    _ generator: inout SplitMix64
  ) -> ClusteredDifference? {
    var counts = [0, 0, 0, 0]
    var differences: [Double] = []
    for _ in 0..<samples {
      let chances = (generator.happens(0.5) ? 0.1 : 0.9, generator.happens(0.5) ? 0.1 : 0.9)
      for _ in 0..<5 {
        let (base, candidate) = (generator.happens(chances.0), generator.happens(chances.1))
        counts[(base ? 2 : 0) + (candidate ? 1 : 0)] += 1
        differences.append((candidate ? 1 : 0) - (base ? 1 : 0))
      }
    }
    return ClusteredMean(of: differences, clusters: clusters(samples, of: 5)).flatMap {
      ClusteredDifference(
        PairedCounts(
          both: counts[3],
          baseOnly: counts[2],
          candidateOnly: counts[1],
          neither: counts[0]
        ),
        error: $0.standardError,
        clusters: samples
      )
    }
  }

  private static func reduced(
    _ reducer: EpochReducer,
    _ generator: inout SplitMix64
  ) -> SampleMean? {
    var reduced = ReducedDraws(by: reducer)
    for correct in samples(&generator) {
      reduced.add(
        (0..<5).map { Draw(score: $0 < correct ? 1 : 0, isCorrect: $0 < correct) }
      )
    }
    return reduced.mean()
  }

  /// Ratings of answers that are good or not, each rater wrong one time in ten, so that agreement beyond
  /// chance is (0.82 − 0.5) / 0.5; seven of ten further answers to a sample are rated as its first.
  private static func ratings(
    _ samples: Int,
    raters: Int,
    of answers: Int,
    _ generator: inout SplitMix64
  ) -> [[Int]] {
    var ratings = [[Int]](repeating: [], count: raters)
    for _ in 0..<samples {
      var first: [Int] = []
      for answer in 0..<answers {
        let isGood = generator.happens(0.5)
        var own = (0..<raters).map { _ in isGood != generator.happens(0.1) ? 1 : 0 }
        if answer == 0 { first = own } else if generator.happens(0.7) { own = first }
        for rater in 0..<raters { ratings[rater].append(own[rater]) }
      }
    }
    return ratings
  }

  private static func clusters(_ samples: Int, of answers: Int) -> Clusters {
    Clusters((0..<samples * answers).map { $0 / answers })
  }
}
