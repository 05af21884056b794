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

  /// What judges would be asked, as the counting grader has seen it.
  func judges(_ grader: EstimatingGrader) throws -> [RunEstimate.Model] {
    try grader.demands.map { demand in
      var part = try initialEstimate(demand.model)
      if demand.task == .embedding { part.lengths = .seen(answers: 0, low: 0, median: 0, high: 0) }
      part.cached = demand.cached
      for request in demand.toSend { part.add(request, to: demand.model, at: clock.now()) }
      return part
    }
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
