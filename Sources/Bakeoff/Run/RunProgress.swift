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
    /// How many of them failed.
    public var errors = 0
    /// How many of them are correct.
    public var correct = 0
    /// How many were answered from the cache.
    public var cached = 0
    /// How many were done since this process took the run up.
    public var doneNow = 0
    /// What this process has spent, so far as prices are known.
    public var spent = Cost.zero
  }

  /// The state at one moment.
  public struct Snapshot: Sendable {
    /// Each model's part, in the order of the run.
    public var models: [Model]
    /// How many trials are done.
    public var done: Int { models.reduce(0) { $0 + $1.done } }
    /// How many trials there are.
    public var total: Int { models.reduce(0) { $0 + $1.total } }
    /// How many trials failed.
    public var errors: Int { models.reduce(0) { $0 + $1.errors } }
    /// What this process has spent, so far as prices are known.
    public var spent: Cost { models.reduce(.zero) { $0 + $1.spent } }
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

  /// The state now.
  public var snapshot: Snapshot { state.withLock { $0 } }

  func add(_ records: [TrialRecord]) {
    state.withLock { state in
      for record in records {
        let trial = record.trial
        state.models[trial.modelIndex].done += 1
        state.models[trial.modelIndex].doneNow += 1
        if trial.outcome == .error { state.models[trial.modelIndex].errors += 1 }
        if trial.outcome == .correct { state.models[trial.modelIndex].correct += 1 }
        if let spent = trial.spent { state.models[trial.modelIndex].spent += spent }
        guard case .success(let response) = trial.result, response.isReplayed else { continue }
        state.models[trial.modelIndex].cached += 1
      }
    }
  }
}
