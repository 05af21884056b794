internal import BakeoffCore
internal import BakeoffScoring
internal import Foundation

extension SplitMix64 {
  /// Whether something of this chance happens.
  mutating func happens(_ chance: Double) -> Bool { uniform() < chance }

  /// How many of so many happen.
  mutating func count(of trials: Int, _ chance: Double) -> Int {
    (0..<trials).reduce(0) { sum, _ in sum + (happens(chance) ? 1 : 0) }
  }

  /// Draws of a standard exponential distribution.
  mutating func exponentials(_ count: Int) -> [Double] {
    (0..<count).map { _ in -log(1 - uniform()) }
  }

  /// Draws of a standard normal distribution.
  mutating func normals(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }

  /// Verdicts of two sides on the same samples.
  mutating func paired(_ pairs: Int, gains: Double, losses: Double) -> PairedCounts {
    var (gained, lost) = (0, 0)
    for _ in 0..<pairs {
      let place = uniform()
      if place < gains { gained += 1 } else if place < gains + losses { lost += 1 }
    }
    return PairedCounts(
      both: pairs - gained - lost,
      baseOnly: lost,
      candidateOnly: gained,
      neither: 0
    )
  }

  /// Latencies or costs of two sides on the same samples: log-normal, alike for the same sample, the
  /// candidate's `ratio` times the base's in every quantile.
  mutating func latencies(_ pairs: Int, ratio: Double) -> (base: [Double], candidate: [Double]) {
    var base: [Double] = []
    var candidate: [Double] = []
    for _ in 0..<pairs {
      let shared = 0.6 * normal()
      base.append(exp(shared + 0.3 * normal()))
      candidate.append(ratio * exp(shared + 0.3 * normal()))
    }
    return (base, candidate)
  }

  /// Verdicts of several models, each right with chance `share`, alike on the same sample.
  mutating func verdicts(_ samples: Int, models: Int, share: Double) -> [[Bool]] {
    var verdicts = [[Bool]](repeating: [], count: models)
    for _ in 0..<samples {
      // Half of the samples all models agree on.
      let isShared = happens(0.5)
      let common = happens(share)
      for model in 0..<models { verdicts[model].append(isShared ? common : happens(share)) }
    }
    return verdicts
  }
}

extension PairedCounts {
  /// Counts two models' verdicts.
  init(_ base: [Bool], _ candidate: [Bool]) {
    var counts = [0, 0, 0, 0]
    for index in base.indices {
      counts[(base[index] ? 2 : 0) + (candidate[index] ? 1 : 0)] += 1
    }
    self.init(both: counts[3], baseOnly: counts[2], candidateOnly: counts[1], neither: counts[0])
  }
}

extension IntervalEstimate {
  /// Whether the interval holds a value.
  func holds(_ value: Double) -> Bool { lower <= value && value <= upper }
}
