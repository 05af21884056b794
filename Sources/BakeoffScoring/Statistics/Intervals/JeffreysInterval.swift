/// The interval of a share after Jeffreys' prior, with equal tails.
///
/// Source: L. D. Brown, T. T. Cai and A. DasGupta, "Interval estimation for a binomial proportion",
/// Statistical Science 16 (2001) 101–133, formula 6, without their change at the ends: none of many
/// trials leaves the lower end a little above 0.
public struct JeffreysInterval: Hashable, IntervalEstimate {
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
  ///   - confidence: The probability of the interval, more than 0 and less than 1.
  public init?(successes: Int, trials: Int, confidence: Double = 0.95) {
    guard trials > 0, (0...trials).contains(successes), confidence > 0, confidence < 1 else {
      return nil
    }
    let (hits, misses) = (Double(successes) + 0.5, Double(trials - successes) + 0.5)
    let tail = (1 - confidence) / 2
    value = Double(successes) / Double(trials)
    lower = BetaDistribution(a: hits, b: misses).quantile(tail)
    upper = 1 - BetaDistribution(a: misses, b: hits).quantile(tail)
  }
}
