internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore
internal import Foundation
internal import Synchronization

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

  private let plan: Plan
  private let run: Int
  private let store: Store
  private let writer: TrialWriter
  private let control: RunControl
  private let clock: Clock
  private let queue = WorkQueue<Item>(limit: 256)
  private let threads = DispatchGroup()
  private let workers = Mutex(0)
  private let firstFailure = Mutex<(any Error)?>(nil)

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
  }

  /// Why answers could not be judged; nil when nothing stood in the way.
  var failure: (any Error)? { firstFailure.withLock { $0 } }

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
  func take(_ records: [(record: TrialRecord, sample: Sample)]) {
    for (record, sample) in records where record.stage == .awaitingJudges {
      push(Item(trial: record.trial, sample: sample))
    }
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
    let number = workers.withLock { workers in
      workers += 1
      return workers
    }
    if number <= plan.settings.maxConnections { startWorker(number) }
    queue.push(item, at: clock.uptime())
  }

  private func startWorker(_ number: Int) {
    threads.enter()
    let thread = Thread { [self] in
      do { try work() } catch {
        firstFailure.withLock { if $0 == nil { $0 = error } }
        control.stop(because: .interrupted)
        queue.close()
      }
      threads.leave()
    }
    thread.name = "bakeoff judge \(number)"
    thread.stackSize = 1 << 20
    thread.start()
  }

  private func work() throws {
    // Lanes may wait for room that nobody would make any more.
    defer { if control.isStopped { queue.close() } }
    while let (item, _) = queue.pop() {
      guard !control.isStopped else { return }
      guard case .success(let response) = item.trial.result else { continue }
      let scores = plan.scoring.scores(for: response, sample: item.sample)
      // A judge that was cut short has not said what it thinks: the resumed run asks it.
      if control.cancellation.isCancelled, scores.contains(where: { $0.value == nil }) { return }
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
