internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore
internal import Synchronization

/// The threads that score stored answers, each one by one, and write what they say in groups.
final class RescoringLane: Sendable {
  /// A trial, and the sample that it is judged by.
  struct Item: Sendable {
    var trial: AnsweredTrial
    var sample: Sample
  }

  private let scoring: ScoringPlan
  private let staged: StagedScoring
  private let control: RunControl
  private let onScored: @Sendable (Trial) -> Void
  private let queue = WorkQueue<Item>(limit: 256)
  private let threads: WorkerThreads
  private let scored = Mutex<[ScoredTrial]>([])

  /// How many trials are written together.
  private static let groupSize = 500

  /// Starts nothing yet.
  ///
  /// - Parameters:
  ///   - scoring: Which scorers judge which sample.
  ///   - staged: Where their verdicts are written.
  ///   - threads: How many answers are scored at once, from 1.
  ///   - control: How it is stopped from outside.
  ///   - onScored: Called with each trial once it is scored.
  init(
    scoring: ScoringPlan,
    staged: StagedScoring,
    threads: Int,
    control: RunControl,
    onScored: @escaping @Sendable (Trial) -> Void
  ) {
    self.scoring = scoring
    self.staged = staged
    self.control = control
    self.onScored = onScored
    let queue = queue
    self.threads = WorkerThreads(named: "scorer", limit: threads) {
      control.stop(because: .interrupted)
      queue.close()
    }
  }

  /// Hands over trials; waits while very many are waiting already.
  func push(_ items: [Item], at time: Double) {
    for item in items {
      threads.startWorker { try self.work() }
      queue.push(item, at: time)
    }
  }

  /// Waits until all trials are scored and written, or it is stopped.
  ///
  /// - Throws: What stood in the way.
  func finish() throws {
    queue.close()
    threads.wait()
    if let failure = threads.failure { throw failure }
    try write(scored.withLock { $0 })
  }

  private func work() throws {
    // Whoever brings more may wait for room that nobody would make any more.
    defer { if control.isStopped { queue.close() } }
    while let (item, _) = queue.pop() {
      guard !control.isStopped else { return }
      guard let trial = try score(item) else { return }
      let group = scored.withLock { scored in
        scored.append(
          ScoredTrial(
            trialID: item.trial.id,
            contentID: item.trial.contentID,
            outcome: trial.outcome,
            scores: trial.scores
          )
        )
        let group = scored.count >= Self.groupSize ? scored : []
        if !group.isEmpty { scored = [] }
        return group
      }
      try write(group)
      onScored(trial)
    }
  }

  private func write(_ group: [ScoredTrial]) throws {
    if !group.isEmpty { try staged.add(group) }
  }

  /// The trial as a run would have scored it; nil when judges were cut short.
  private func score(_ item: Item) throws -> Trial? {
    let stored = item.trial
    let isLeftOut = stored.deployment?.role == .fallback
    let response = isLeftOut ? nil : stored.response
    let scores = response.map { scoring.scores(for: $0, sample: item.sample) } ?? []
    // What was paid for is noted at once, even if this scoring comes to no end.
    try staged.add(scores.flatMap(\.judgements), ofTrial: stored.id)
    if control.cancellation.isCancelled, scores.contains(where: { $0.value == nil }) { return nil }
    return Trial(
      position: stored.key.position,
      modelIndex: stored.key.modelIndex,
      epoch: stored.key.epoch,
      result: stored.result,
      scores: scores,
      deployment: stored.deployment
    )
  }
}

extension AnsweredTrial {
  /// The answer, or why there is none.
  fileprivate var result: Result<ModelResponse, ModelError> {
    response.map { .success($0) }
      ?? .failure(failure ?? ModelError(.malformedResponse, "the answer is not in the store"))
  }
}
