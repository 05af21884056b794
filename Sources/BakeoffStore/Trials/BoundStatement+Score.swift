internal import BakeoffCore

extension BoundStatement {
  /// The score in a row's columns from one on: scorer, value, passed, weight, answer, explanation.
  func score(from column: Int32) -> Score {
    Score(
      scorer: text(column),
      value: optionalDouble(column + 1),
      isPassed: int(column + 2) != 0,
      weight: optionalDouble(column + 3) ?? 1,
      answer: optionalText(column + 4),
      explanation: optionalText(column + 5)
    )
  }
}
