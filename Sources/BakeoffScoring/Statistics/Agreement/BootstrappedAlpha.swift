internal import BakeoffCore

/// Krippendorff's alpha of ratings in a few categories, with an interval by resampling.
///
/// Whole clusters of items are drawn with replacement, and the interval runs between the quantiles of the
/// resamples' coefficients: of the intervals that A. Zapf, S. Castell, L. Morawietz and A. Karch compare
/// ("Measuring inter-rater reliability for nominal data – which coefficients and confidence intervals are
/// appropriate?", BMC Medical Research Methodology 16 (2016) 93) the one that covers. Draws come from
/// SplitMix64 by a seed, so that equal input gives equal intervals.
public struct BootstrappedAlpha: Hashable, IntervalEstimate {
  /// The coefficient, at most 1; 0 is what chance gives.
  public let value: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// How many resamples the interval is from.
  public let resamples: Int

  /// Computes the interval.
  ///
  /// It is nil for fewer than two clusters, when the coefficient is not defined, or when it is not for one
  /// resample in twenty.
  ///
  /// - Parameters:
  ///   - ratings: The category of each rater's ratings, from 0, nil where one is missing; items in the same
  ///     order for all.
  ///   - categories: How many categories there are, in their order.
  ///   - isOrdinal: Whether they are places in an order; otherwise they are names.
  ///   - clusters: Which items belong together; as many as items.
  ///   - confidence: How often such intervals hold the true coefficient, more than 0 and less than 1.
  ///   - resamples: How many resamples are drawn, from 1; the cost is theirs times the clusters.
  ///   - seed: The seed of the draws.
  public init?(
    _ ratings: [[Int?]],
    categories: Int,
    isOrdinal: Bool,
    clusters: Clusters,
    confidence: Double = 0.95,
    resamples: Int = 2000,
    seed: UInt64
  ) {
    let items = clusters.indices.count
    guard clusters.count > 1, ratings.allSatisfy({ $0.count == items }), resamples > 0,
      confidence > 0, confidence < 1
    else { return nil }
    var own = [Coincidences](
      repeating: Coincidences(categories: categories),
      count: clusters.count
    )
    for item in 0..<items {
      own[clusters.indices[item]].add(ratings.compactMap { $0[item] })
    }
    // Clusters with the same ratings are alike: it is enough to know how often each kind is drawn.
    var kinds: [Coincidences: Int] = [:]
    let kindOf = own.map { coincidences in
      let kind = kinds[coincidences] ?? kinds.count
      kinds[coincidences] = kind
      return kind
    }
    let patterns = kinds.sorted { $0.value < $1.value }.map(\.key)
    func alpha(_ counts: [Int]) -> Double? {
      var sum = Coincidences(categories: categories)
      for (pattern, count) in zip(patterns, counts) where count > 0 {
        sum.add(pattern, times: Double(count))
      }
      return sum.alpha(isOrdinal: isOrdinal)
    }
    var counts = [Int](repeating: 0, count: patterns.count)
    for kind in kindOf { counts[kind] += 1 }
    guard let value = alpha(counts) else { return nil }
    var generator = SplitMix64(seed: seed)
    var replicates: [Double] = []
    for _ in 0..<resamples {
      for kind in counts.indices { counts[kind] = 0 }
      for _ in 0..<clusters.count { counts[kindOf[generator.index(below: kindOf.count)]] += 1 }
      if let replicate = alpha(counts) { replicates.append(replicate) }
    }
    replicates.sort()
    let tail = (1 - confidence) / 2
    guard replicates.count * 20 > resamples * 19,
      let lower = quantile(tail, ofSorted: replicates),
      let upper = quantile(1 - tail, ofSorted: replicates)
    else { return nil }
    self.value = value
    self.lower = lower
    self.upper = upper
    self.resamples = resamples
  }
}

/// How often which two categories are given to one item, each item counting as many times as it has ratings:
/// Krippendorff's table of coincidences.
private struct Coincidences: Hashable {
  private let categories: Int
  private var cells: [Double]

  init(categories: Int) {
    self.categories = categories
    cells = [Double](repeating: 0, count: categories * categories)
  }

  /// Adds the ratings of an item; a single one coincides with nothing.
  mutating func add(_ ratings: [Int]) {
    guard ratings.count > 1 else { return }
    let share = 1 / Double(ratings.count - 1)
    for (index, one) in ratings.enumerated() {
      for (place, other) in ratings.enumerated() where place != index {
        cells[one * categories + other] += share
      }
    }
  }

  mutating func add(_ others: Coincidences, times: Double) {
    for index in cells.indices { cells[index] += times * others.cells[index] }
  }

  /// The coefficient; nil when fewer than two categories occur.
  func alpha(isOrdinal: Bool) -> Double? {
    let totals = (0..<categories).map { row in
      (0..<categories).reduce(0) { $0 + cells[row * categories + $1] }
    }
    // Categories in order differ by their mean ranks, names by whether they are the same.
    var passed = 0.0
    let places = totals.map { total in
      passed += total
      return passed - total / 2
    }
    var observed = 0.0
    var expected = 0.0
    for row in 0..<categories {
      for column in 0..<categories where row != column {
        let step = places[row] - places[column]
        let distance = isOrdinal ? step * step : 1
        observed += cells[row * categories + column] * distance
        expected += totals[row] * totals[column] * distance
      }
    }
    guard expected > 0, passed > 1 else { return nil }
    return 1 - observed * (passed - 1) / expected
  }
}
