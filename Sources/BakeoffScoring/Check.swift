internal import BakeoffCore

/// A scorer as a check asks for it: with a pass mark, a weight, another name, or turned round.
struct Check: Scorer {
  /// The scorer that judges.
  let scorer: any Scorer
  /// The name its scores are recorded under.
  let name: String
  /// The least score that passes, 0…1; nil to leave that to the scorer.
  let leastScore: Double?
  /// How much the score counts beside others.
  let weight: Double
  /// Whether what passes fails and the value becomes 1 − value.
  let isNegated: Bool

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    var score = scorer.score(answer, for: sample)
    score.scorer = name
    score.weight = weight
    guard let value = score.value else { return score }
    if let leastScore { score.isPassed = value >= leastScore }
    if isNegated {
      score.value = 1 - value
      score.isPassed.toggle()
    }
    return score
  }
}
