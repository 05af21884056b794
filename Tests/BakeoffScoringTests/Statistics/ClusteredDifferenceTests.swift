import BakeoffCore
import BakeoffScoring
import Testing

@Suite("The difference of two shares with repeated draws")
struct ClusteredDifferenceTests {
  /// The interval of draws: for each sample how often only the candidate, and only the base, is right.
  private func interval(
    _ samples: [(gains: Int, losses: Int)],
    draws: Int
  ) throws
    -> ClusteredDifference
  {
    var differences: [Double] = []
    var owners: [Int] = []
    for (index, sample) in samples.enumerated() {
      let equal = draws - sample.gains - sample.losses
      differences += [Double](repeating: 1, count: sample.gains)
      differences += [Double](repeating: -1, count: sample.losses)
      differences += [Double](repeating: 0, count: equal)
      owners += [Int](repeating: index, count: draws)
    }
    let (gains, losses) = samples.reduce((0, 0)) { ($0.0 + $1.gains, $0.1 + $1.losses) }
    let clusters = Clusters(owners)
    let mean = ClusteredMean(of: differences, clusters: clusters)
    return try #require(
      ClusteredDifference(
        PairedCounts(
          both: differences.count - gains - losses,
          baseOnly: losses,
          candidateOnly: gains,
          neither: 0
        ),
        error: mean?.standardError ?? 0,
        clusters: clusters.count
      )
    )
  }

  @Test(
    "Draws that never differ leave the width that one draw of each sample has",
    arguments: [2, 5, 40]
  )
  func sameDraws(_ samples: Int) throws {
    let same = [(gains: Int, losses: Int)](repeating: (0, 0), count: samples)
    let once = try #require(
      TangoInterval(PairedCounts(both: samples, baseOnly: 0, candidateOnly: 0, neither: 0))
    )
    for draws in [2, 3, 20] {
      let interval = try interval(same, draws: draws)
      #expect(interval.value == 0)
      #expect(abs(interval.lower - once.lower) < 1e-9)
      #expect(abs(interval.upper - once.upper) < 1e-9)
    }
  }

  @Test("A difference in every draw of a few samples is not certain")
  func allDiffer() throws {
    let interval = try interval([(3, 0), (3, 0)], draws: 3)
    #expect(interval.value == 1)
    #expect(interval.lower < 0.4)
    #expect(interval.upper == 1)
  }

  @Test("A single sample, however often drawn, leaves nearly everything open")
  func singleSample() throws {
    let interval = try interval([(0, 50)], draws: 50)
    #expect(interval.lower == -1)
    #expect(interval.upper > 0)
  }

  @Test("No interval leaves the range of a difference")
  func range() throws {
    for samples in [[(0, 2), (0, 0)], [(2, 0), (0, 2)], [(1, 1), (0, 2), (2, 0)]] {
      let interval = try interval(samples.map { (gains: $0.0, losses: $0.1) }, draws: 2)
      #expect(-1 <= interval.lower && interval.lower <= interval.value)
      #expect(interval.value <= interval.upper && interval.upper <= 1)
    }
  }

  @Test(
    "Intervals hold the true difference nineteen times of twenty, also with few samples",
    arguments: [5, 12, 40]
  )
  func coverage(_ samples: Int) throws {
    var generator = SplitMix64(seed: 7)
    func happens(_ chance: Double) -> Bool {
      Double(generator.next() >> 11) * 0x1p-53 < chance
    }
    var held = 0
    for _ in 0..<2_000 {
      let draws = (0..<samples).map { _ -> (gains: Int, losses: Int) in
        // Hard and easy samples, which each model finds hard or easy for itself.
        let (base, candidate) = (happens(0.5) ? 0.1 : 0.9, happens(0.5) ? 0.1 : 0.9)
        var (gains, losses) = (0, 0)
        for _ in 0..<3 {
          let (left, right) = (happens(base), happens(candidate))
          if right, !left { gains += 1 }
          if left, !right { losses += 1 }
        }
        return (gains, losses)
      }
      let interval = try interval(draws, draws: 3)
      if interval.lower <= 0, 0 <= interval.upper { held += 1 }
    }
    #expect((0.935...0.985).contains(Double(held) / 2_000))
  }
}
