internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// Where answers wait for judges, on threads of its own, so that judges hold up no model's lane.
///
/// An answer is in the store before it comes here, marked as waiting. So nothing that was paid for is
/// lost when the program is killed: the resumed run finds what waits, and asks the judges only.
final class JudgeLane: Sendable {
  /// An answer that waits.
  struct Item: Sendable {
    let trial: Trial
    let sample: Sample
  }

  /// Trials on their way into the store, and those of them that wait for judges then.
  struct Batch {
    private(set) var records: [TrialRecord] = []
    fileprivate private(set) var waiting: [Item] = []

    mutating func add(_ record: TrialRecord, _ sample: Sample) {
      records.append(record)
      guard record.stage == .awaitingJudges else { return }
      waiting.append(Item(trial: record.trial, sample: sample))
    }
  }

  private let plan: Plan
  private let run: Int
  private let store: Store
  private let writer: TrialWriter
  private let control: RunControl
  private let clock: Clock
  private let queue: WorkQueue<Item>
  private let threads: WorkerThreads

  init(
    plan: Plan,
    run: Int,
    store: Store,
    writer: TrialWriter,
    control: RunControl,
    clock: Clock
  ) {
    self.plan = plan
    self.run = run
    self.store = store
    self.writer = writer
    self.control = control
    self.clock = clock
    let queue = WorkQueue<Item>(limit: 256)
    self.queue = queue
    threads = WorkerThreads(named: "judge", limit: plan.settings.mostConnections) {
      control.stop(because: .interrupted)
      queue.close()
    }
  }

  /// Why answers could not be judged; nil when nothing stood in the way.
  var failure: (any Error)? { threads.failure }

  /// How far a trial is once it has ended so: an answer may have to wait for judges.
  func stage(
    of sample: Sample,
    _ result: Result<ModelResponse, ModelError>
  ) -> TrialRecord.Stage {
    guard plan.asksModels, case .success = result, plan.scoring.asksModels(for: sample) else {
      return .complete
    }
    return .awaitingJudges
  }

  /// Takes those of some trials that wait for judges; they are on their way into the store before.
  func take(_ batch: Batch) {
    for item in batch.waiting { push(item) }
  }

  /// Takes what an earlier part of the run has left waiting, and waits until all of it is taken up.
  func takeWaiting() throws {
    var last = 0
    while !control.isStopped {
      let page = try store.trialsAwaitingJudges(ofRun: run, after: last)
      guard let end = page.last else { return }
      last = end.id
      for waiting in page {
        let key = waiting.key
        guard
          let sample = try store.samples(ofRun: run, from: key.position, limit: 1).first?.sample
        else { continue }
        push(
          Item(
            trial: Trial(
              position: key.position,
              modelIndex: key.modelIndex,
              epoch: key.epoch,
              result: .success(waiting.response)
            ),
            sample: sample
          )
        )
      }
    }
  }

  /// Waits until everything that was taken is judged, or the run is stopped.
  func finish() {
    queue.close()
    threads.wait()
  }

  private func push(_ item: Item) {
    threads.startWorker { try self.work() }
    queue.push(item, at: clock.uptime())
  }

  private func work() throws {
    // Lanes may wait for room that nobody would make any more.
    defer { if control.isStopped { queue.close() } }
    while let (item, _) = queue.pop() {
      guard !control.isStopped else { return }
      guard case .success(let response) = item.trial.result else { continue }
      let scores = plan.scoring.scores(for: response, sample: item.sample)
      // A judge that was cut short has not said what it thinks: the resumed run asks it.
      if control.isStopped, scores.contains(where: { $0.value == nil }) { return }
      let trial = Trial(
        position: item.trial.position,
        modelIndex: item.trial.modelIndex,
        epoch: item.trial.epoch,
        result: item.trial.result,
        scores: scores,
        turns: item.trial.turns
      )
      try writer.record(TrialRecord(trial: trial, answer: .none, stage: .judged))
    }
  }
}
