/// The difference of two means on pairs of which several belong together, as the draws of a sample do.
///
/// It never leaves the range of its values, and keeps a width where no difference varies: draws that all
/// say the same tell no more than one. So a handful of samples does not decide by being asked often.
public struct ClusteredDifference: Hashable, IntervalEstimate {
  /// The candidate's mean less the base's.
  public let value: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// The difference of two shares: Tango's interval for as many pairs as these are worth; nil without pairs or
  /// when a number is out of range.
  ///
  /// Counts are divided by the design effect, the variance by clusters over that of independent pairs, of at
  /// least 1: J. N. K. Rao and A. J. Scott, "A simple method for the analysis of clustered binary data",
  /// Biometrics 48 (1992) 577–585. Where nothing varies the pairs are worth as many as there are
  /// clusters. It covers close to its confidence from five clusters on, where Student's interval of the
  /// clusters can fall to four of five.
  ///
  /// - Parameters:
  ///   - counts: How often each side is right.
  ///   - error: The standard error of the difference as `ClusteredMean` has it; 0 for a single cluster.
  ///   - clusters: How many clusters there are, from 1.
  ///   - confidence: How often such intervals hold the true difference, more than 0, less than 1.
  public init?(_ counts: PairedCounts, error: Double, clusters: Int, confidence: Double = 0.95) {
    guard counts.pairs > 0, clusters > 0, error >= 0, confidence > 0, confidence < 1 else {
      return nil
    }
    let pairs = Double(counts.pairs)
    let difference = counts.difference
    let independent = (Double(counts.discordant) / pairs - difference * difference) / pairs
    let variance = error * error
    let worth =
      variance > 0 && independent > 0
      ? min(pairs, max(1, pairs * independent / variance)) : Double(clusters)
    let interval = TangoInterval(
      gains: Double(counts.candidateOnly) * worth / pairs,
      losses: Double(counts.baseOnly) * worth / pairs,
      pairs: worth,
      confidence: confidence
    )
    // The difference itself is not rounded on the way.
    self.init(value: difference, lower: interval.lower, upper: interval.upper)
  }

  /// The difference of mean scores: Student's interval of the clusters; nil where no difference varies and
  /// nothing bounds the scores.
  ///
  /// Where no difference varies and all scores are from 0 to 1, it is that of as many verdicts as there are
  /// clusters.
  ///
  /// - Parameters:
  ///   - mean: The mean difference by clusters.
  ///   - isBounded: Whether all scores are from 0 to 1.
  ///   - confidence: That of the mean.
  init?(ofScores mean: ClusteredMean, isBounded: Bool, confidence: Double) {
    guard mean.standardError == 0 else {
      self.init(
        value: mean.value,
        lower: isBounded ? max(-1, mean.lower) : mean.lower,
        upper: isBounded ? min(1, mean.upper) : mean.upper
      )
      return
    }
    guard isBounded else { return nil }
    let clusters = Double(mean.clusters)
    let interval = TangoInterval(
      gains: max(0, mean.value) * clusters,
      losses: max(0, -mean.value) * clusters,
      pairs: clusters,
      confidence: confidence
    )
    self.init(value: mean.value, lower: interval.lower, upper: interval.upper)
  }

  private init(value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}
