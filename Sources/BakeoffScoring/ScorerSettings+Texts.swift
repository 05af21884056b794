internal import BakeoffCore

extension ScorerSettings {
  /// The texts that the value names, each element of a list for itself; nil without a value.
  var expectedTexts: [String]? {
    guard let value else { return nil }
    return (value.arrayValue ?? [value]).map(\.expectedText)
  }
}

extension JSON {
  /// What an answer must say to give this value: a string's text, else the JSON.
  fileprivate var expectedText: String { stringValue ?? text }
}

extension Score {
  /// The verdict of a scorer that has nothing to compare an answer with.
  static func withoutTarget(_ scorer: String) -> Score {
    .unscored(scorer, because: "The sample has no target.")
  }

  /// The verdict of a scorer that measures how near an answer is to a target.
  static func graded(_ scorer: String, _ value: Double, passingFrom mark: Double) -> Score {
    // Rounding may bring the best a little above 1.
    Score(scorer: scorer, value: min(value, 1), isPassed: value >= mark)
  }
}
