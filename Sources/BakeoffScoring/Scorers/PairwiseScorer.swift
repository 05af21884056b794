internal import BakeoffCore

/// Asks a judge whether an answer is better than another, in both orders.
///
/// The other answer is the value, else the sample's first target; an object `{"reference": …,
/// "criterion": …}` also says what counts. Each order gives 1 for the better answer, 0 for the worse
/// and 0.5 for a tie, and the value is their mean: a judge that prefers the place and not the answer
/// comes to a tie. It passes from 0.5. The same text twice is a tie, and nobody is asked.
struct PairwiseScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "pairwise",
      summary: "A judge does not find the answer worse than another, in both orders.",
      example: "pairwise:Paris, on the Seine."
    ) { settings throws(ScorerError) in
      let judge = try Judge(settings, scorer: "pairwise")
      guard let object = settings.value?.objectValue else {
        let reference = settings.expectedTexts?.first
        return PairwiseScorer(reference: reference, criterion: nil, judge: judge)
      }
      if let key = object.keys.first(where: { !["reference", "criterion"].contains($0) }) {
        throw ScorerError.unusableValue(
          scorer: "pairwise",
          reason: "it has \"reference\" and \"criterion\", no \"\(key)\""
        )
      }
      return PairwiseScorer(
        reference: object["reference"].map { $0.stringValue ?? $0.text },
        criterion: object["criterion"],
        judge: judge
      )
    }
  ]

  let name = "pairwise"
  let asksModels = true
  /// The other answer; nil for the sample's first target.
  let reference: String?
  /// What makes an answer better; nil to leave that to the judge.
  let criterion: JSON?
  let judge: Judge

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    guard let reference = reference ?? sample.targets.first else { return .withoutTarget(name) }
    guard answer.text != reference else {
      return Score(
        scorer: name,
        value: 0.5,
        isPassed: true,
        answer: "tie",
        explanation: "Both are the same text."
      )
    }
    var judgements: [Judgement] = []
    var values: [Double] = []
    var reasons: [String] = []
    // Judges tend to prefer a place: each answer stands in each once.
    for own in ["first", "second"] {
      let (first, second) = own == "first" ? (answer.text, reference) : (reference, answer.text)
      var material: JSONObject = [
        "task": Judge.task(of: sample), "first": .string(first), "second": .string(second),
      ]
      material["criterion"] = criterion
      switch judge.verdict(.preference, on: material, recordingIn: &judgements) {
      case .failure(let error): return .ungraded(name, error, judgements)
      case .success(let verdict):
        let winner = verdict["winner"]?.stringValue
        values.append(winner == "tie" ? 0.5 : winner == own ? 1 : 0)
        reasons.append(verdict["reason"]?.stringValue ?? "")
      }
    }
    let value = (values[0] + values[1]) / 2
    if abs(values[0] - values[1]) == 1 { reasons.append("The order decided, so this is a tie.") }
    var score = Score(
      scorer: name,
      value: value,
      isPassed: value >= 0.5,
      answer: value > 0.5 ? "better" : value < 0.5 ? "worse" : "tie",
      explanation: reasons.filter { !$0.isEmpty }.joined(separator: " ")
    )
    score.judgements = judgements
    return score
  }
}
