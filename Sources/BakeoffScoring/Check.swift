internal import BakeoffCore

/// A scorer as a check asks for it: of a part of the answer, with a pass mark, a weight, another
/// name, or turned round.
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
  /// What is done to the answer first.
  var transform: [AnswerTransform] = []

  var asksModels: Bool { scorer.asksModels }

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    scores(answer, for: sample)[0]
  }

  func scores(_ answer: ModelResponse, for sample: Sample) -> [Score] {
    var answer = answer
    for step in transform {
      guard let text = step.applied(to: answer.text) else {
        // Wrong, negated or not: what was to be judged is not there.
        var score = Score.verdict(name, false, explanation: step.complaint)
        score.weight = weight
        return [score]
      }
      answer.text = text
    }
    var scores = scorer.scores(answer, for: sample)
    scores[0] = finished(scores[0])
    return scores
  }

  private func finished(_ verdict: Score) -> Score {
    var score = verdict
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
