internal import BakeoffCore

/// Checks that the last number of the answer is the target's, by value.
///
/// The number is found as `NumberScanner` documents; the target's is too, so that a target may read
/// `$18` or be a worked solution that ends in `#### 18`. 18, 18.0 and 18.00 are equal. A target that
/// is a fraction such as `3/4` also accepts a fraction of the same value. Units and signs of per cent
/// do not count; `quantity` reads them.
///
/// The tolerance is absolute, as `(0.01)`, or a share of the target, as `(1%)`; an object as value may
/// have `target`, `absolute` and `relative`, of which the wider counts.
struct NumericScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "numeric",
      summary: "The last number equals the target's; (0.01) allows so much off, (1%) such a share.",
      example: "numeric(0.01)",
      threshold: .tolerance
    ) { settings throws(ScorerError) in
      let expected = try settings.numberTargets(of: "numeric") {
        NumberScanner.answer(in: $0) != nil
      }
      return NumericScorer(
        expected: expected,
        tolerance: try NumberTolerance(settings, scorer: "numeric")
      )
    }
  ]

  let name = "numeric"
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// How far off the number may be.
  let tolerance: NumberTolerance

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
    // What most targets and answers are, and compared in no time.
    if tolerance == .none, target.numerator == nil, let number = Int(found.text),
      let wanted = Int(target.text)
    {
      return number == wanted
    }
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
          within: tolerance.distance(from: numerator.doubleValue / wanted.doubleValue)
            * abs(below * wanted.doubleValue)
        )
    }
    if number == wanted { return true }
    let distance = tolerance.distance(from: wanted.doubleValue)
    guard distance > 0 else { return false }
    return areNear(number.doubleValue, wanted.doubleValue, within: distance)
  }

  /// Whether two numbers differ by no more than that, but for their rounding to doubles: 3.13 is
  /// within 0.01 of 3.14.
  private func areNear(_ first: Double, _ second: Double, within distance: Double) -> Bool {
    abs(first - second) <= distance + 4 * max(abs(first), abs(second)).ulp
  }
}
