/// Two models of one run on the samples that both have been asked, in numbers.
public struct ModelPair: Sendable {
  /// The first model's place in the report.
  public var first: Int
  /// The second model's place in the report.
  public var second: Int
  /// How many trials both have, unscored ones left out.
  public var pairs: Int
  /// How many of them only the first has right.
  public var firstOnly: Int
  /// How many of them only the second has right.
  public var secondOnly: Int
  /// The second's accuracy less the first's, with its 95 % interval; nil without pairs.
  public var difference: Estimate?
  /// The two-sided p-value, corrected by Holm for all pairs of the report; nil without pairs.
  public var pValue: Double?

  /// Creates a record.
  public init(
    first: Int,
    second: Int,
    pairs: Int,
    firstOnly: Int,
    secondOnly: Int,
    difference: Estimate?,
    pValue: Double?
  ) {
    self.first = first
    self.second = second
    self.pairs = pairs
    self.firstOnly = firstOnly
    self.secondOnly = secondOnly
    self.difference = difference
    self.pValue = pValue
  }

  /// The pair with its models changed about.
  public var reversed: ModelPair {
    ModelPair(
      first: second,
      second: first,
      pairs: pairs,
      firstOnly: secondOnly,
      secondOnly: firstOnly,
      difference: difference.map {
        Estimate(value: 0 - $0.value, lower: 0 - $0.upper, upper: 0 - $0.lower)
      },
      pValue: pValue
    )
  }

  /// What the test shows about the second model at the 5 % level.
  public var verdict: Comparison.Verdict {
    guard pairs > 0, let pValue, let difference else { return .untested }
    guard pValue < 0.05, difference.value != 0 else { return .undecided }
    return difference.value > 0 ? .better : .worse
  }
}
