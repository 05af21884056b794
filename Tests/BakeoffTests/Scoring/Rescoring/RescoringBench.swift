import BakeoffTestSupport
import Testing

@testable import Bakeoff

/// A folder with a store, in which runs are made and scored anew.
final class RescoringBench {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  deinit { folder.remove() }

  /// Runs the lines of a task file.
  func run(
    _ lines: String,
    _ models: [RunModel],
    judges: Judges = Judges(),
    _ change: (inout RunSettings) -> Void = { _ in }
  ) throws -> RunRecord {
    var settings = RunSettings()
    settings.taskFiles = [try folder.write(lines, to: "tasks.jsonl")]
    settings.models = models.map(\.name)
    change(&settings)
    return try Runner(settings, models: models, judges: judges, store: store).run().run
  }

  /// Prepares to score a run anew.
  func rescoring(
    _ run: RunRecord,
    scorers: [String] = [],
    tasks: String? = nil,
    judges: Judges = Judges(),
    control: RunControl = RunControl(),
    _ change: (inout RunSettings) -> Void = { _ in }
  ) throws -> Rescoring {
    var settings = RunSettings()
    settings.scorers = scorers
    if let tasks { settings.taskFiles = [try folder.write(tasks, to: "corrected.jsonl")] }
    change(&settings)
    return try Rescoring(
      of: #require(try store.run(id: run.id)),
      settings: settings,
      judges: judges,
      store: store,
      control: control
    )
  }

  /// Scores a run anew to the end.
  @discardableResult
  func rescore(
    _ run: RunRecord,
    scorers: [String] = [],
    tasks: String? = nil,
    judges: Judges = Judges()
  ) throws -> ScoringComparison {
    try #require(
      try rescoring(run, scorers: scorers, tasks: tasks, judges: judges).run()
    )
  }

  func outcomes(_ run: RunRecord) throws -> [Outcome] {
    try store.results(ofRun: run.id).map(\.outcome)
  }

  /// All that a table or a view has, as text.
  func rows(_ query: String) throws -> [[JSON]] {
    try StoreQuery.run("SELECT * FROM \(query)", path: store.path).rows
  }

  /// What the trials of a run came to, and every score of theirs.
  func verdicts() throws -> [[JSON]] {
    try StoreQuery.run(
      """
      SELECT trials.position, model_position, epoch, outcome, score, trials.scorer, trials.answer,
        scores.*
      FROM trials LEFT JOIN scores ON scores.trial_id = trials.id
      ORDER BY trials.id, scores.position
      """,
      path: store.path
    ).rows
  }
}
