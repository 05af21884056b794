internal import BakeoffCore

/// The permutation test of paired scores: whether the mean difference would be this large if signs were
/// chance.
///
/// If neither side is better, each difference might as well have the other sign. Source: R. A. Fisher,
/// The Design of Experiments (1935), section 21. Up to 20 differences all signs are tried; for more they
/// are drawn with SplitMix64 from a seed, and the p-value counts the data as one of the draws (B. Phipson
/// and G. K. Smyth, "Permutation p-values should never be zero", Statistical Applications in Genetics and
/// Molecular Biology 9 (2010) 39).
public struct SignFlipTest: Hashable, Sendable {
  /// The mean difference; 0 without pairs.
  public let meanDifference: Double
  /// The probability of a mean at least this far from 0, 0…1.
  public let pValue: Double
  /// How many draws were made; nil when all signs were tried.
  public let resamples: Int?

  /// The standard error of the p-value from having drawn signs rather than tried all; 0 when exact.
  public var monteCarloError: Double {
    guard let resamples else { return 0 }
    return (pValue * (1 - pValue) / Double(resamples)).squareRoot()
  }

  /// Runs the test; without any difference the p-value is 1.
  ///
  /// - Parameters:
  ///   - differences: The candidate's score less the base's, of each pair.
  ///   - resamples: How many draws are made at most, from 1. Differences of equal size are drawn together;
  ///     with more than 20,000 sizes there are fewer draws, so that about 2 × 10⁸ signs are drawn, but
  ///     not fewer than 999.
  ///   - seed: The seed of the draws.
  public init(differences: [Double], resamples: Int = 9_999, seed: UInt64) {
    let sum = compensatedSum(differences)
    let sizes = differences.filter { $0 != 0 }.map(abs)
    meanDifference = differences.isEmpty ? 0 : sum / Double(differences.count)
    // Sums that differ by rounding alone are equal.
    let extreme = abs(sum) - 1e-12 * compensatedSum(sizes)
    guard sizes.count > 20 else {
      self.resamples = nil
      pValue = sizes.isEmpty ? 1 : Self.exactPValue(sizes, extreme: extreme)
      return
    }
    let groups = Self.groups(of: sizes)
    let single = groups.filter { $0.count == 1 }.map(\.size)
    let equal = groups.filter { $0.count > 1 }
    let draws = min(max(1, resamples), max(999, 200_000_000 / groups.count))
    var generator = SplitMix64(seed: seed)
    var count = 0
    for _ in 0..<draws {
      let sum = Self.draw(single, using: &generator) + Self.draw(equal, using: &generator)
      if abs(sum) >= extreme { count += 1 }
    }
    self.resamples = draws
    pValue = Double(count + 1) / Double(draws + 1)
  }

  /// The share of sign choices whose sum is at least as extreme, the first sign being fixed.
  private static func exactPValue(_ sizes: [Double], extreme: Double) -> Double {
    func count(_ index: Int, _ sum: Double) -> Int {
      guard index < sizes.count else { return abs(sum) >= extreme ? 1 : 0 }
      return count(index + 1, sum + sizes[index]) + count(index + 1, sum - sizes[index])
    }
    return Double(count(1, sizes[0])) / Double(1 << (sizes.count - 1))
  }

  /// Differences of one size.
  private struct Group {
    let size: Double
    var count: Int
  }

  private static func groups(of sizes: [Double]) -> [Group] {
    var groups: [Group] = []
    for size in sizes.sorted() {
      if groups.last?.size == size {
        groups[groups.count - 1].count += 1
      } else {
        groups.append(Group(size: size, count: 1))
      }
    }
    return groups
  }

  /// The sum of differences with random signs, whose bits come from 64 at once.
  private static func draw(_ sizes: [Double], using generator: inout SplitMix64) -> Double {
    var sum = 0.0
    var word: UInt64 = 0
    for (index, size) in sizes.enumerated() {
      if index & 63 == 0 { word = generator.next() }
      // The lowest bit becomes the sign, without a branch that could not be foreseen.
      sum += Double(bitPattern: size.bitPattern ^ (word << 63))
      word >>= 1
    }
    return sum
  }

  /// The sum of groups of equal differences with random signs, a random bit each.
  private static func draw(_ groups: [Group], using generator: inout SplitMix64) -> Double {
    var sum = 0.0
    var word: UInt64 = 0
    var left = 0
    for group in groups {
      var missing = group.count
      var positive = 0
      while missing > 0 {
        if left == 0 { (word, left) = (generator.next(), 64) }
        let taken = min(missing, left)
        let mask = taken == 64 ? UInt64.max : (1 << UInt64(taken)) - 1
        positive += (word & mask).nonzeroBitCount
        word = taken == 64 ? 0 : word >> UInt64(taken)
        left -= taken
        missing -= taken
      }
      sum += group.size * Double(2 * positive - group.count)
    }
    return sum
  }
}
