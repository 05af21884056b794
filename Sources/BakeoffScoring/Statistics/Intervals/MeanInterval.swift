/// The interval of a mean by Student's t distribution.
///
/// Source: Student, "The probable error of a mean", Biometrika 6 (1908) 1–25. For values that are far
/// from normal it needs some dozens of them, and more when they are skewed.
public struct MeanInterval: Hashable, IntervalEstimate {
  /// The mean, in the unit of the values.
  public let value: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The standard error of the mean.
  public let standardError: Double

  /// Computes the interval; nil for fewer than two values or when a number is out of range.
  ///
  /// - Parameters:
  ///   - values: The values, each independent of the others.
  ///   - confidence: How often such intervals hold the true mean, more than 0 and less than 1.
  public init?(of values: [Double], confidence: Double = 0.95) {
    self.init(Moments(values), confidence: confidence)
  }

  /// Computes the interval of values that have been measured.
  init?(_ moments: Moments, confidence: Double = 0.95) {
    guard moments.count > 1, confidence > 0, confidence < 1 else { return nil }
    let error = (moments.variance / Double(moments.count)).squareRoot()
    let reach = StudentDistribution(degrees: Double(moments.count - 1)).reach(confidence) * error
    value = moments.mean
    lower = moments.mean - reach
    upper = moments.mean + reach
    standardError = error
  }
}
