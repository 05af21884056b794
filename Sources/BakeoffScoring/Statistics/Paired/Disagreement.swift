internal import Foundation

/// How lopsided two sides' disagreements are: the effect sizes that belong to McNemar's test.
///
/// Sources: J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), chapter 5, for g
/// (0.05 small, 0.15 medium, 0.25 large); the odds ratio of matched pairs with its exact conditional
/// interval, which is Clopper and Pearson's for the share of gains among disagreements.
public struct Disagreement: Hashable, Sendable {
  /// The share of disagreements that only the candidate has right, less one half: −0.5…0.5.
  public let cohensG: Double
  /// How many the candidate gains for each it loses, from 0; infinite when it loses none.
  public let oddsRatio: Double
  /// The lower end of the odds ratio, from 0.
  public let lowerOddsRatio: Double
  /// The upper end of the odds ratio; infinite when the candidate loses none.
  public let upperOddsRatio: Double

  /// Measures the disagreements; nil when there are none or the confidence is out of range.
  ///
  /// - Parameters:
  ///   - counts: How often each side is right.
  ///   - confidence: How often such intervals hold the true ratio at least, more than 0, less than 1.
  public init?(_ counts: PairedCounts, confidence: Double = 0.95) {
    guard
      let share = ClopperPearsonInterval(
        successes: counts.candidateOnly,
        trials: counts.discordant,
        confidence: confidence
      )
    else { return nil }
    func odds(_ share: Double) -> Double { share == 1 ? .infinity : share / (1 - share) }
    cohensG = share.value - 0.5
    oddsRatio = Double(counts.candidateOnly) / Double(counts.baseOnly)
    lowerOddsRatio = odds(share.lower)
    upperOddsRatio = odds(share.upper)
  }
}
