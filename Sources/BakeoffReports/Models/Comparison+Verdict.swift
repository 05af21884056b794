extension Comparison {
  /// What a paired test says about the candidate.
  public enum Verdict: String, Hashable, Sendable {
    /// Right on more samples than the base, beyond chance at the level asked for.
    case better
    /// Right on fewer samples than the base, beyond chance at the level asked for.
    case worse
    /// No difference is shown; there may still be one.
    case undecided
    /// There are no pairs to test.
    case untested
  }

  /// The verdict of the test that `pValue` is of, corrected where there are several candidates.
  ///
  /// - Parameter level: The p-value below which a difference counts as shown.
  /// - Returns: What the test shows at that level.
  public func verdict(at level: Double = 0.05) -> Verdict {
    guard pairs > 0, let pValue = adjustedPValue ?? pValue else { return .untested }
    guard pValue < level, baseOnly != candidateOnly else { return .undecided }
    return candidateOnly > baseOnly ? .better : .worse
  }

  /// The share of the pairs that a side has right, 0…1; nil without pairs.
  public func accuracy(of side: Side) -> Double? {
    pairs > 0 ? Double(side.correct) / Double(pairs) : nil
  }
}
