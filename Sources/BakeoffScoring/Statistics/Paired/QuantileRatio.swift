internal import BakeoffCore
internal import Foundation

/// The ratio of two quantiles on the same samples, as of latencies, with the paired bootstrap's interval.
///
/// Whole pairs are resampled, and the interval is that of the percentiles (B. Efron, "Nonparametric standard
/// errors and confidence intervals", Canadian Journal of Statistics 9 (1981) 139–158; BCa's jackknife is
/// wrong for quantiles). A resample's quantile is some value of the sample, so that only its rank is
/// random. For many pairs both ranks are drawn at once from their limit, the bivariate normal distribution whose
/// correlation is that of "below the base's quantile" with "below the candidate's" (R. R. Bahadur, "A
/// note on quantiles in large samples", Annals of Mathematical Statistics 37 (1966) 577–580): 500,000
/// pairs then cost no more than their sorting. Pairs of a cluster, such as the draws of a sample, are
/// resampled together, and the limit's variances are then those of `ClusteredMean`. With few values near
/// the quantile the interval is wider than
/// its confidence asks for: at 95 % those of 100 pairs' medians cover 98 %, those of 2,000 pairs' 96 %.
public struct QuantileRatio: Hashable, IntervalEstimate {
  /// The candidate's quantile over the base's.
  public let value: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The standard error of the less certain end from having drawn finitely many resamples.
  public let monteCarloError: Double
  /// How many resamples were drawn.
  public let resamples: Int

  /// Computes the ratio; nil without pairs, when counts differ, or when the base's quantile is not above 0.
  ///
  /// - Parameters:
  ///   - p: Which quantile, as 0.95; more than 0 and less than 1.
  ///   - base: The base's values, from 0, in any unit.
  ///   - candidate: The candidate's values of the same samples, in the same unit and order.
  ///   - clusters: Which pairs belong together; nil when each is on its own. A single cluster has no
  ///     interval, so that the ratio is nil.
  ///   - confidence: How often such intervals hold the true ratio, more than 0 and less than 1.
  ///   - resamples: How many resamples are drawn at most, from 100; of more than 2,000 pairs fewer, so
  ///     that about 2 × 10⁷ pairs are drawn.
  ///   - largestResampled: Above how many pairs ranks are drawn from their limit. Its error is that of
  ///     the normal approximation to a binomial count of the pairs above the quantile.
  ///   - seed: The seed of the draws, made by SplitMix64.
  public init?(
    at p: Double,
    base: [Double],
    candidate: [Double],
    clusters: Clusters? = nil,
    confidence: Double = 0.95,
    resamples: Int = 10_000,
    largestResampled: Int = 10_000,
    seed: UInt64
  ) {
    // Clusters of one pair each are none, and their closed forms are simpler.
    let clusters = clusters.flatMap { $0.count < $0.indices.count ? $0 : nil }
    let pairs = SortedPairs(base: base, candidate: candidate)
    guard
      base.count == candidate.count, clusters?.indices.count ?? base.count == base.count,
      clusters?.count != 1, p > 0, p < 1, confidence > 0, confidence < 1,
      let x = quantile(p, ofSorted: pairs.base), x > 0,
      let y = quantile(p, ofSorted: pairs.candidate)
    else { return nil }
    var generator = SplitMix64(seed: seed)
    var ratios: [Double]
    if base.count > largestResampled {
      ratios = pairs.limitRatios(
        at: p,
        clusters: clusters,
        count: max(100, resamples),
        using: &generator
      )
    } else {
      let affordable = min(resamples, 20_000_000 / base.count)
      ratios = pairs.ratios(
        at: p,
        clusters: clusters?.members,
        count: max(100, affordable),
        using: &generator
      )
    }
    ratios.sort()
    let tail = (1 - confidence) / 2
    let spread = (tail * (1 - tail) / Double(ratios.count)).squareRoot()
    func end(_ share: Double) -> Double { quantile(share, ofSorted: ratios) ?? .nan }
    func error(_ share: Double) -> Double { (end(share + spread) - end(share - spread)) / 2 }
    value = y / x
    lower = end(tail)
    upper = end(1 - tail)
    monteCarloError = max(error(tail), error(1 - tail))
    self.resamples = ratios.count
  }
}

/// Pairs as the sorted values of each side, and where in them each pair is.
private struct SortedPairs {
  let base: [Double]
  let candidate: [Double]
  private let ranks: [(base: Int32, candidate: Int32)]

  init(base: [Double], candidate: [Double]) {
    func order(_ values: [Double]) -> (sorted: [Double], ranks: [Int32]) {
      let order = zip(values, 0..<Int32(values.count)).sorted { $0.0 < $1.0 }
      var ranks = [Int32](repeating: 0, count: values.count)
      for (rank, entry) in order.enumerated() { ranks[Int(entry.1)] = Int32(rank) }
      return (order.map(\.0), ranks)
    }
    let (left, right) = (order(base), order(candidate))
    self.base = left.sorted
    self.candidate = right.sorted
    ranks = zip(left.ranks, right.ranks).map { (base: $0, candidate: $1) }
  }

  /// Ratios of the quantiles of resampled pairs, or of resampled clusters of pairs.
  func ratios(
    at p: Double,
    clusters: [[Int]]?,
    count: Int,
    using generator: inout SplitMix64
  ) -> [Double] {
    var baseCounts = [Int32](repeating: 0, count: ranks.count)
    var candidateCounts = baseCounts
    return (0..<count).map { _ in
      for index in baseCounts.indices {
        baseCounts[index] = 0
        candidateCounts[index] = 0
      }
      var drawn = 0
      func draw(_ index: Int) {
        let pair = ranks[index]
        baseCounts[Int(pair.base)] += 1
        candidateCounts[Int(pair.candidate)] += 1
        drawn += 1
      }
      if let clusters {
        for _ in clusters.indices {
          for index in clusters[generator.index(below: clusters.count)] { draw(index) }
        }
      } else {
        for _ in ranks.indices { draw(generator.index(below: ranks.count)) }
      }
      return Self.quantile(p, of: candidate, times: candidateCounts, count: drawn)
        / Self.quantile(p, of: base, times: baseCounts, count: drawn)
    }
  }

  /// The quantile of sorted values that each count so many times, `count` times in all.
  private static func quantile(
    _ p: Double,
    of values: [Double],
    times: [Int32],
    count: Int
  ) -> Double {
    let position = p * Double(count - 1)
    let whole = Int(position)
    var passed = 0
    var index = 0
    while passed + Int(times[index]) <= whole {
      passed += Int(times[index])
      index += 1
    }
    let lower = values[index]
    guard passed + Int(times[index]) <= whole + 1, whole + 1 < count else { return lower }
    index += 1
    while times[index] == 0 { index += 1 }
    return lower + (position - Double(whole)) * (values[index] - lower)
  }

  /// Ratios of the values at ranks drawn from the limit of a resample's ranks.
  func limitRatios(
    at p: Double,
    clusters: Clusters?,
    count: Int,
    using generator: inout SplitMix64
  ) -> [Double] {
    let limit = clusters.map { spreads(at: p, $0) } ?? spreads(at: p)
    let rest = max(0, 1 - limit.correlation * limit.correlation).squareRoot()
    return (0..<count).map { _ in
      let first = generator.normal()
      let second = limit.correlation * first + rest * generator.normal()
      let x = BakeoffScoring.quantile(p + limit.base * first, ofSorted: base) ?? .nan
      let y = BakeoffScoring.quantile(p + limit.candidate * second, ofSorted: candidate) ?? .nan
      return y / x
    }
  }

  /// The deviations of both shares below the quantiles, and how they go together.
  private typealias Spreads = (base: Double, candidate: Double, correlation: Double)

  private func spreads(at p: Double) -> Spreads {
    let below = Int32(p * Double(ranks.count - 1))
    let joint = ranks.reduce(0) { $0 + ($1.base <= below && $1.candidate <= below ? 1 : 0) }
    let share = (Double(below) + 1) / Double(ranks.count)
    let correlation =
      (Double(joint) / Double(ranks.count) - share * share) / (share * (1 - share))
    let spread = (p * (1 - p) / Double(ranks.count)).squareRoot()
    return (spread, spread, correlation)
  }

  private func spreads(at p: Double, _ clusters: Clusters) -> Spreads {
    let below = Int32(p * Double(ranks.count - 1))
    let share = (Double(below) + 1) / Double(ranks.count)
    let x = clusters.sums(of: ranks.map { ($0.base <= below ? 1 : 0) - share })
    let y = clusters.sums(of: ranks.map { ($0.candidate <= below ? 1 : 0) - share })
    let xx = MeanCovariance.of(x, x, values: ranks.count)
    let xy = MeanCovariance.of(x, y, values: ranks.count)
    let yy = MeanCovariance.of(y, y, values: ranks.count)
    let scale = (xx * yy).squareRoot()
    return (xx.squareRoot(), yy.squareRoot(), scale > 0 ? xy / scale : 0)
  }
}
