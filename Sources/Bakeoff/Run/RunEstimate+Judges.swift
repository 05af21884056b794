internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring

extension Runner {
  /// Has a plan of scorers ask a grader that only counts.
  func estimating(_ grader: EstimatingGrader) throws -> ScoringPlan {
    var tools = ScoringTools.program
    tools.grader = grader
    return try ScoringPlan(scorers: plan.settings.scorers, tools: tools)
  }

  /// A text to stand for an answer that is not there yet, as long as answers are wont to be.
  static func placeholder(_ part: RunEstimate.Model, _ number: Int) -> ModelResponse {
    let tokens =
      switch part.lengths {
      case .seen(_, _, let median, _): median
      case .limit, .modelLimit, .unknown: 200
      }
    // Each is another text, or they would be counted as one request.
    let text = "\(number) " + String(repeating: "word ", count: max(1, tokens * 4 / 5))
    return ModelResponse(text: text)
  }
}
