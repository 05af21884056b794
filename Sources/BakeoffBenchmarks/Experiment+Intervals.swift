internal import BakeoffCore
internal import BakeoffScoring
internal import Foundation

extension Experiment {
  /// What theory says of a 95 % interval.
  private static let nominal = 0.94...0.96

  /// Whether 95 % intervals cover.
  static let intervals: [Experiment] =
    shares + means + pairedShares + ratios + repeats

  private static let shares: [Experiment] = [
    Experiment("Wilson", "100 samples, share 0.05–0.95 at random", in: nominal) {
      let share = 0.05 + 0.9 * $0.uniform()
      return WilsonInterval(successes: $0.count(of: 100, share), trials: 100)?.holds(share)
    },
    Experiment("Wilson", "1000 samples, share 0.9", in: nominal) {
      WilsonInterval(successes: $0.count(of: 1000, 0.9), trials: 1000)?.holds(0.9)
    },
    Experiment("Clopper-Pearson", "100 samples, share at random (at least 95 %)", in: 0.95...1) {
      let share = 0.05 + 0.9 * $0.uniform()
      return ClopperPearsonInterval(successes: $0.count(of: 100, share), trials: 100)?
        .holds(share)
    },
    Experiment("Jeffreys", "100 samples, share at random", in: nominal) {
      let share = 0.05 + 0.9 * $0.uniform()
      return JeffreysInterval(successes: $0.count(of: 100, share), trials: 100)?.holds(share)
    },
  ]

  private static let means: [Experiment] = [
    Experiment("mean, t", "10 normal values", in: nominal) {
      MeanInterval(of: $0.normals(10))?.holds(0)
    },
    Experiment("mean, t", "100 uniform values", in: nominal) { generator in
      MeanInterval(of: (0..<100).map { _ in generator.uniform() })?.holds(0.5)
    },
    Experiment("mean, t", "50 exponential values (skewed: a little less)", in: 0.92...0.96) {
      MeanInterval(of: $0.exponentials(50))?.holds(1)
    },
    Experiment("BCa of the mean", "100 normal values, 1000 resamples", in: 0.935...0.96) {
      bootstrap($0.normals(100), seed: $0.next())?.holds(0)
    },
    Experiment("BCa of the mean", "50 exponential values, 1000 resamples", in: 0.92...0.96) {
      bootstrap($0.exponentials(50), seed: $0.next())?.holds(1)
    },
    Experiment("clustered mean", "100 samples of 5 epochs", in: nominal) { generator in
      let (values, samples) = epochs(&generator)
      return ClusteredMean(of: values, clusters: Clusters(samples))?.holds(0.5)
    },
    Experiment("mean, t, clusters ignored", "the same (must fall short)", in: 0.5...0.85) {
      MeanInterval(of: epochs(&$0).values)?.holds(0.5)
    },
  ]

  private static func bootstrap(_ values: [Double], seed: UInt64) -> BootstrapInterval? {
    BootstrapInterval(of: values, resamples: 1000, seed: seed) { values in
      var sum = 0.0
      for value in values { sum += value }
      return sum / Double(values.count)
    }
  }

  /// Verdicts on 100 samples that are hard or easy, five epochs each.
  private static func epochs(
    _ generator: inout SplitMix64
  ) -> (values: [Double], samples: [Int]) {
    var values: [Double] = []
    var samples: [Int] = []
    for sample in 0..<100 {
      let share = generator.happens(0.5) ? 0.1 : 0.9
      for _ in 0..<5 {
        values.append(generator.happens(share) ? 1 : 0)
        samples.append(sample)
      }
    }
    return (values, samples)
  }

  private static let pairedShares: [Experiment] = [
    (50, 0.1, 0.1), (200, 0.03, 0.03), (200, 0.06, 0.1), (200, 0.25, 0.2), (2000, 0.05, 0.03),
  ].flatMap { pairs, gains, losses in
    let setting = "\(pairs) pairs, gains \(gains), losses \(losses)"
    return [
      // Few disagreements are few steps: one of them more or less moves the rate by half a point.
      Experiment("difference, Tango", setting, in: 0.94...(pairs > 50 ? 0.96 : 0.965)) {
        TangoInterval($0.paired(pairs, gains: gains, losses: losses))?.holds(gains - losses)
      },
      Experiment("difference, Newcombe", setting, in: 0.935...0.975) {
        PairedDifference($0.paired(pairs, gains: gains, losses: losses))?.holds(gains - losses)
      },
    ]
  }

  private static let ratios: [Experiment] = [
    Experiment("cost ratio, Fieller", "200 log-normal pairs", in: nominal) {
      let pairs = $0.latencies(200, ratio: 0.7)
      return RatioOfMeans(base: pairs.base, candidate: pairs.candidate)?.holds(0.7)
    },
    quantile(
      at: 0.5,
      pairs: 100,
      largestResampled: 10_000,
      "100 pairs, 500 resamples (wide for few pairs)"
    ),
    quantile(
      at: 0.95,
      pairs: 400,
      largestResampled: 10_000,
      "400 pairs, 500 resamples (wide for few above)"
    ),
    quantile(at: 0.5, pairs: 2000, largestResampled: 0, "2000 pairs, ranks from their limit"),
    quantile(at: 0.95, pairs: 2000, largestResampled: 0, "2000 pairs, ranks from their limit"),
  ]

  private static func quantile(
    at p: Double,
    pairs: Int,
    largestResampled: Int,
    _ setting: String
  ) -> Experiment {
    Experiment(
      "ratio of p\(Int(p * 100))",
      setting,
      in: 0.94...(largestResampled > 0 ? 0.985 : 0.97)
    ) {
      let values = $0.latencies(pairs, ratio: 1.2)
      return QuantileRatio(
        at: p,
        base: values.base,
        candidate: values.candidate,
        resamples: 500,
        largestResampled: largestResampled,
        seed: $0.next()
      )?.holds(1.2)
    }
  }
}
