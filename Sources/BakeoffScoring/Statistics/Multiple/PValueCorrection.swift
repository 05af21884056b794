/// How p-values of several tests are corrected for there being several.
public enum PValueCorrection: String, Hashable, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// So that the chance of any false finding stays at the level: S. Holm, "A simple sequentially rejective
  /// multiple test procedure", Scandinavian Journal of Statistics 6 (1979) 65–70. It holds however the
  /// tests depend on each other.
  case holm
  /// So that the expected share of false findings among the findings stays at the level: Y. Benjamini and
  /// Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57
  /// (1995) 289–300. It holds for independent tests and for those of models against one baseline.
  case benjaminiHochberg = "benjamini-hochberg"

  /// The corrected p-values, to be compared with the level itself.
  ///
  /// - Parameter pValues: The p-values of all tests, 0…1.
  /// - Returns: The corrected ones in the same order, each at least the value given and at most 1.
  public func adjusted(_ pValues: [Double]) -> [Double] {
    let count = pValues.count
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    var adjusted = pValues
    switch self {
    case .none: break
    case .holm:
      var largest = 0.0
      for (rank, index) in order.enumerated() {
        largest = max(largest, min(1, pValues[index] * Double(count - rank)))
        adjusted[index] = largest
      }
    case .benjaminiHochberg:
      var smallest = 1.0
      for (rank, index) in order.enumerated().reversed() {
        smallest = min(smallest, pValues[index] * (Double(count) / Double(rank + 1)))
        adjusted[index] = smallest
      }
    }
    return adjusted
  }
}
