/// The exact interval of a share: it never covers less often than it says.
///
/// It is wider than Wilson's, so that it is for where too narrow an interval would cost more than too
/// wide a one. Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits
/// illustrated in the case of the binomial", Biometrika 26 (1934) 404–413, as beta quantiles.
public struct ClopperPearsonInterval: Hashable, IntervalEstimate {
  /// The share itself, 0…1.
  public let value: Double
  /// The lower end, 0…1.
  public let lower: Double
  /// The upper end, 0…1.
  public let upper: Double

  /// Computes the interval; nil without trials or when a number is out of range.
  ///
  /// - Parameters:
  ///   - successes: How many trials succeeded, from 0 to `trials`.
  ///   - trials: How many trials there were, from 1.
  ///   - confidence: How often such intervals hold the true share at least, more than 0, less than 1.
  public init?(successes: Int, trials: Int, confidence: Double = 0.95) {
    guard trials > 0, (0...trials).contains(successes), confidence > 0, confidence < 1 else {
      return nil
    }
    let (hits, misses) = (Double(successes), Double(trials - successes))
    let tail = (1 - confidence) / 2
    value = hits / Double(trials)
    lower = hits == 0 ? 0 : BetaDistribution(a: hits, b: misses + 1).quantile(tail)
    upper = misses == 0 ? 1 : 1 - BetaDistribution(a: misses, b: hits + 1).quantile(tail)
  }
}
