internal import Foundation

/// Wilcoxon's signed-rank test: whether scores differ on the same samples, by ranks.
///
/// Source: F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945) 80–83,
/// in the way of SciPy's `wilcoxon`: pairs without a difference are left out, equal differences share
/// their mean rank. The p-value is exact for up to 50 pairs that are all different, and for up to 13 of any
/// kind; otherwise the normal approximation with the correction for ties and without one for continuity.
public struct WilcoxonTest: Hashable, Sendable {
  /// The sum of the ranks of the pairs where the candidate is better.
  public let gainRanks: Double
  /// The sum of the ranks of the pairs where the base is better.
  public let lossRanks: Double
  /// The probability of rank sums at least this unequal if neither side is better, 0…1.
  public let pValue: Double
  /// Whether the p-value is exact.
  public let isExact: Bool

  /// The matched-pairs rank-biserial correlation, −1…1: the share of ranks gained less that lost.
  ///
  /// Source: D. S. Kerby, "The simple difference formula", Comprehensive Psychology 3 (2014). It is 0
  /// when no pair differs.
  public var effectSize: Double {
    let sum = gainRanks + lossRanks
    return sum > 0 ? (gainRanks - lossRanks) / sum : 0
  }

  /// Runs the test; without any difference the p-value is 1.
  ///
  /// - Parameter differences: The candidate's score less the base's, of each pair.
  public init(differences: [Double]) {
    let sorted = differences.filter { $0 != 0 }.sorted { abs($0) < abs($1) }
    var gains = 0
    var doubledRanks: [Int] = []
    doubledRanks.reserveCapacity(sorted.count)
    var tieTerm = 0.0
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, abs(sorted[end]) == abs(sorted[start]) { end += 1 }
      // Ranks from start + 1 to end have this as twice their mean, so that halves stay whole.
      let doubled = start + 1 + end
      for index in start..<end {
        if sorted[index] > 0 { gains += doubled }
        doubledRanks.append(doubled)
      }
      let size = Double(end - start)
      tieTerm += size * size * size - size
      start = end
    }
    let total = sorted.count * (sorted.count + 1)
    gainRanks = Double(gains) / 2
    lossRanks = Double(total - gains) / 2
    let isPlain = tieTerm == 0 && sorted.count == differences.count
    isExact = differences.count <= 13 || (isPlain && differences.count <= 50)
    if sorted.isEmpty {
      pValue = 1
    } else if isExact {
      pValue = Self.exactPValue(gains: gains, doubledRanks: doubledRanks, total: total)
    } else {
      let n = Double(sorted.count)
      let variance = (n * (n + 1) * (2 * n + 1) - tieTerm / 2) / 24
      pValue = normalTwoSided((gainRanks - n * (n + 1) / 4) / variance.squareRoot())
    }
  }

  /// Twice the smaller tail over all ways to give the ranks signs, counted sum by sum.
  private static func exactPValue(gains: Int, doubledRanks: [Int], total: Int) -> Double {
    // At most 2⁵⁰ ways: doubles count them exactly.
    var ways = [Double](repeating: 0, count: total + 1)
    ways[0] = 1
    var reached = 0
    for rank in doubledRanks {
      for sum in stride(from: reached, through: 0, by: -1) { ways[sum + rank] += ways[sum] }
      reached += rank
    }
    let extreme = min(gains, total - gains)
    let tail = ways[0...extreme].reduce(0, +)
    return min(1, 2 * tail / exp2(Double(doubledRanks.count)))
  }
}
