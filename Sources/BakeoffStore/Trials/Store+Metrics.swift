public import BakeoffCore
internal import GRDB

/// Which trial of a model a metric's value belongs to.
public struct MetricKey: Hashable, Sendable {
  /// The task file, as it was named.
  public var taskFile: String
  /// The sample's id.
  public var sampleID: String
  /// Which draw, from 1.
  public var epoch: Int

  /// The key of a trial.
  public init(_ row: TrialRow) {
    self.init(taskFile: row.taskFile, sampleID: row.sampleID, epoch: row.epoch)
  }

  /// Creates a key.
  init(taskFile: String, sampleID: String, epoch: Int) {
    self.taskFile = taskFile
    self.sampleID = sampleID
    self.epoch = epoch
  }
}

extension Store {
  /// The values of a metric of one model in a run: of each trial the weighted mean of the scores that
  /// are recorded under the name.
  ///
  /// Scores that all have weight 0 count alike. Trials without a value are left out.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func metric(
    _ name: String,
    ofRun run: Int,
    model: String
  ) throws(StoreError) -> [MetricKey: Double] {
    try perform {
      try database.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT task_files.path, run_samples.name, trials.epoch,
              coalesce(sum(scores.value * scores.weight) / nullif(sum(scores.weight), 0),
                avg(scores.value))
            FROM trials
            JOIN run_models ON run_models.run_id = trials.run_id
              AND run_models.position = trials.model_position
            JOIN run_samples ON run_samples.run_id = trials.run_id
              AND run_samples.position = trials.position
            JOIN task_files ON task_files.run_id = trials.run_id
              AND task_files.position = run_samples.task_file
            JOIN scores ON scores.trial_id = trials.id AND scores.value IS NOT NULL
            WHERE trials.run_id = ? AND run_models.model = ? AND scores.scorer = ?
            GROUP BY trials.id
            """,
          arguments: [run, model, name]
        )
        var values: [MetricKey: Double] = [:]
        while let row = try rows.next() {
          values[MetricKey(taskFile: row[0], sampleID: row[1], epoch: row[2])] = row[3]
        }
        return values
      }
    }
  }
}
