internal import Foundation

/// The confidence that each of several intervals needs so that all of them hold at once.
public enum SimultaneousConfidence: String, Hashable, Sendable, CaseIterable {
  /// What the confidence leaves is shared out evenly. It holds however the intervals depend on each other,
  /// and is the default: models answer the same samples. Source: O. J. Dunn, "Multiple comparisons
  /// among means", JASA 56 (1961) 52–64.
  case bonferroni
  /// The root of the confidence: a little narrower, for independent intervals, and for two-sided normal ones
  /// of any correlation. Source: Z. Šidák, "Rectangular confidence regions for the means of multivariate
  /// normal distributions", JASA 62 (1967) 626–633.
  case sidak

  /// The confidence of each interval.
  ///
  /// - Parameters:
  ///   - intervals: How many intervals there are, from 1.
  ///   - confidence: How often all intervals hold at once, more than 0 and less than 1.
  /// - Returns: The confidence of each, at least the one given.
  public func each(of intervals: Int, confidence: Double) -> Double {
    let count = Double(max(1, intervals))
    switch self {
    case .bonferroni: return 1 - (1 - confidence) / count
    case .sidak: return exp(log(confidence) / count)
    }
  }
}
