internal import BakeoffCore
internal import BakeoffScoring
internal import Foundation

/// How long statistics of large sets take, each once.
enum Speed {
  /// Measures and prints a line for each.
  static func measure(print: (String) -> Void) {
    var generator = SplitMix64(seed: 1)
    let verdicts = generator.verdicts(100_000, models: 5, share: 0.8)
    let latencies = generator.latencies(500_000, ratio: 1.2)
    let differences = zip(latencies.base, latencies.candidate).map { $1 - $0 }
    let some = Array(differences.prefix(100_000))
    let sources = (0..<100_000).map { "document \($0 / 20)" }
    func time(_ name: String, _ work: () -> Void) {
      let start = DispatchTime.now().uptimeNanoseconds
      work()
      let elapsed = DispatchTime.now().uptimeNanoseconds - start
      print("\(elapsed / 1_000_000) ms\t\(name)")
    }
    time("verdicts of 5 models on 100,000 samples: all pairs' intervals, tests, power") {
      var pValues: [Double] = []
      for one in 0..<5 {
        for other in 0..<one {
          let counts = PairedCounts(verdicts[other], verdicts[one])
          let test = McNemarTest(baseOnly: counts.baseOnly, candidateOnly: counts.candidateOnly)
          pValues.append(test.pValue)
          keep(GateCheck(.accuracy, .maxDrop(0.02)).result(of: GateMeasurement(counts)))
          keep(PairedDifference(counts))
          keep(Disagreement(counts))
          keep(PairedPower(counts)?.detectableDifference(pairs: counts.pairs))
        }
      }
      keep(PValueCorrection.holm.adjusted(pValues))
    }
    time("paired t of 100,000 scores") { keep(PairedTTest(differences: some)) }
    time("Wilcoxon of 100,000 scores") { keep(WilcoxonTest(differences: some)) }
    time("clustered mean of 100,000 scores") {
      keep(ClusteredMean(of: some, clusters: Clusters(sources)))
    }
    time("sign flips of 100,000 different scores") {
      keep(SignFlipTest(differences: some, seed: 1))
    }
    time("alpha of 3 raters on 100,000 answers, 400 resamples") {
      let ratings = (0..<3).map { rater in verdicts[rater].map { Optional($0 ? 1 : 0) } }
      keep(
        BootstrappedAlpha(
          ratings,
          categories: 2,
          isOrdinal: false,
          clusters: Clusters(Array(0..<100_000)),
          resamples: 400,
          seed: 1
        )
      )
    }
    time("cost ratio of 500,000 pairs") {
      keep(RatioOfMeans(base: latencies.base, candidate: latencies.candidate))
    }
    time("p95 ratio of 10,000 pairs, resampled") {
      keep(
        QuantileRatio(
          at: 0.95,
          base: Array(latencies.base.prefix(10_000)),
          candidate: Array(latencies.candidate.prefix(10_000)),
          seed: 1
        )
      )
    }
    time("p95 ratio of 500,000 pairs") {
      keep(QuantileRatio(at: 0.95, base: latencies.base, candidate: latencies.candidate, seed: 1))
    }
  }

  /// Keeps the optimiser from leaving out what is not used.
  @inline(never)
  private static func keep<Value>(_ value: Value) {}
}
