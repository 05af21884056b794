internal import Foundation

/// How many measurements fell where, in buckets that are each 2 % wider than the one before.
///
/// It stays small however many measurements there are; a quantile is within 1 % of the true one.
public struct LatencyHistogram: Hashable, Sendable {
  /// How many measurements there are.
  public private(set) var count = 0
  /// The sum of all measurements, in seconds.
  public private(set) var total = 0.0
  private var buckets: [Int: Int] = [:]

  /// What the first bucket begins with, in seconds: shorter measurements count as this long.
  private static let shortest = 1e-6
  private static let growth = 1.02

  /// Creates an empty histogram.
  public init() {}

  /// Adds a measurement in seconds.
  public mutating func add(_ seconds: Double) {
    count += 1
    total += seconds
    let ratio = max(seconds, Self.shortest) / Self.shortest
    buckets[Int(log(ratio) / log(Self.growth)), default: 0] += 1
  }

  /// The mean in seconds; nil without measurements.
  public var mean: Double? { count > 0 ? total / Double(count) : nil }

  /// The least measurement that a share of all does not exceed, in seconds, to within 1 %.
  ///
  /// - Parameter share: 0…1, such as 0.95.
  /// - Returns: nil without measurements.
  public func quantile(_ share: Double) -> Double? {
    let rank = max(1, Int((share * Double(count)).rounded(.up)))
    var seen = 0
    for (bucket, members) in buckets.sorted(by: { $0.key < $1.key }) {
      seen += members
      if seen >= rank { return Self.shortest * pow(Self.growth, Double(bucket) + 0.5) }
    }
    return nil
  }
}
