public import BakeoffCore
internal import GRDB

/// What became of a trial, and nothing else of it.
public struct TrialOutcome: Sendable {
  /// The sample's place in the run, from 0.
  public var position: Int
  /// The model's place in the run, from 0.
  public var modelIndex: Int
  /// Which draw, from 1.
  public var epoch: Int
  /// What became of it.
  public var outcome: Outcome
}

/// What the samples of a run belong to.
public struct SampleLabels: Sendable {
  /// The place of each sample's task file, by the sample's place.
  public var taskFiles: [Int] = []
  /// The places of the samples with each tag, ascending.
  public var tags: [String: [Int]] = [:]

  /// The labels of a run without samples.
  public init() {}
}

extension Store {
  /// Hands over what became of every trial of a run, in no particular order.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func eachOutcome(
    ofRun run: Int,
    _ read: (TrialOutcome) -> Void
  ) throws(StoreError) {
    try perform {
      try database.read { database in
        var trials = try BoundStatement(
          "SELECT position, model_position, epoch, outcome FROM trials WHERE run_id = ?",
          in: database
        )
        try trials.bind(run)
        try trials.run { row in
          read(
            TrialOutcome(
              position: row.int(0),
              modelIndex: row.int(1),
              epoch: row.int(2),
              outcome: Outcome(rawValue: row.text(3)) ?? .unscored
            )
          )
        }
      }
    }
  }

  /// The task files and the tags of a run's samples.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func sampleLabels(ofRun run: Int) throws(StoreError) -> SampleLabels {
    try perform {
      try database.read { database in
        var labels = SampleLabels()
        var files = try BoundStatement(
          "SELECT task_file FROM run_samples WHERE run_id = ? ORDER BY position",
          in: database
        )
        try files.bind(run)
        try files.run { labels.taskFiles.append($0.int(0)) }
        try Self.readTags(of: run, in: database) { tag, position in
          labels.tags[tag, default: []].append(position)
        }
        return labels
      }
    }
  }

  /// What the models thought about a sample of a run before they answered, by model and epoch.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func reasoning(ofRun run: Int, position: Int) throws(StoreError) -> [TrialKey: String] {
    try perform {
      try database.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT trials.model_position, trials.epoch, responses.reasoning FROM trials
            JOIN responses ON responses.id = trials.response_id
            WHERE trials.run_id = ? AND trials.position = ? AND responses.reasoning IS NOT NULL
            """,
          arguments: [run, position]
        )
        var reasoning: [TrialKey: String] = [:]
        for row in rows {
          let key = TrialKey(position: position, modelIndex: row[0], epoch: row[1])
          reasoning[key] = row[2]
        }
        return reasoning
      }
    }
  }
}
