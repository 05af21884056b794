internal import Foundation

/// What paired verdicts can show: how many pairs a decision needs, and how small a difference so many show.
///
/// The test is the score test of a difference of shares, whose interval is `TangoInterval`; from 0 it is
/// McNemar's. Sources: J.-P. Liu, H.-M. Hsueh, E. Hsieh and J. J. Chen, "Tests for equivalence or
/// non-inferiority for paired binary data", Statistics in Medicine 21 (2002) 231–245, for the number of
/// pairs; R. J. Connor, "Sample size for testing differences in proportions for the paired-sample design",
/// Biometrics 43 (1987) 207–211, which is the same formula at 0.
public struct PairedPower: Hashable, Sendable {
  /// The share of pairs that only the candidate has right, 0…1.
  public let gains: Double
  /// The share of pairs that only the base has right, 0…1.
  public let losses: Double
  /// The confidence of the interval that decides, more than 0 and less than 1.
  public let confidence: Double
  /// How likely the decision is to be reached, more than 0 and less than 1.
  public let power: Double

  /// Plans with shares; nil when a number is out of range.
  ///
  /// - Parameters:
  ///   - gains: The share of pairs that only the candidate has right, 0…1.
  ///   - losses: The share of pairs that only the base has right; with `gains` at most 1.
  ///   - confidence: The confidence of the two-sided interval.
  ///   - power: How likely the decision is to be reached.
  public init?(gains: Double, losses: Double, confidence: Double = 0.95, power: Double = 0.8) {
    guard
      gains >= 0, losses >= 0, gains + losses <= 1,
      confidence > 0, confidence < 1, power > 0, power < 1
    else { return nil }
    self.gains = gains
    self.losses = losses
    self.confidence = confidence
    self.power = power
  }

  /// Plans as if the shares of a sample were the true ones; nil without pairs.
  public init?(_ counts: PairedCounts, confidence: Double = 0.95, power: Double = 0.8) {
    guard counts.pairs > 0 else { return nil }
    self.init(
      gains: Double(counts.candidateOnly) / Double(counts.pairs),
      losses: Double(counts.baseOnly) / Double(counts.pairs),
      confidence: confidence,
      power: power
    )
  }

  /// The share of pairs that the sides disagree on, 0…1.
  public var discordance: Double { gains + losses }

  /// How many pairs it takes to show on which side of a bound the true difference is.
  ///
  /// - Parameter bound: A difference, as −0.02 for a margin of two points, or 0; −1…1.
  /// - Returns: The number of pairs from 1; nil when the difference is the bound itself, which no number
  ///   of pairs tells apart, or when it is too large to count.
  public func pairsNeeded(against bound: Double) -> Int? {
    let difference = gains - losses
    let distance = abs(difference - bound)
    guard distance > 0, abs(bound) <= 1 else { return nil }
    let assumed = TangoInterval.variance(at: bound, gains: gains, losses: losses, pairs: 1)
    let actual = max(0, discordance - difference * difference)
    let root =
      (normalReach(confidence) * assumed.squareRoot()
        + normalQuantile(power) * actual.squareRoot()) / distance
    return wholeCount(root * root)
  }

  /// The smallest difference that so many pairs show with the plan's power, at the plan's discordance.
  ///
  /// - Parameter pairs: How many pairs there are, from 1.
  /// - Returns: The difference, more than 0 and at most the discordance; nil when even all disagreements
  ///   going one way would not be shown so often.
  public func detectableDifference(pairs: Int) -> Double? {
    guard pairs > 0, discordance > 0 else { return nil }
    let n = Double(pairs)
    let z = normalReach(confidence) * discordance.squareRoot()
    let power = normalQuantile(power)
    // Connor's formula is a quadratic equation in the difference.
    let square = power * power
    let inner = n * z * z - (n + square) * (z * z - square * discordance)
    let difference = (n.squareRoot() * z + max(0, inner).squareRoot()) / (n + square)
    return difference <= discordance ? difference : nil
  }
}

/// A number of samples rounded up, from 1; nil when it is not finite or no one could draw so many.
func wholeCount(_ count: Double) -> Int? {
  guard count.isFinite, count < 1e15 else { return nil }
  // What rounding lifted over a whole number is not one more.
  return max(1, Int((count * (1 - 1e-12)).rounded(.up)))
}
