internal import BakeoffCore

/// Asks a judge how well an answer meets a description of a good one: promptfoo's `llm-rubric`.
///
/// The judge gives a score from 0 to 1 and whether the answer passes; a number in parentheses decides
/// instead which scores pass. A judge that gives no such verdict leaves the answer unscored.
struct RubricScorer: Scorer {
  static let kinds = ScorerKind.judged(
    ["llm-rubric", "rubric"],
    "A judge says how well the answer meets a description of a good one.",
    by: "a description of a good answer",
    example: "names the city and nothing else"
  ) { RubricScorer(name: $0, criterion: $1, judge: $2) }

  let name: String
  let asksModels = true
  /// What a good answer is like.
  let criterion: JSON
  let judge: Judge

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let material: JSONObject = [
      "task": Judge.task(of: sample), "answer": .string(answer.text), "criterion": criterion,
    ]
    return judge.score(name, by: .rubric, on: material) { verdict throws(GraderError) in
      let value = verdict["score"]?.doubleValue ?? -1
      guard (0...1).contains(value) else {
        throw .failed("the judge's score is \(value), which is not from 0 to 1")
      }
      return Score(
        scorer: name,
        value: value,
        isPassed: verdict["pass"]?.boolValue ?? false,
        explanation: verdict["reason"]?.stringValue
      )
    }
  }
}
