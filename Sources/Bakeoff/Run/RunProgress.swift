public import BakeoffCore
public import BakeoffStore
internal import Synchronization

/// How far a run has come.
///
/// Only trials that are durable in the store are counted.
public final class RunProgress: Sendable {
  /// One model's part.
  public struct Model: Sendable {
    /// The model, as it was asked for.
    public var name: String
    /// How many trials it has in all.
    public var total: Int
    /// How many are done, those of an earlier part of the run included.
    public var done = 0
    /// How many of them failed, by the kind of failure.
    public var failures: [ModelError.Code: Int] = [:]
    /// How many of them failed.
    public var errors: Int { failures.values.reduce(0, +) }
    /// How many of them are correct.
    public var correct = 0
    /// How many were answered from the cache.
    public var cached = 0
    /// How many were done since this process took the run up.
    public var doneNow = 0
    /// What this process has spent, so far as prices are known.
    public var spent = Cost.zero
    /// The median latency of the answers that came since this process took the run up, in seconds.
    ///
    /// It is right within 2.2 %; replayed answers are left out; nil before the first other one.
    public var medianLatency: Double? { latencies.median }
    var latencies = LatencyBins()

    init(name: String, total: Int) {
      self.name = name
      self.total = total
    }

    fileprivate mutating func add(_ record: TrialRecord) {
      // What waits for judges is paid for and not done; what comes from them is the other way round.
      if record.stage != .judged, let spent = record.trial.spent { self.spent += spent }
      guard record.stage != .awaitingJudges else { return }
      done += 1
      doneNow += 1
      if record.trial.outcome == .correct { correct += 1 }
      switch record.trial.result {
      case .success(let response) where response.isReplayed: cached += 1
      case .success(let response): response.timing.latency.map { latencies.add($0) }
      case .failure(let error): failures[error.code, default: 0] += 1
      }
    }
  }

  /// The state at one moment.
  public struct Snapshot: Sendable {
    /// Each model's part, in the order of the run.
    public var models: [Model]
    /// What this process has spent on judges, so far as prices are known.
    public var spentOnJudges = Cost.zero
    /// How many trials are done.
    public var done: Int { models.reduce(0) { $0 + $1.done } }
    /// How many trials there are.
    public var total: Int { models.reduce(0) { $0 + $1.total } }
    /// How many trials failed.
    public var errors: Int { models.reduce(0) { $0 + $1.errors } }
    /// What this process has spent, judges included, so far as prices are known.
    public var spent: Cost { models.reduce(spentOnJudges) { $0 + $1.spent } }
  }

  /// The run, as it began.
  public let run: RunRecord
  /// Whether the run was begun by an earlier process.
  public let isResumed: Bool
  /// When this process took the run up, on the clock's uptime.
  public let startedAt: Double
  private let state: Mutex<Snapshot>

  init(
    run: RunRecord,
    trialsPerModel: Int,
    before: [Int: [Outcome: Int]],
    isResumed: Bool,
    startedAt: Double
  ) {
    self.run = run
    self.isResumed = isResumed
    self.startedAt = startedAt
    state = Mutex(
      Snapshot(
        models: run.models.enumerated().map { index, model in
          var part = Model(name: model.model, total: trialsPerModel)
          // Failed trials are asked again, so they are not done.
          for (outcome, count) in before[index] ?? [:] where outcome != .error {
            part.done += count
            if outcome == .correct { part.correct += count }
          }
          return part
        }
      )
    )
  }

  /// The progress of scoring the answers of a run anew.
  init(scoring run: RunRecord, trials: [Int: [Outcome: Int]], startedAt: Double) {
    self.run = run
    isResumed = false
    self.startedAt = startedAt
    state = Mutex(
      Snapshot(
        models: run.models.enumerated().map { index, model in
          Model(name: model.model, total: (trials[index] ?? [:]).values.reduce(0, +))
        }
      )
    )
  }

  /// The state now.
  public var snapshot: Snapshot { state.withLock { $0 } }

  /// Counts a trial whose stored answer was scored anew.
  func addScored(_ trial: Trial) {
    state.withLock { state in
      state.models[trial.modelIndex].done += 1
      state.models[trial.modelIndex].doneNow += 1
      if trial.outcome == .correct { state.models[trial.modelIndex].correct += 1 }
      state.addSpend(of: trial.scores)
    }
  }

  func add(_ records: [TrialRecord]) {
    state.withLock { state in
      for record in records {
        state.addSpend(of: record.trial.scores)
        state.models[record.trial.modelIndex].add(record)
      }
    }
  }
}

extension RunProgress.Snapshot {
  /// Adds what the judges of some scores have cost now.
  fileprivate mutating func addSpend(of scores: [Score]) {
    for judgement in scores.flatMap(\.judgements) where !judgement.isReplayed {
      spentOnJudges += judgement.cost ?? .zero
    }
  }
}
