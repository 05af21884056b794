internal import Foundation

/// The difference of two shares on the same samples, with the interval of the score test.
///
/// This is the one for non-inferiority: its lower end is above −margin exactly when the score test
/// refuses, at half of what the confidence leaves, that the candidate is worse by the margin; so the interval
/// and the decision never contradict each other. It covers close to its confidence also for few
/// disagreements, where Newcombe's errs a little to both sides, and it depends only on the disagreements and
/// the number of pairs. Sources: T. Tango, "Equivalence test and confidence interval for the difference
/// in proportions for the paired-sample design", Statistics in Medicine 17 (1998) 891–908; recommended by
/// M. W. Fagerland, S. Lydersen and P. Laake, Statistics in Medicine 33 (2014) 2850–2875.
public struct TangoInterval: Hashable, IntervalEstimate {
  /// The candidate's share less the base's, −1…1.
  public let value: Double
  /// The lower end, −1…1.
  public let lower: Double
  /// The upper end, −1…1.
  public let upper: Double

  /// Computes the interval; nil without pairs or when the confidence is out of range.
  ///
  /// - Parameters:
  ///   - counts: How often each side is right.
  ///   - confidence: How often such intervals hold the true difference, more than 0, less than 1.
  public init?(_ counts: PairedCounts, confidence: Double = 0.95) {
    guard counts.pairs > 0, confidence > 0, confidence < 1 else { return nil }
    self.init(
      gains: Double(counts.candidateOnly),
      losses: Double(counts.baseOnly),
      pairs: Double(counts.pairs),
      confidence: confidence
    )
  }

  /// The interval of pairs that were not counted in whole numbers.
  ///
  /// - Parameters:
  ///   - gains: How many pairs only the candidate has right, from 0.
  ///   - losses: How many only the base has right, from 0.
  ///   - pairs: How many there are, more than 0 and no fewer than both together.
  ///   - confidence: More than 0 and less than 1.
  init(gains: Double, losses: Double, pairs: Double, confidence: Double) {
    let z = normalReach(confidence)
    value = (gains - losses) / pairs
    lower = -Self.upperEnd(gains: losses, losses: gains, pairs: pairs, z: z)
    upper = Self.upperEnd(gains: gains, losses: losses, pairs: pairs, z: z)
  }

  /// The largest difference that the score test does not refuse, found by halving.
  private static func upperEnd(gains: Double, losses: Double, pairs: Double, z: Double) -> Double {
    var inside = (gains - losses) / pairs
    var outside = 1.0
    while true {
      let middle = (inside + outside) / 2
      guard middle > inside, middle < outside else { return middle }
      let variance = variance(at: middle, gains: gains, losses: losses, pairs: pairs)
      let isInside = pairs * middle - (gains - losses) <= z * (pairs * variance).squareRoot()
      if isInside { inside = middle } else { outside = middle }
    }
  }

  /// The variance of one pair's difference when the true difference is `difference`.
  ///
  /// The share of losses is the most likely one under that difference, the root of a quadratic equation.
  ///
  /// - Parameters:
  ///   - difference: The true difference, −1…1.
  ///   - gains: How many pairs only the candidate has right; shares will do when `pairs` is 1.
  ///   - losses: How many pairs only the base has right.
  ///   - pairs: How many pairs there are.
  /// - Returns: The variance, from 0.
  static func variance(
    at difference: Double,
    gains: Double,
    losses: Double,
    pairs: Double
  ) -> Double {
    let linear = (2 * pairs - gains + losses) * difference - gains - losses
    let constant = -losses * difference * (1 - difference)
    let root = max(0, linear * linear - 8 * pairs * constant).squareRoot()
    // Of the two forms of the root the one without a difference of near numbers.
    let share =
      linear > 0
      ? (constant == 0 ? 0 : -2 * constant / (linear + root)) : (root - linear) / (4 * pairs)
    return max(0, 2 * share + difference * (1 - difference))
  }
}
