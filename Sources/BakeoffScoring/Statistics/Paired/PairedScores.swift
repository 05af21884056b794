/// Two sides' scores on the same samples: whether their means differ, and by how much.
///
/// Pairs of a cluster, such as the draws of a sample, count as one observation of it: the interval is that of
/// `ClusteredDifference` and the p-value that of `ClusteredMean`, which for single pairs are the paired t
/// test's (Student, "The probable error of a mean", Biometrika 6 (1908) 1–25). Beside it stands
/// Wilcoxon's test of the clusters' mean differences, which heeds ranks alone.
public struct PairedScores: Hashable, Sendable {
  /// The base's mean score.
  public let base: Double
  /// The candidate's mean score.
  public let candidate: Double
  /// The candidate's mean less the base's, with its interval; nil for a single cluster, and where no
  /// difference varies while scores leave 0…1.
  public let difference: ClusteredDifference?
  /// The p-value of the t test, 0…1; nil for a single cluster, and where no difference varies but from 0.
  public let pValue: Double?
  /// The p-value of Wilcoxon's signed-rank test, 0…1.
  public let wilcoxonPValue: Double
  /// Cohen's d_z: the mean difference of a cluster over the deviation of these differences; nil for a single
  /// cluster, and when all differences are the same.
  public let effectSize: Double?
  /// The smallest mean difference that so many clusters show four times of five, in the unit of the
  /// scores; nil when the standard error is 0 or unknown.
  ///
  /// It is (z₁₋α⁄₂ + z₀.₈) standard errors: J. Cohen, Statistical Power Analysis for the Behavioral
  /// Sciences (1988), chapter 2, in its normal approximation.
  public let detectable: Double?

  /// Compares the scores; nil without pairs, when counts differ, or when the confidence is out of range.
  ///
  /// - Parameters:
  ///   - base: The base's scores.
  ///   - candidate: The candidate's scores of the same samples, in the same unit and order.
  ///   - clusters: Which pairs belong together; as many as pairs.
  ///   - confidence: How often the interval holds the true difference, more than 0 and less than 1.
  ///   - power: How likely the detectable difference is to be shown.
  public init?(
    base: [Double],
    candidate: [Double],
    clusters: Clusters,
    confidence: Double = 0.95,
    power: Double = 0.8
  ) {
    guard
      !base.isEmpty, base.count == candidate.count, clusters.indices.count == base.count,
      confidence > 0, confidence < 1, power > 0, power < 1
    else { return nil }
    let differences = zip(candidate, base).map { $0 - $1 }
    let mean = ClusteredMean(of: differences, clusters: clusters, confidence: confidence)
    let sizes = clusters.sums(of: [Double](repeating: 1, count: base.count))
    let means = zip(clusters.sums(of: differences), sizes).map { $0 / $1 }
    self.base = Moments(base).mean
    self.candidate = Moments(candidate).mean
    let isBounded = (base + candidate).allSatisfy { (0...1).contains($0) }
    difference = mean.flatMap {
      ClusteredDifference(ofScores: $0, isBounded: isBounded, confidence: confidence)
    }
    // Without any variation the test has nothing to hold a difference to.
    pValue = mean.flatMap { $0.standardError > 0 || $0.value == 0 ? $0.pValue : nil }
    wilcoxonPValue = WilcoxonTest(differences: means).pValue
    let moments = Moments(means)
    let deviation = moments.variance.squareRoot()
    effectSize = deviation > 0 ? moments.mean / deviation : nil
    detectable = mean.flatMap {
      $0.standardError > 0
        ? (normalReach(confidence) + normalQuantile(power)) * $0.standardError : nil
    }
  }
}
