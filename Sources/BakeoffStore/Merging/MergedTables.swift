internal import GRDB

/// The tables that a merge copies, by what their rows belong to.
///
/// Their columns are read from the store, so that a new column needs no word here; a new table does,
/// and a test asks for it.
enum MergedTables {
  /// What belongs to a run alone, by `run_id`.
  static let ofRun = ["task_files", "run_models"]
  /// What belongs to an answer, by `response_id`.
  static let ofAnswer = ["exchanges"]
  /// What belongs to a trial, by `trial_id`.
  static let ofTrial = [
    "attempts", "scores", "turns", "tool_runs", "judgements", "awaiting_judges",
  ]
  /// What is copied in a way of its own.
  static let others = ["runs", "samples", "run_samples", "responses", "trials", "set_aside"]
  /// What stays where it is: what was read of task files, which shards there are, how a process met limits,
  /// versions of scores, which are those of the whole run (a shard that was scored anew is refused), and the
  /// books of the shards' own budgets.
  static let uncopied = [
    "readings", "shards", "merged_shards", "limit_changes", "scorings", "scoring_outcomes",
    "scoring_scores", "budgets",
  ]

  /// The columns of a table, in their order, without those that the store itself gives out.
  ///
  /// - Parameters:
  ///   - table: A table.
  ///   - database: Where it is.
  /// - Returns: The names; `id` is left out of tables whose rows only belong to others.
  /// - Throws: `DatabaseError`.
  static func columns(of table: String, in database: Database) throws -> [String] {
    let names = try database.columns(in: table).map(\.name)
    return others.contains(table) ? names : names.filter { $0 != "id" }
  }
}
