internal import BakeoffCore

/// Asks a judge whether an answer meets a condition, yes or no: promptfoo's
/// `model-graded-closedqa`.
///
/// The judge sees the sample's first target too, where there is one.
struct ClosedQAScorer: Scorer {
  static let kinds = ["closed-qa", "model-graded-closedqa"].map { name in
    ScorerKind(
      name: name,
      summary: "A judge says whether the answer meets a condition.",
      example: "\(name):names a city in France"
    ) { settings throws(ScorerError) in
      guard let criterion = settings.value, criterion != "" else {
        throw ScorerError.missingValue(scorer: name, expected: "a condition")
      }
      let judge = try Judge(settings, scorer: name)
      return ClosedQAScorer(name: name, criterion: criterion, judge: judge)
    }
  }

  let name: String
  let asksModels = true
  /// The condition.
  let criterion: JSON
  let judge: Judge

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    var judgements: [Judgement] = []
    var material: JSONObject = [
      "task": Judge.task(of: sample), "answer": .string(answer.text), "criterion": criterion,
    ]
    material["reference"] = sample.targets.first.map { .string($0) }
    let verdict = judge.verdict(.closedQA, on: material, recordingIn: &judgements)
    switch verdict {
    case .failure(let error): return .ungraded(name, error, judgements)
    case .success(let verdict):
      var score = Score.verdict(
        name,
        verdict["meets"]?.boolValue ?? false,
        explanation: verdict["reason"]?.stringValue
      )
      score.judgements = judgements
      return score
    }
  }
}
