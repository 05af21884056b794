internal import BakeoffCore
public import BakeoffReports
internal import BakeoffScoring
public import BakeoffStore

extension Report {
  /// Makes the report of a run from what the store has of it.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public init(of run: RunRecord, in store: Store) throws(StoreError) {
    let trials = try store.results(ofRun: run.id)
    let byModel = Dictionary(grouping: trials, by: \.model)
    self.init(
      run: RunDescription(run),
      models: run.models.map { ModelSummary(model: $0.model, trials: byModel[$0.model] ?? []) },
      errors: Self.errors(in: trials, models: run.models.map(\.model)),
      trials: trials
    )
  }

  private static func errors(in trials: [TrialRow], models: [String]) -> [ErrorGroup] {
    var groups: [String: ErrorGroup] = [:]
    for trial in trials {
      guard let code = trial.errorCode else { continue }
      let key = "\(trial.model) \(code)"
      groups[
        key,
        default: ErrorGroup(model: trial.model, code: code, count: 0, example: trial.error ?? "")
      ].count += 1
    }
    return groups.values.sorted {
      ($1.count, $0.model, $0.code) < ($0.count, $1.model, $1.code)
    }
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
  /// Sums up the trials of one model.
  init(model: String, trials: [TrialRow]) {
    var outcomes: [Outcome: Int] = [:]
    var latencies: [Double] = []
    var inputTokens: Int?
    var outputTokens: Int?
    var cost: Cost?
    var spent = Cost.zero
    var unpriced = 0
    var cached = 0
    for trial in trials {
      outcomes[trial.outcome, default: 0] += 1
      if trial.isCached { cached += 1 }
      if let latency = trial.latencyMilliseconds { latencies.append(latency / 1000) }
      if let count = trial.inputTokens { inputTokens = (inputTokens ?? 0) + count }
      if let count = trial.outputTokens { outputTokens = (outputTokens ?? 0) + count }
      if let amount = trial.cost {
        cost = (cost ?? .zero) + amount
        if !trial.isCached { spent += amount }
      } else if trial.outcome != .error {
        unpriced += 1
      }
    }
    latencies.sort()
    let correct = outcomes[.correct] ?? 0
    let completed = correct + (outcomes[.incorrect] ?? 0)
    let scored = trials.count - (outcomes[.unscored] ?? 0)
    self.init(
      model: model,
      trials: trials.count,
      outcomes: outcomes,
      accuracy: outcomes[.unscored] == trials.count - (outcomes[.error] ?? 0) && completed == 0
        && outcomes[.unscored] != nil
        ? nil : Estimate(correct: correct, of: scored),
      completedAccuracy: completed > 0 ? Double(correct) / Double(completed) : nil,
      latencyP50: quantile(0.5, ofSorted: latencies),
      latencyP95: quantile(0.95, ofSorted: latencies),
      inputTokens: inputTokens,
      outputTokens: outputTokens,
      cost: cost,
      spent: spent,
      unpricedTrials: unpriced,
      costPerCorrect: unpriced == 0 && correct > 0
        ? cost.map { Cost(picodollars: $0.picodollars / correct) } : nil,
      cachedTrials: cached
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
