/// Krippendorff's alpha: how far any number of raters agree beyond chance, with ratings missing.
///
/// Source: K. Krippendorff, Content Analysis, 4th edition (2019), chapter 12. The coincidence sums are
/// computed without the table of coincidences: squared differences as variances, and the ordinal
/// difference as the one of mean ranks, which it equals; so a million different ratings cost their sorting.
public struct KrippendorffsAlpha: Hashable, Sendable {
  /// What the ratings' numbers mean.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// Names: any two are equally different.
    case nominal
    /// Places in an order: as different as there are ratings between them.
    case ordinal
    /// Quantities: as different as the square of their difference.
    case interval
  }

  /// The coefficient, at most 1; 0 is what chance gives.
  public let value: Double
  /// How many ratings counted: those of items that have two or more.
  public let ratings: Int

  /// Computes the coefficient.
  ///
  /// It is nil when no item has two ratings, or when all ratings are the same, for which agreement beyond
  /// chance is not defined.
  ///
  /// - Parameters:
  ///   - ratings: The ratings of each rater, nil where one is missing; items in the same order for all.
  ///   - level: What the numbers mean.
  public init?(_ ratings: [[Double?]], level: Level) {
    let items = (0..<(ratings.map(\.count).max() ?? 0)).map { item in
      ratings.compactMap { $0.indices.contains(item) ? $0[item] : nil }
    }.filter { $0.count > 1 }
    let count = items.reduce(0) { $0 + $1.count }
    guard count > 1 else { return nil }
    let n = Double(count)
    let observed: Double
    let expected: Double
    switch level {
    case .nominal:
      observed = items.reduce(0) { $0 + Self.unequalPairs($1) / Double($1.count - 1) }
      expected = Self.unequalPairs(items.flatMap { $0 }) / (n - 1)
    case .ordinal, .interval:
      let items = level == .ordinal ? Self.ranked(items) : items
      // Over all ordered pairs of m values, squared differences sum to 2m times their squares.
      observed = items.reduce(0) { sum, values in
        let size = Double(values.count)
        return sum + 2 * size * Moments(values).squares / (size - 1)
      }
      expected = 2 * n * Moments(items.flatMap { $0 }).squares / (n - 1)
    }
    guard expected > 0 else { return nil }
    value = 1 - observed / expected
    self.ratings = count
  }

  /// How many ordered pairs of the values are not equal.
  private static func unequalPairs(_ values: [Double]) -> Double {
    let counts = Dictionary(values.map { ($0, 1.0) }, uniquingKeysWith: +)
    let total = Double(values.count)
    return total * total - counts.values.reduce(0) { $0 + $1 * $1 }
  }

  /// The items with every rating replaced by its mean rank among all.
  private static func ranked(_ items: [[Double]]) -> [[Double]] {
    var ranks: [Double: Double] = [:]
    let counts = Dictionary(items.joined().map { ($0, 1.0) }, uniquingKeysWith: +)
    var passed = 0.0
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
      ranks[value] = passed + (count + 1) / 2
      passed += count
    }
    return items.map { $0.map { ranks[$0, default: .nan] } }
  }
}
