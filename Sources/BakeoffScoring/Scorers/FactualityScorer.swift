internal import BakeoffCore

/// Asks a judge how the facts in an answer relate to those in a reference: promptfoo's `factuality`.
///
/// The reference is the value, else the sample's first target. Only a contradiction fails: an answer
/// may state more, less or the same. What the judge found is recorded as the answer.
struct FactualityScorer: Scorer {
  static let kinds = ["factuality", "model-graded-factuality"].map { name in
    ScorerKind(
      name: name,
      summary: "A judge finds no fact in the answer that contradicts a reference.",
      example: "\(name):Paris is the capital of France."
    ) { settings throws(ScorerError) in
      let judge = try Judge(settings, scorer: name)
      return FactualityScorer(name: name, expected: settings.expectedTexts, judge: judge)
    }
  }

  let name: String
  let asksModels = true
  /// The reference instead of the sample's first target; nil for that.
  let expected: [String]?
  let judge: Judge

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    guard let reference = (expected ?? sample.targets).first else { return .withoutTarget(name) }
    let material: JSONObject = [
      "task": Judge.task(of: sample), "reference": .string(reference),
      "answer": .string(answer.text),
    ]
    return judge.score(name, by: .factuality, on: material) { verdict in
      let relation = verdict["relation"]?.stringValue
      return .verdict(
        name,
        relation != "contradiction",
        answer: relation,
        explanation: verdict["reason"]?.stringValue
      )
    }
  }
}
