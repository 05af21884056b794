internal import Foundation

/// The ratio of two means on the same samples, as of costs, with Fieller's interval.
///
/// Source: E. C. Fieller, "Some problems in interval estimation", Journal of the Royal Statistical Society B
/// 16 (1954) 175–185, with the covariance of the pairs. Unlike the delta method's it is not symmetric
/// and is exact for normal means; as the sample grows both become the same. Variances are those of
/// `ClusteredMean`, so that epochs may count as clusters of their sample.
public struct RatioOfMeans: Hashable, IntervalEstimate {
  /// The candidate's mean over the base's.
  public let value: Double
  /// The lower end; 0 or more where none of the candidate's values is below 0.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// Computes the ratio.
  ///
  /// It is nil for fewer than two pairs or clusters, when counts differ, or when the base's mean is not
  /// above 0 at this confidence, for then no ratio is excluded.
  ///
  /// - Parameters:
  ///   - base: The base's values, in any unit.
  ///   - candidate: The candidate's values of the same samples, in the same unit and order.
  ///   - clusters: Which pairs belong together; nil when each is on its own.
  ///   - confidence: How often such intervals hold the true ratio, more than 0 and less than 1.
  public init?(
    base: [Double],
    candidate: [Double],
    clusters: Clusters? = nil,
    confidence: Double = 0.95
  ) {
    let clusters = clusters ?? Clusters(ofEach: base.count)
    guard
      clusters.count > 1, base.count == candidate.count, base.count == clusters.indices.count,
      confidence > 0, confidence < 1
    else { return nil }
    let (x, y) = (Moments(base).mean, Moments(candidate).mean)
    let baseSums = clusters.sums(of: base.map { $0 - x })
    let candidateSums = clusters.sums(of: candidate.map { $0 - y })
    let xx = MeanCovariance.of(baseSums, baseSums, values: base.count)
    let xy = MeanCovariance.of(baseSums, candidateSums, values: base.count)
    let yy = MeanCovariance.of(candidateSums, candidateSums, values: base.count)
    let reach = StudentDistribution(degrees: Double(clusters.count - 1)).reach(confidence)
    let square = reach * reach
    let leading = x * x - square * xx
    guard x > 0, leading > 0 else { return nil }
    // The discriminant with the means' products cancelled by hand.
    let inner = x * x * yy - 2 * x * y * xy + y * y * xx - square * (xx * yy - xy * xy)
    let root = reach * max(0, inner).squareRoot()
    let centre = x * y - square * xy
    value = y / x
    let least = (centre - root) / leading
    lower = least < 0 && candidate.allSatisfy { $0 >= 0 } ? 0 : least
    upper = (centre + root) / leading
  }
}
