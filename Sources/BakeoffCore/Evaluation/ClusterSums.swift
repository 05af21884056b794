/// What clusters of whole numbers add up to: enough for the mean of millions, which need not be in memory.
public struct ClusterSums: Hashable, Sendable {
  /// How many clusters have values.
  public private(set) var clusters = 0
  /// How many values there are.
  public private(set) var values = 0
  /// The sum of all values.
  public private(set) var total = 0
  /// The sum over clusters of (sum of its values)².
  public private(set) var squares = 0
  /// The sum over clusters of (sum of its values) × (number of its values).
  public private(set) var products = 0
  /// The sum over clusters of (number of its values)².
  public private(set) var sizes = 0

  /// The sums of no clusters.
  public init() {}

  /// Adds a cluster.
  ///
  /// - Parameters:
  ///   - sum: The sum of its values.
  ///   - count: How many it has, from 1.
  public mutating func add(_ sum: Int, of count: Int) {
    clusters += 1
    values += count
    total += sum
    squares += sum * sum
    products += sum * count
    sizes += count * count
  }

  /// The same with the sign of every value changed.
  public var negated: ClusterSums {
    var other = self
    (other.total, other.products) = (-total, -products)
    return other
  }
}
