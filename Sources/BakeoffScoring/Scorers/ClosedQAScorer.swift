internal import BakeoffCore

/// Asks a judge whether an answer meets a condition, yes or no: promptfoo's
/// `model-graded-closedqa`.
///
/// The judge sees the sample's first target too, where there is one.
struct ClosedQAScorer: Scorer {
  static let kinds = ScorerKind.judged(
    ["closed-qa", "model-graded-closedqa"],
    "A judge says whether the answer meets a condition.",
    by: "a condition",
    example: "names a city in France"
  ) { ClosedQAScorer(name: $0, criterion: $1, judge: $2) }

  let name: String
  let asksModels = true
  /// The condition.
  let criterion: JSON
  let judge: Judge

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    var material: JSONObject = [
      "task": Judge.task(of: sample), "answer": .string(answer.text), "criterion": criterion,
    ]
    material["reference"] = sample.targets.first.map { .string($0) }
    return judge.score(name, by: .closedQA, on: material) { verdict in
      .verdict(
        name,
        verdict["meets"]?.boolValue ?? false,
        explanation: verdict["reason"]?.stringValue
      )
    }
  }
}
