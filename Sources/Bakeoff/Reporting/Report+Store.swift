internal import BakeoffCore
public import BakeoffReports
public import BakeoffScoring
public import BakeoffStore

extension Report {
  /// Makes the report of a run from what the store has of it.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - store: Where it is recorded.
  ///   - listsTrials: Whether every trial is listed; without it, a report of millions of trials
  ///     needs no more memory than one of a few.
  ///   - reducers: How the draws of a sample become one value; empty for the usual ways where there are
  ///     several draws.
  /// - Throws: `StoreError` when the store cannot be read.
  public init(
    of run: RunRecord,
    in store: Store,
    listsTrials: Bool = true,
    reducedBy reducers: [EpochReducer] = []
  ) throws(StoreError) {
    // A model alone is compared with none.
    let (tallies, pairs) =
      run.models.count > 1
      ? try store.summary(ofRun: run.id) : (try store.tallies(ofRun: run.id), PairTallies())
    let models = run.models.enumerated().map { position, model in
      (asked: model, name: model.model, tally: tallies[position] ?? ModelTally())
    }
    let changes = try store.limitChanges(ofRun: run.id)
    self.init(
      run: RunDescription(run),
      models: models.map { model in
        var summary = ModelSummary(of: model.asked, tally: model.tally)
        summary.throttling = Throttling(of: model.asked, model.tally.waits, changes)
        return summary
      },
      errors: models.flatMap { model in
        model.tally.errors.map {
          ErrorGroup(
            model: model.name,
            code: $0.key,
            count: $0.value.count,
            example: $0.value.example
          )
        }
      }
      .sorted { ($1.count, $0.model, $0.code) < ($0.count, $1.model, $1.code) },
      trials: listsTrials ? try store.results(ofRun: run.id) : [],
      judges: try store.judgeSpend(ofRuns: [run.id])
    )
    possiblySpent = try store.possiblySpent(ofRun: run.id)
    let reducers = reducers.isEmpty ? EpochReducer.usual(epochs: run.epochs) : reducers
    if !reducers.isEmpty { try addRepeats(of: run, in: store, by: reducers) }
    economy = Economy(of: self.models, in: run, pairs)
  }
}

extension RunDescription {
  fileprivate init(_ run: RunRecord) {
    self.init(
      id: run.id,
      name: run.name,
      status: run.status.rawValue,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      toolVersion: run.toolVersion,
      taskFiles: run.taskFiles,
      sampleCount: run.sampleCount,
      epochs: run.epochs,
      settings: run.settings.members.map { ($0.key, $0.value.stringValue ?? $0.value.text) }
    )
  }
}

extension ModelSummary {
  /// Sums up what the trials of one model add up to.
  init(of model: RunRecord.Model, tally: ModelTally) {
    let outcomes = tally.outcomes
    let correct = outcomes[.correct] ?? 0
    let completed = correct + (outcomes[.incorrect] ?? 0)
    let unscored = outcomes[.unscored] ?? 0
    // Where answers came and none of them could be scored, failures say nothing about accuracy.
    let isUnscored = unscored > 0 && unscored == tally.trials - (outcomes[.error] ?? 0)
    self.init(
      model: model.model,
      parameters: model.parameters.objectValue ?? [:],
      audit: model.audit,
      trials: tally.trials,
      outcomes: outcomes,
      accuracy: isUnscored ? nil : Estimate(correct: correct, of: tally.trials - unscored),
      completedAccuracy: completed > 0 ? Double(correct) / Double(completed) : nil,
      latencyP50: quantile(0.5, ofSorted: tally.latencies),
      latencyP95: quantile(0.95, ofSorted: tally.latencies),
      pace: StreamPace(mediansOf: tally.streams),
      inputTokens: tally.inputTokens,
      outputTokens: tally.outputTokens,
      cost: tally.cost,
      spent: model.isImported ? .zero : tally.spent,
      isImported: model.isImported,
      unpricedTrials: tally.unpricedTrials,
      costPerCorrect: tally.unpricedTrials == 0 && correct > 0 && tally.cost != .highest
        ? tally.cost.map { Cost(picodollars: $0.picodollars / correct) } : nil,
      cachedTrials: tally.cachedTrials,
      fallbacks: tally.fallbacks,
      leftOutTrials: tally.leftOutTrials
    )
  }
}

extension StreamPace {
  /// The medians of a model's streamed answers; nil when there are none.
  fileprivate init?(mediansOf streams: StreamTally) {
    guard !streams.firstTokens.isEmpty else { return nil }
    self.init(
      firstToken: quantile(0.5, ofSorted: streams.firstTokens),
      firstAnswer: quantile(0.5, ofSorted: streams.firstAnswers),
      betweenTokens: quantile(0.5, ofSorted: streams.betweenTokens),
      tokensPerSecond: quantile(0.5, ofSorted: streams.tokensPerSecond)
    )
  }
}

extension Estimate {
  /// A share with its Wilson interval.
  init?(correct: Int, of count: Int) {
    guard let interval = WilsonInterval(successes: correct, trials: count) else { return nil }
    self.init(
      value: Double(correct) / Double(count),
      lower: interval.lower,
      upper: interval.upper
    )
  }
}
