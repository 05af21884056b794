internal import Foundation

/// Cohen's kappa: how far two raters agree beyond chance.
///
/// Sources: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
/// Measurement 20 (1960) 37–46, and "Weighted kappa", Psychological Bulletin 70 (1968) 213–220; the standard
/// error is that of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969) 323–327. It is a
/// sum over items, so that items which belong together are summed up by cluster, as `ClusteredMean` does.
public struct CohensKappa: Hashable, IntervalEstimate {
  /// How bad it is when the raters' categories lie apart.
  public enum Weighting: String, Hashable, Sendable, CaseIterable {
    /// Any two categories are equally far apart.
    case unweighted
    /// As bad as they lie apart in the order of categories.
    case linear
    /// As bad as the square of that.
    case quadratic

    func distance(_ one: Int, _ other: Int) -> Double {
      let steps = Double(abs(one - other))
      switch self {
      case .unweighted: return steps == 0 ? 0 : 1
      case .linear: return steps
      case .quadratic: return steps * steps
      }
    }
  }

  /// The coefficient, at most 1; 0 is what chance gives.
  public let value: Double
  /// The lower end of its interval: normal, or Student's over clusters.
  public let lower: Double
  /// The upper end of its interval.
  public let upper: Double
  /// The standard error of the coefficient.
  public let standardError: Double

  /// Computes the coefficient.
  ///
  /// It is nil without items, when counts differ, when a label is not among the categories, or when both
  /// raters give every item the same one label, for which agreement beyond chance is not defined.
  ///
  /// - Parameters:
  ///   - first: The labels of the first rater.
  ///   - second: The labels of the second, of the same items in the same order.
  ///   - categories: All categories in their order; nil for those that occur, in ascending order.
  ///   - weighting: How bad it is when categories lie apart.
  ///   - clusters: Which items belong together, as the answers to one sample do; nil when none does.
  ///   - confidence: How often the normal interval holds the true value, more than 0 and less than 1.
  public init?<Label: Hashable & Comparable>(
    _ first: [Label],
    _ second: [Label],
    categories: [Label]? = nil,
    weighting: Weighting = .unweighted,
    clusters: Clusters? = nil,
    confidence: Double = 0.95
  ) {
    let categories = categories ?? Set(first + second).sorted()
    let indices = Dictionary(
      categories.enumerated().map { ($1, $0) },
      uniquingKeysWith: { earlier, _ in earlier }
    )
    let size = categories.count
    guard first.count == second.count, confidence > 0, confidence < 1 else { return nil }
    var table = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for (one, other) in zip(first, second) {
      guard let row = indices[one], let column = indices[other] else { return nil }
      table[row][column] += 1 / Double(first.count)
    }
    let rows = table.map { $0.reduce(0, +) }
    let columns = (0..<size).map { column in table.reduce(0) { $0 + $1[column] } }
    var observed = 0.0
    var expected = 0.0
    for row in 0..<size {
      for column in 0..<size {
        let distance = weighting.distance(row, column)
        observed += distance * table[row][column]
        expected += distance * rows[row] * columns[column]
      }
    }
    guard expected > 0 else { return nil }
    let kappa = 1 - observed / expected
    let rowMeans = (0..<size).map { row in
      (0..<size).reduce(0) { $0 + columns[$1] * weighting.distance(row, $1) }
    }
    let columnMeans = (0..<size).map { column in
      (0..<size).reduce(0) { $0 + rows[$1] * weighting.distance($1, column) }
    }
    // Fleiss's variance in terms of disagreement d = 1 − weight: each item differs from the mean by d
    // less (1 − κ)(means), and that mean is `centre`.
    let centre = observed - 2 * (1 - kappa) * expected
    func part(_ row: Int, _ column: Int) -> Double {
      weighting.distance(row, column) - (1 - kappa) * (rowMeans[row] + columnMeans[column]) - centre
    }
    let variance: Double
    let reach: Double
    if let clusters, clusters.count < first.count {
      guard clusters.count > 1, clusters.indices.count == first.count else { return nil }
      let sums = clusters.sums(
        of: zip(first, second).map { part(indices[$0, default: 0], indices[$1, default: 0]) }
      )
      variance = MeanCovariance.of(sums, sums, values: first.count) / (expected * expected)
      reach = StudentDistribution(degrees: Double(clusters.count - 1)).reach(confidence)
    } else {
      var sum = 0.0
      for row in 0..<size {
        for column in 0..<size where table[row][column] > 0 {
          sum += table[row][column] * part(row, column) * part(row, column)
        }
      }
      variance = sum / (Double(first.count) * expected * expected)
      reach = normalReach(confidence)
    }
    value = kappa
    standardError = variance.squareRoot()
    lower = kappa - reach * standardError
    upper = kappa + reach * standardError
  }
}
