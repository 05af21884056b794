internal import BakeoffCore

/// Several checks that make one score, as promptfoo's `assert-set` does.
///
/// The value is the weighted mean of the checks' values. With a least score the set passes when the
/// value reaches it, else when every check of some weight passes. A check of some weight that cannot
/// be scored leaves the set unscored, unless there is no least score and another check fails: then
/// the set fails whatever the missing one would say.
struct AssertionSet: Scorer {
  let name = Assertion.setType
  private let checks: [Member]
  private let leastScore: Double?

  private struct Member {
    let check: any Scorer
    let isMetric: Bool
  }

  /// Makes the checks.
  ///
  /// - Throws: `ScorerError` for the first that cannot be made, and when there is none.
  init(
    _ assertions: [Assertion],
    leastScore: Double?,
    tools: ScoringTools
  ) throws(ScorerError) {
    guard !assertions.isEmpty else { throw .emptySet }
    var checks: [Member] = []
    for assertion in assertions {
      let check = try Scorers.make(assertion: assertion, tools: tools)
      checks.append(Member(check: check, isMetric: assertion.metric != nil))
    }
    self.checks = checks
    self.leastScore = leastScore
  }

  var asksModels: Bool { checks.contains { $0.check.asksModels } }

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    scores(answer, for: sample)[0]
  }

  /// The set's own verdict, and beside it, with weight 0, those of its checks that name a metric.
  func scores(_ answer: ModelResponse, for sample: Sample) -> [Score] {
    var verdicts: [Score] = []
    var named: [Score] = []
    for member in checks {
      let scores = member.check.scores(answer, for: sample)
      verdicts.append(scores[0])
      named += member.isMetric ? scores : Array(scores.dropFirst())
    }
    var verdict = combined(verdicts.filter { $0.weight > 0 })
    // What was asked of models stands in one place only, or it would count twice.
    verdict.judgements = verdicts.flatMap(\.judgements)
    for index in named.indices {
      named[index].weight = 0
      named[index].judgements = []
    }
    return [verdict] + named
  }

  private func combined(_ scores: [Score]) -> Score {
    guard !scores.isEmpty else {
      return .unscored(name, because: "No check of the set has a weight.")
    }
    let missing = scores.filter { $0.value == nil }
    let failed = scores.filter { $0.value != nil && !$0.isPassed }
    let isDecided = leastScore == nil && !failed.isEmpty
    guard missing.isEmpty || isDecided, let value = Score.mean(of: scores) else {
      return .unscored(name, because: Self.list(missing))
    }
    let isPassed = leastScore.map { value >= $0 } ?? failed.isEmpty
    return Score(
      scorer: name,
      value: value,
      isPassed: isPassed,
      answer: scores.first { $0.answer != nil }?.answer,
      explanation: failed.isEmpty ? nil : Self.list(failed)
    )
  }

  private static func list(_ scores: [Score]) -> String {
    scores.map { "\($0.scorer): \($0.explanation ?? "It did not pass.")" }.joined(separator: " ")
  }
}
