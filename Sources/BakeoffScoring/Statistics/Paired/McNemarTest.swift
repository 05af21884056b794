/// McNemar's test: whether two sides differ on the same samples, exact and as mid-p.
///
/// Only pairs on which the sides disagree count; if neither is better, each such pair is the toss of
/// a fair coin. Sources: Q. McNemar, Psychometrika 12 (1947) 153–157; the exact form is the
/// two-sided binomial test, which doubles the smaller tail. Mid-p: M. W. Fagerland, S. Lydersen and
/// P. Laake, "The McNemar test for binary matched-pairs data: mid-p and asymptotic are better than exact
/// conditional", BMC Medical Research Methodology 13 (2013) 91.
public struct McNemarTest: Hashable, Sendable {
  /// The probability of a disagreement at least this lopsided if neither side is better, 0…1.
  ///
  /// A test at its level errs less often than the level, for few disagreements far less.
  public let pValue: Double
  /// The same with what is exactly as lopsided counted half, 0…1.
  ///
  /// It finds more and errs about as often as its level, though that is not guaranteed.
  public let midPValue: Double

  /// Runs the test; without disagreements both p-values are 1.
  ///
  /// - Parameters:
  ///   - baseOnly: How many pairs only the base has right, from 0; less counts as 0.
  ///   - candidateOnly: How many pairs only the candidate has right, from 0; less counts as 0.
  public init(baseOnly: Int, candidateOnly: Int) {
    let base = max(0, baseOnly)
    let candidate = max(0, candidateOnly)
    let tosses = BinomialDistribution(trials: base + candidate, probability: 0.5)
    let observed = tosses.density(min(base, candidate))
    if base + candidate == 0 {
      (pValue, midPValue) = (1, 1)
    } else if base == candidate {
      (pValue, midPValue) = (1, 1 - observed / 2)
    } else {
      let exact = min(1, 2 * tosses.atMost(min(base, candidate)))
      (pValue, midPValue) = (exact, max(0, exact - observed))
    }
  }
}
