internal import BakeoffCore

extension JSONWriter {
  /// Writes the members of what scorers asked a model; amounts in dollars, exact.
  mutating func members(of judge: JudgeSpend) {
    member("model", judge.model)
    member("requests", judge.requests)
    member("cached_requests", judge.cachedRequests)
    member("failed_requests", judge.failedRequests)
    nullable("spent_usd", judge.spent)
    nullable("replayed_usd", judge.replayed)
    if let cost = judge.possiblySpent { nullable("possibly_spent_usd", cost) }
    member("unpriced_requests", judge.unpricedRequests)
    nullable("input_tokens", judge.inputTokens)
    nullable("output_tokens", judge.outputTokens)
  }
}
