internal import BakeoffCore

/// The scorer for samples that ask for none: the shape of what is known decides.
enum DefaultScorer {
  /// The scorer for a sample; nil when it has no target.
  ///
  /// The first that fits: choices → `choice`; every target a number, or a worked solution with
  /// GSM8K's `#### 18` → `numeric`; every target a JSON object → `json-fields`; else `includes`.
  static func scorer(for sample: Sample) -> (any Scorer)? {
    if sample.targets.isEmpty { return nil }
    if !sample.choices.isEmpty { return ChoiceScorer(expected: nil) }
    if sample.targets.allSatisfy(NumberScanner.isNumber) {
      return NumericScorer(expected: nil, tolerance: .none)
    }
    if sample.targets.allSatisfy({ JSONFieldsScorer.object(in: $0) != nil }) {
      return JSONFieldsScorer(expected: nil)
    }
    return IncludesScorer(expected: nil)
  }
}
