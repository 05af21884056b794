public import BakeoffCore

/// The mean of values that belong together in clusters, with a standard error that allows for it.
///
/// The sandwich estimator of K.-Y. Liang and S. L. Zeger, "Longitudinal data analysis using generalized
/// linear models", Biometrika 73 (1986) 13–22, with the correction for few clusters called CR1: G clusters
/// multiply the variance by G/(G−1) (for a mean, its other factor (n−1)/(n−1) is 1), and the interval
/// takes Student's t with G−1 degrees of freedom. Use it for epochs (the cluster is the sample) and for
/// samples that share a source; under some thirty clusters it is still a little too narrow.
public struct ClusteredMean: Hashable, IntervalEstimate {
  /// The mean of all values, each counting the same, in their unit.
  public let value: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The standard error of the mean.
  public let standardError: Double
  /// How many clusters there are.
  public let clusters: Int

  /// The probability of a mean at least this far from 0 if the true one is 0, by Student's t with G−1
  /// degrees of freedom, 0…1; 1 when the mean is 0.
  public var pValue: Double {
    let statistic = value == 0 ? 0 : value / standardError
    return StudentDistribution(degrees: Double(clusters - 1)).twoSided(statistic)
  }

  /// Computes the mean; nil for fewer than two clusters or when numbers are missing or out of range.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - clusters: Which values belong together; as many as values.
  ///   - confidence: How often such intervals hold the true mean, more than 0 and less than 1.
  public init?(of values: [Double], clusters: Clusters, confidence: Double = 0.95) {
    guard
      clusters.count > 1, clusters.indices.count == values.count, confidence > 0, confidence < 1
    else { return nil }
    let mean = Moments(values).mean
    let sums = clusters.sums(of: values.map { $0 - mean })
    self.init(
      mean: mean,
      error: MeanCovariance.of(sums, sums, values: values.count).squareRoot(),
      clusters: clusters.count,
      confidence: confidence
    )
  }

  /// Computes the mean from whole numbers that clusters were added up to; nil as above.
  ///
  /// With a cluster's sum s and its number of values n, Σ(s − mean·n)² = Σs² − 2·mean·Σs·n + mean²·Σn².
  public init?(_ sums: ClusterSums, confidence: Double = 0.95) {
    guard sums.clusters > 1, confidence > 0, confidence < 1 else { return nil }
    let mean = Double(sums.total) / Double(sums.values)
    let squares =
      Double(sums.squares) - 2 * mean * Double(sums.products) + mean * mean * Double(sums.sizes)
    let groups = Double(sums.clusters)
    self.init(
      mean: mean,
      error: (max(0, squares) * groups / (groups - 1)).squareRoot() / Double(sums.values),
      clusters: sums.clusters,
      confidence: confidence
    )
  }

  private init(mean: Double, error: Double, clusters: Int, confidence: Double) {
    let reach = StudentDistribution(degrees: Double(clusters - 1)).reach(confidence) * error
    value = mean
    lower = mean - reach
    upper = mean + reach
    standardError = error
    self.clusters = clusters
  }
}

/// The covariance of two means by the sandwich estimator.
enum MeanCovariance {
  /// The covariance from each cluster's sums of what its values differ from their mean.
  ///
  /// - Parameters:
  ///   - first: The sums of the one variable, a cluster each, at least two.
  ///   - second: The sums of the other.
  ///   - values: How many values there are in all clusters.
  /// - Returns: The covariance with the factor G/(G−1).
  static func of(_ first: [Double], _ second: [Double], values: Int) -> Double {
    let groups = Double(first.count)
    let products = zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    return groups / (groups - 1) * products / (Double(values) * Double(values))
  }
}
