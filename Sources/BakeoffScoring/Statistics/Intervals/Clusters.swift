/// Which values belong together, as the epochs of a sample or the questions about one document do.
///
/// Values of a cluster may depend on each other in any way; those of different clusters must not. When
/// clusters lie within others (epochs within samples within documents) the widest ones are right.
public struct Clusters: Hashable, Sendable {
  /// The cluster of each value, from 0.
  public let indices: [Int]
  /// How many clusters there are.
  public let count: Int

  /// Puts values with equal labels together.
  ///
  /// - Parameter labels: The label of each value, in the order of the values.
  public init<Label: Hashable>(_ labels: [Label]) {
    var known: [Label: Int] = [:]
    indices = labels.map { label in
      let index = known[label] ?? known.count
      known[label] = index
      return index
    }
    count = known.count
  }

  /// Makes each of so many values its own cluster.
  init(ofEach count: Int) {
    indices = Array(0..<count)
    self.count = count
  }

  /// The sums of the values of each cluster, in the order of their first values.
  public func sums(of values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (cluster, value) in zip(indices, values) { sums[cluster] += value }
    return sums
  }

  /// The places of the values of each cluster, in the order of their first values.
  var members: [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (index, cluster) in indices.enumerated() { members[cluster].append(index) }
    return members
  }
}
