internal import BakeoffCore

/// Asks a judge how well an answer meets a description of a good one: promptfoo's `llm-rubric`.
///
/// The judge gives a score from 0 to 1 and whether the answer passes; a number in parentheses decides
/// instead which scores pass. A judge that gives no such verdict leaves the answer unscored.
struct RubricScorer: Scorer {
  static let kinds = ["llm-rubric", "rubric"].map { name in
    ScorerKind(
      name: name,
      summary: "A judge says how well the answer meets a description of a good one.",
      example: "\(name):names the city and nothing else"
    ) { settings throws(ScorerError) in
      guard let criterion = settings.value, criterion != "" else {
        throw ScorerError.missingValue(scorer: name, expected: "a description of a good answer")
      }
      let judge = try Judge(settings, scorer: name)
      return RubricScorer(name: name, criterion: criterion, judge: judge)
    }
  }

  let name: String
  let asksModels = true
  /// What a good answer is like.
  let criterion: JSON
  let judge: Judge

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    var judgements: [Judgement] = []
    let verdict = judge.verdict(
      .rubric,
      on: [
        "task": Judge.task(of: sample), "answer": .string(answer.text), "criterion": criterion,
      ],
      recordingIn: &judgements
    )
    switch verdict {
    case .failure(let error): return .ungraded(name, error, judgements)
    case .success(let verdict):
      let value = verdict["score"]?.doubleValue ?? -1
      guard (0...1).contains(value) else {
        let error = GraderError.failed("the judge's score is \(value), which is not from 0 to 1")
        return .ungraded(name, error, judgements)
      }
      var score = Score(
        scorer: name,
        value: value,
        isPassed: verdict["pass"]?.boolValue ?? false,
        explanation: verdict["reason"]?.stringValue
      )
      score.judgements = judgements
      return score
    }
  }
}
