internal import BakeoffCore

/// Checks that the last number of the answer is the target's with its unit.
///
/// Fractions (`3/4`, `1 1/2`), per cent and words such as million are worked out; units of one kind
/// are converted: 1500 m is 1.5 km, 50 % is 1/2. A number without a known unit is taken to be in the
/// target's, and for a percentage as a plain number too. A target without a unit takes any unit but
/// per cent for nothing. Conversions agree to nine digits; the tolerance is as for `numeric`, in the
/// target's unit. The units stand in `UnitTable`.
struct QuantityScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "quantity",
      summary: "The last number and its unit are the target's: units, % and fractions converted.",
      example: "quantity(1%):1.5 km",
      threshold: .tolerance
    ) { settings throws(ScorerError) in
      let expected = try settings.numberTargets(of: "quantity") { Quantity(in: $0) != nil }
      return QuantityScorer(
        expected: expected,
        tolerance: try NumberTolerance(settings, scorer: "quantity")
      )
    }
  ]

  let name = "quantity"
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// How far off the number may be.
  let tolerance: NumberTolerance

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = (expected ?? sample.targets).compactMap(Quantity.init(in:))
    guard !targets.isEmpty else {
      return .unscored(name, because: "The sample has no target that is a number.")
    }
    guard let found = Quantity(in: answer.text) else {
      return .verdict(name, false, explanation: "The answer has no number.")
    }
    return .verdict(name, targets.contains { isRight(found, target: $0) }, answer: found.text)
  }

  private func isRight(_ found: Quantity, target: Quantity) -> Bool {
    switch (found.unit, target.unit) {
    case (nil, let unit?):
      return areNear(found.number, target.number)
        || (unit.dimension == "share" && areNear(found.number, target.base))
    case (let unit?, nil):
      return areNear(unit.dimension == "share" ? found.base : found.number, target.number)
    case (let mine?, let other?):
      guard mine.dimension == other.dimension else { return false }
      // In the target's unit, so that the tolerance means what it says.
      return areNear((found.base - other.offset) / other.factor, target.number)
    case (nil, nil): return areNear(found.number, target.number)
    }
  }

  private func areNear(_ number: Double, _ wanted: Double) -> Bool {
    abs(number - wanted) <= tolerance.distance(from: wanted) + 1e-9 * max(abs(number), abs(wanted))
  }
}
