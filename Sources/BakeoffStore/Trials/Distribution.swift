/// Numbers from 0 up in ascending order, of which quantiles are taken.
///
/// While they are few it holds all of them. Of more it counts how many fall into which bin, so that a million
/// take no more memory than some ten thousand; each then has the middle of its bin, which is within 0.05 %.
public struct Distribution: Sendable {
  /// Those that came one by one, ascending once they are sorted; empty when bins are counted.
  private var values: [Double] = []
  /// How many fell into which bin, until they are sorted.
  private var bins: [UInt64: Int] = [:]
  /// The bins in ascending order, each with the place where the next begins.
  private var steps: [(end: Int, value: Double)] = []

  /// How many are held before bins are counted.
  static let mostHeld = 16_384
  /// A bin has the numbers that agree in their exponent and in the first 10 of the 52 bits that follow it.
  private static let droppedBits: UInt64 = 42

  /// The distribution of no numbers.
  public init() {}

  /// Adds a number, which takes its place once all are sorted; what is below 0 counts as 0.
  mutating func add(_ value: Double) {
    guard bins.isEmpty else { return count(value) }
    values.append(value)
    guard values.count > Self.mostHeld else { return }
    for value in values { count(value) }
    values = []
  }

  private mutating func count(_ value: Double) {
    bins[value > 0 ? value.bitPattern >> Self.droppedBits : 0, default: 0] += 1
  }

  /// Brings all that were added into their order.
  mutating func sort() {
    values.sort()
    var end = 0
    steps = bins.sorted { $0.key < $1.key }.map { bin, count in
      end += count
      return (end, Self.middle(of: bin))
    }
  }

  private static func middle(of bin: UInt64) -> Double {
    bin == 0 ? 0 : Double(bitPattern: bin << droppedBits | 1 << (droppedBits - 1))
  }
}

extension Distribution: RandomAccessCollection {
  /// Where the first stands.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { steps.last?.end ?? values.count }

  /// The number at a place, from the least up.
  public subscript(place: Int) -> Double {
    guard !steps.isEmpty else { return values[place] }
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].end > place { high = middle } else { low = middle + 1 }
    }
    return steps[low].value
  }
}
