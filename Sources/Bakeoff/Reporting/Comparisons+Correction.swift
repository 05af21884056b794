public import BakeoffReports
public import BakeoffScoring

extension [Comparison] {
  /// Corrects the p-values for there being several comparisons; one alone needs none.
  ///
  /// - Parameter correction: How they are corrected.
  public mutating func correct(by correction: PValueCorrection) {
    guard count > 1, correction != .none else { return }
    let adjusted = correction.adjusted(map { $0.pValue ?? 1 })
    for index in indices where self[index].pValue != nil {
      self[index].adjustedPValue = adjusted[index]
      self[index].correction = correction.rawValue
    }
  }
}
