internal import Foundation

/// The paired t test: whether scores differ on the same samples.
///
/// Source: Student, "The probable error of a mean", Biometrika 6 (1908) 1–25. The effect size is
/// Cohen's d_z: the mean difference over the deviation of the differences (0.2 small, 0.5 medium, 0.8
/// large).
public struct PairedTTest: Hashable, Sendable {
  /// The mean difference with its interval.
  public let difference: MeanInterval
  /// The mean difference in standard errors; infinite when all differences are the same but not 0, and
  /// 0 when all are 0.
  public let statistic: Double
  /// How many pairs there are, less one.
  public let degreesOfFreedom: Int
  /// The probability of a difference at least this far from 0 if there is none, 0…1.
  public let pValue: Double
  /// Cohen's d_z; infinite or 0 when the statistic is.
  public let effectSize: Double

  /// Runs the test; nil for fewer than two pairs or when the confidence is out of range.
  ///
  /// - Parameters:
  ///   - differences: The candidate's score less the base's, of each pair.
  ///   - confidence: How often the interval holds the true difference, more than 0 and less than 1.
  public init?(differences: [Double], confidence: Double = 0.95) {
    guard let difference = MeanInterval(of: differences, confidence: confidence) else { return nil }
    let count = differences.count
    let statistic = difference.value == 0 ? 0 : difference.value / difference.standardError
    self.difference = difference
    self.statistic = statistic
    degreesOfFreedom = count - 1
    pValue = StudentDistribution(degrees: Double(count - 1)).twoSided(statistic)
    effectSize = statistic / Double(count).squareRoot()
  }
}
