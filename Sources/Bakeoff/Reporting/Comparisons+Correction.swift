public import BakeoffReports
public import BakeoffScoring

extension [Comparison] {
  /// Corrects the p-values for there being several comparisons; one alone needs none.
  ///
  /// - Parameter correction: How they are corrected.
  public mutating func correct(by correction: PValueCorrection) {
    correctMetrics(by: correction)
    guard count > 1, correction != .none else { return }
    let adjusted = correction.adjusted(map { $0.pValue ?? 1 })
    for index in indices where self[index].pValue != nil {
      self[index].adjustedPValue = adjusted[index]
      self[index].correction = correction.rawValue
    }
  }

  /// Corrects the p-values of all metrics of all comparisons among each other.
  private mutating func correctMetrics(by correction: PValueCorrection) {
    let places = indices.flatMap { comparison in
      self[comparison].metrics.indices.map { (comparison: comparison, metric: $0) }
    }
    guard places.count > 1, correction != .none else { return }
    let adjusted = correction.adjusted(
      places.map { self[$0.comparison].metrics[$0.metric].pValue ?? 1 }
    )
    for (place, value) in zip(places, adjusted)
    where self[place.comparison].metrics[place.metric].pValue != nil {
      self[place.comparison].metrics[place.metric].adjustedPValue = value
      self[place.comparison].correction = correction.rawValue
    }
  }
}
