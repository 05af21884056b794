/// The share of draws that are correct, added up sample by sample.
///
/// Each draw counts the same; the interval takes the draws of a sample as a cluster, as `ClusteredMean` does,
/// from sums of whole numbers, which are exact. Where no verdict changes between the draws of a sample, further
/// draws tell nothing, and the interval is Wilson's for as many trials as samples.
public struct ShareOfDraws: Sendable {
  private var samples = 0
  private var draws = 0
  private var correct = 0
  /// Sums over samples: of the squares of correct draws, of their products with all draws, and of the
  /// squares of these.
  private var sums = (squares: 0, products: 0, sizes: 0)
  private var isUnanimous = true

  /// Has no samples yet.
  public init() {}

  /// Adds the draws of a sample; one without any counts nowhere.
  public mutating func add(correct: Int, of draws: Int) {
    guard draws > 0 else { return }
    samples += 1
    self.draws += draws
    self.correct += correct
    sums.squares += correct * correct
    sums.products += correct * draws
    sums.sizes += draws * draws
    if correct > 0, correct < draws { isUnanimous = false }
  }

  /// The share with its interval.
  ///
  /// - Parameter confidence: How often such intervals hold the true share, more than 0 and less than 1.
  /// - Returns: The share; nil without draws.
  public func share(confidence: Double = 0.95) -> SampleMean? {
    guard draws > 0 else { return nil }
    let share = Double(correct) / Double(draws)
    guard samples > 1, !isUnanimous else {
      return SampleMean(share: share, samples: samples, confidence: confidence)
    }
    guard confidence > 0, confidence < 1 else { return nil }
    let squares =
      Double(sums.squares) - 2 * share * Double(sums.products) + share * share * Double(sums.sizes)
    let groups = Double(samples)
    let error = (groups / (groups - 1) * max(0, squares)).squareRoot() / Double(draws)
    let reach = StudentDistribution(degrees: groups - 1).reach(confidence) * error
    return SampleMean(share, from: share - reach, to: share + reach, samples: samples)
  }
}
