internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

extension Runner {
  /// What the requests of the run are paid from; nil where it never had a limit.
  ///
  /// A run that once had one goes on keeping its book without, so that a later limit counts all.
  func openBudget(ofRun run: Int, isResumed: Bool, _ control: RunControl) throws -> Budget? {
    let limit = plan.settings.budget
    guard try limit != nil || isResumed && store.hasBudget(ofRun: run) else { return nil }
    let book = try BudgetBook(store, run: run, now: clock.now)
    return Budget(limit, book: book, control: control, clock: clock)
  }

  /// What a budget cannot count beforehand, or only with much set aside; none without a budget.
  var budgetWarnings: [String] {
    guard plan.settings.budget != nil else { return [] }
    let asked = models.filter { $0.cassette == nil && $0.name.provider != "mock" } + judges
    return asked.compactMap(budgetWarning)
  }

  private func budgetWarning(on model: LM) -> String? {
    let name = model.recordedName
    guard let price = model.price else {
      return
        "no price of \(name) is known: --budget-usd counts its answers only where they state their "
        + "cost; --prices FILE sets a price"
    }
    let isJudge = judges.contains { $0.recordedName == name }
    let limit = isJudge ? nil : plan.settings.parameters.maxTokens
    guard !price.isFree, limit ?? model.parameters.maxTokens == nil else { return nil }
    let output = model.maximumOutput(of: ModelRequest(messages: []))
    let usage = TokenUsage(inputTokens: 0, outputTokens: output)
    guard let cost = price.cost(of: usage), cost > .zero else { return nil }
    return
      "\(name) is asked without a limit of tokens: each of its calls in flight sets \(cost) of the "
      + "budget aside; \(isJudge ? "a judge's max-tokens" : "--max-tokens") makes it less"
  }
}
