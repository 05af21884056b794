internal import BakeoffCore
package import BakeoffStore
internal import Foundation

/// The trials of a run that stand in one file: all of them, or those of one model and one task file.
package struct ExportPart {
  /// The run.
  package let run: RunRecord
  /// The place of the only model in the run; nil for all.
  package let model: Int?
  /// The place of the only task file in the run; nil for all.
  package let taskFile: Int?
  private let store: Store

  /// All trials of a run.
  package init(of run: RunRecord, in store: Store) {
    self.init(run: run, model: nil, taskFile: nil, store: store)
  }

  private init(run: RunRecord, model: Int?, taskFile: Int?, store: Store) {
    self.run = run
    self.model = model
    self.taskFile = taskFile
    self.store = store
  }

  /// One part for each model and task file.
  var parts: [ExportPart] {
    run.models.indices.flatMap { model in
      run.taskFiles.indices.map { taskFile in
        ExportPart(run: run, model: model, taskFile: taskFile, store: store)
      }
    }
  }

  /// The only model, with what it was asked with; the first where there are several.
  var onlyModel: RunRecord.Model {
    let index = model ?? 0
    return run.models.indices.contains(index)
      ? run.models[index] : RunRecord.Model(model: "unknown", endpoint: "", parameters: [:])
  }

  /// The only task file, as it was named; the first where there are several.
  var onlyTaskFile: String {
    let index = taskFile ?? 0
    return run.taskFiles.indices.contains(index) ? run.taskFiles[index] : "tasks"
  }

  /// What the task is called: the name of its file, without folder and endings.
  var task: String {
    let name = URL(fileURLWithPath: onlyTaskFile).lastPathComponent
    return name.split(separator: ".").first.map(String.init) ?? name
  }

  /// Hands over the trials one by one, in the order of samples, models and epochs.
  ///
  /// - Throws: `StoreError` when the store cannot be read, and whatever `read` throws.
  func eachTrial(_ read: (RecordedTrial) throws -> Void) throws {
    try store.eachTrial(ofRun: run.id, model: model, taskFile: taskFile, read)
  }

  /// The name of a trial's model.
  func model(of trial: RecordedTrial) -> String {
    let index = trial.trial.modelIndex
    return run.models.indices.contains(index) ? run.models[index].model : "unknown"
  }

  /// The task file of a trial, as it was named.
  func taskFile(of trial: RecordedTrial) -> String? {
    run.taskFiles.indices.contains(trial.taskFile) ? run.taskFiles[trial.taskFile] : nil
  }

  /// The conversation that was sent for a trial, with the run's instructions where the sample has none.
  func messages(of trial: RecordedTrial) -> [Message] {
    let messages = trial.sample.messages
    guard let system = run.settings["system"]?.stringValue,
      !messages.contains(where: { $0.role == .system })
    else { return messages }
    return [.system(system)] + messages
  }
}
