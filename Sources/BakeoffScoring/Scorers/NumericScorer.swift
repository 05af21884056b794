internal import BakeoffCore

/// Checks that the last number of the answer is the target's, by value.
///
/// The number is found as `NumberScanner` documents; the target's is too, so that a target may read
/// `$18` or be a worked solution that ends in `#### 18`. 18, 18.0 and 18.00 are equal. A target that
/// is a fraction such as `3/4` also accepts a fraction of the same value.
struct NumericScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "numeric",
      summary: "The last number of the answer equals the target; (0.01) allows so much off.",
      example: "numeric(0.01)",
      threshold: .setting
    ) { settings throws(ScorerError) in
      let tolerance = settings.threshold ?? 0
      guard tolerance >= 0, tolerance.isFinite else {
        throw ScorerError.unusableThreshold(scorer: "numeric", expected: "a tolerance from 0 up")
      }
      if let text = settings.expectedTexts?.first(where: { NumberScanner.answer(in: $0) == nil }) {
        throw ScorerError.unusableValue(scorer: "numeric", reason: "\"\(text)\" is not a number")
      }
      return NumericScorer(expected: settings.expectedTexts, tolerance: tolerance)
    }
  ]

  let name = "numeric"
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// How far off the number may be, absolutely, from 0.
  let tolerance: Double

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = (expected ?? sample.targets).compactMap(NumberScanner.answer)
    guard !targets.isEmpty else {
      return .unscored(name, because: "The sample has no target that is a number.")
    }
    guard let found = NumberScanner.answer(in: answer.text) else {
      return .verdict(name, false, explanation: "The answer has no number.")
    }
    return .verdict(
      name,
      targets.contains { isRight(found, target: $0) },
      answer: found.text
    )
  }

  private func isRight(_ found: NumberScanner.Found, target: NumberScanner.Found) -> Bool {
    guard let number = DecimalNumber(found.text), let wanted = DecimalNumber(target.text) else {
      return found.text == target.text
    }
    if let numerator = target.numerator.flatMap(DecimalNumber.init) {
      // A fraction: multiplied out, so that 6/8 is 3/4 and so is 0.75.
      let above = found.numerator.flatMap(DecimalNumber.init)?.doubleValue ?? number.doubleValue
      let below = found.numerator == nil ? 1 : number.doubleValue
      return below != 0
        && areNear(
          above * wanted.doubleValue,
          numerator.doubleValue * below,
          within: tolerance * abs(below * wanted.doubleValue)
        )
    }
    if number == wanted { return true }
    guard tolerance > 0 else { return false }
    return areNear(number.doubleValue, wanted.doubleValue, within: tolerance)
  }

  /// Whether two numbers differ by no more than that, but for their rounding to doubles: 3.13 is
  /// within 0.01 of 3.14.
  private func areNear(_ first: Double, _ second: Double, within distance: Double) -> Bool {
    abs(first - second) <= distance + 4 * max(abs(first), abs(second)).ulp
  }
}
