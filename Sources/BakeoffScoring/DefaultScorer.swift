internal import BakeoffCore

/// The scorer for samples that ask for none: the shape of what is known decides.
enum DefaultScorer {
  // Made once, for one of them is asked for with every answer.
  private static let choice: any Scorer = ChoiceScorer(expected: nil)
  private static let numeric: any Scorer = NumericScorer(expected: nil, tolerance: .none)
  private static let jsonFields: any Scorer = JSONFieldsScorer(expected: nil)
  private static let includes: any Scorer = IncludesScorer(expected: nil)

  /// The scorer for a sample; nil when it has no target.
  ///
  /// The first that fits: choices → `choice`; every target a number, or a worked solution with
  /// GSM8K's `#### 18` → `numeric`; every target a JSON object → `json-fields`; else `includes`.
  static func scorer(for sample: Sample) -> (any Scorer)? {
    if sample.targets.isEmpty { return nil }
    if !sample.choices.isEmpty { return choice }
    if sample.targets.allSatisfy(NumberScanner.isNumber) { return numeric }
    if sample.targets.allSatisfy({ JSONFieldsScorer.object(in: $0) != nil }) { return jsonFields }
    return includes
  }
}
