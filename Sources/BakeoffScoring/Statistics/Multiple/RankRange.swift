/// The places that a model may have among others, all of them at once.
///
/// A model's best place is behind all that are shown to be better, and its worst before all that are shown to
/// be worse. With differences whose intervals hold simultaneously (all pairs of m models are m(m−1)/2
/// intervals, see `SimultaneousConfidence`), all ranges hold at that confidence. Source: M. Klein,
/// T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking of populations", Applied
/// Statistics 69 (2020) 589–606.
public struct RankRange: Hashable, Sendable {
  /// The best place, from 1.
  public let best: Int
  /// The worst place, at most the number of models.
  public let worst: Int

  /// The ranges of all models.
  ///
  /// - Parameters:
  ///   - count: How many models there are.
  ///   - isBetter: Whether one model, by its index, is shown to be better than another: the interval of
  ///     their difference lies above 0.
  /// - Returns: The range of each model.
  public static func ranges(
    of count: Int,
    where isBetter: (_ one: Int, _ other: Int) -> Bool
  ) -> [RankRange] {
    (0..<count).map { model in
      let others = (0..<count).filter { $0 != model }
      let better = others.filter { isBetter($0, model) }.count
      let worse = others.filter { isBetter(model, $0) }.count
      return RankRange(best: 1 + better, worst: max(1 + better, count - worse))
    }
  }
}
