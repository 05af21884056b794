/// The difference of two shares measured on the same samples, with its interval.
///
/// Square-and-add of Wilson limits with the continuity-corrected correlation of the two shares.
/// Source: R. G. Newcombe, "Improved confidence intervals for the difference between binomial
/// proportions based on paired data", Statistics in Medicine 17 (1998) 2635–2650, method 10. For the
/// decision whether a drop is within a margin see `TangoInterval`.
public struct PairedDifference: Hashable, Sendable {
  /// The candidate's share less the base's, −1…1.
  public let value: Double
  /// The lower end, −1…1.
  public let lower: Double
  /// The upper end, −1…1.
  public let upper: Double

  /// Computes the difference; nil without pairs or when the confidence is out of range.
  ///
  /// - Parameters:
  ///   - counts: How often each side is right.
  ///   - confidence: How often such intervals hold the true difference, more than 0, less than 1.
  public init?(_ counts: PairedCounts, confidence: Double = 0.95) {
    let (both, baseOnly) = (counts.both, counts.baseOnly)
    let (candidateOnly, neither) = (counts.candidateOnly, counts.neither)
    let pairs = counts.pairs
    guard
      let candidate = WilsonInterval(
        successes: both + candidateOnly,
        trials: pairs,
        confidence: confidence
      ),
      let base = WilsonInterval(successes: both + baseOnly, trials: pairs, confidence: confidence)
    else { return nil }
    let phi = Self.correctedPhi(
      Double(both),
      Double(candidateOnly),
      Double(baseOnly),
      Double(neither)
    )
    let difference = counts.difference
    func reach(_ first: Double, _ second: Double) -> Double {
      max(0, first * first - 2 * phi * first * second + second * second).squareRoot()
    }
    value = difference
    lower = max(
      -1,
      difference - reach(candidate.value - candidate.lower, base.upper - base.value)
    )
    upper = min(
      1,
      difference + reach(base.value - base.lower, candidate.upper - candidate.value)
    )
  }

  /// The correlation of a 2 × 2 table, drawn towards 0 by half a pair count when it is positive.
  private static func correctedPhi(
    _ both: Double,
    _ first: Double,
    _ second: Double,
    _ neither: Double
  ) -> Double {
    let margins =
      (both + first) * (second + neither) * ((both + second) * (first + neither))
    guard margins > 0 else { return 0 }
    let determinant = both * neither - first * second
    let pairs = both + first + second + neither
    let corrected = determinant > 0 ? max(0, determinant - pairs / 2) : determinant
    return corrected / margins.squareRoot()
  }
}
