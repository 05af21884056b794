/// McNemar's exact test: whether two sides differ on the same samples.
///
/// Only pairs on which the sides disagree count; if neither is better, each such pair is the toss of
/// a fair coin. Sources: Q. McNemar, Psychometrika 12 (1947) 153–157; the exact form is the
/// two-sided binomial test, which doubles the smaller tail.
public struct McNemarTest: Hashable, Sendable {
  /// The probability of a disagreement at least this lopsided if neither side is better, 0…1.
  public let pValue: Double

  /// Runs the test; without disagreements the p-value is 1.
  ///
  /// - Parameters:
  ///   - baseOnly: How many pairs only the base has right, from 0; less counts as 0.
  ///   - candidateOnly: How many pairs only the candidate has right, from 0; less counts as 0.
  public init(baseOnly: Int, candidateOnly: Int) {
    let base = max(0, baseOnly)
    let candidate = max(0, candidateOnly)
    let tail = FairBinomial(trials: base + candidate).cumulative(min(base, candidate))
    pValue = min(1, 2 * tail)
  }
}
