internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

extension Plan {
  // All models of a run have the same callbacks.
  private var callbacks: CallbackList { models.first?.lm.callbacks ?? .none }

  /// Tells callbacks that the run begins.
  func tell(onStartOf progress: RunProgress) {
    guard !callbacks.isEmpty else { return }
    let event = event(progress)
    callbacks.tell("onRunStart") { try $0.onRunStart(event) }
  }

  /// Tells callbacks that the run has ended, and why.
  func tell(onEndOf progress: RunProgress, _ reason: RunEnd.Reason) {
    guard !callbacks.isEmpty else { return }
    let event = event(progress, end: reason.rawValue)
    callbacks.tell("onRunEnd") { try $0.onRunEnd(event) }
  }

  /// Tells callbacks of trials that are durable and wait for no judge.
  func tell(of records: [TrialRecord], run: RunRecord, in store: Store) {
    guard !callbacks.isEmpty else { return }
    let records = records.filter { $0.stage != .awaitingJudges }
    // A store that cannot be read any more ends the run by itself.
    guard let names = try? store.sampleNames(ofRun: run.id, at: records.map(\.trial.position))
    else { return }
    for (record, name) in zip(records, names) {
      let event = TrialEvent(
        run: run.name,
        model: models[record.trial.modelIndex].name,
        sampleID: name,
        trial: record.trial
      )
      callbacks.tell("onTrial") { try $0.onTrial(event) }
    }
  }

  private func event(_ progress: RunProgress, end: String? = nil) -> RunEvent {
    RunEvent(
      name: progress.run.name,
      models: models.map(\.name),
      trials: trialCount,
      done: progress.snapshot.done,
      end: end
    )
  }
}
