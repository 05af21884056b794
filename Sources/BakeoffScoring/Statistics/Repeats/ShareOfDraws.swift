internal import BakeoffCore

/// The share of draws that are correct, added up sample by sample.
///
/// Each draw counts the same; the interval takes the draws of a sample as a cluster, as `ClusteredMean` does,
/// from sums of whole numbers, which are exact. Where no verdict changes between the draws of a sample, further
/// draws tell nothing, and the interval is Wilson's for as many trials as samples.
public struct ShareOfDraws: Sendable {
  /// The draws of each sample, 1 for each that is correct.
  private var sums = ClusterSums()
  private var isUnanimous = true

  /// Has no samples yet.
  public init() {}

  /// Adds the draws of a sample; one without any counts nowhere.
  public mutating func add(correct: Int, of draws: Int) {
    guard draws > 0 else { return }
    sums.add(correct, of: draws)
    if correct > 0, correct < draws { isUnanimous = false }
  }

  /// The share with its interval.
  ///
  /// - Parameter confidence: How often such intervals hold the true share, more than 0 and less than 1.
  /// - Returns: The share; nil without draws.
  public func share(confidence: Double = 0.95) -> SampleMean? {
    guard sums.values > 0 else { return nil }
    let samples = sums.clusters
    guard samples > 1, !isUnanimous else {
      let share = Double(sums.total) / Double(sums.values)
      return SampleMean(share: share, samples: samples, confidence: confidence)
    }
    return ClusteredMean(sums, confidence: confidence).map {
      SampleMean($0.value, from: $0.lower, to: $0.upper, samples: samples)
    }
  }
}
