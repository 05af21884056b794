internal import Foundation

/// Latencies counted in bins that widen with them, so that a run's median is known at any moment in a
/// few kilobytes.
struct LatencyBins: Sendable {
  /// The lower end of the first bin, in seconds; what is below counts there.
  private static let smallest = 1e-4
  /// A bin's ends differ by 2^(1/16), so that its middle is within 2.2 % of all that it holds.
  private static let binsPerDoubling = 16.0
  /// The last bin ends at 1e-4 s × 2^27, nearly four hours; what is above counts there.
  private static let binCount = 27 * 16

  private var counts: [Int] = []
  private var total = 0

  mutating func add(_ seconds: Double) {
    if counts.isEmpty { counts = Array(repeating: 0, count: Self.binCount) }
    let bin = log2(max(seconds, Self.smallest) / Self.smallest) * Self.binsPerDoubling
    counts[bin < Double(Self.binCount) ? Int(bin) : Self.binCount - 1] += 1
    total += 1
  }

  /// The middle of the bin that holds the lower median, in seconds; nil when nothing was counted.
  var median: Double? {
    guard total > 0 else { return nil }
    var passed = 0
    for (bin, count) in counts.enumerated() {
      passed += count
      if passed * 2 >= total {
        return Self.smallest * exp2((Double(bin) + 0.5) / Self.binsPerDoubling)
      }
    }
    return nil
  }
}
