internal import BakeoffCore
internal import GRDB

extension Store {
  /// A run as one of its scorings has it: everything that is read from the result is of that scoring.
  ///
  /// Views of each connection's own stand before the tables, so that whoever reads trials, scores,
  /// samples or settings need not know of scorings. Of other runs it has no trials, and it cannot be
  /// written to.
  ///
  /// - Parameters:
  ///   - number: The scoring's number.
  ///   - run: The run.
  /// - Returns: The store itself for the scoring in use.
  /// - Throws: `StoreError` when there is no such scoring, or the file cannot be opened.
  public func showing(scoring number: Int, of run: RunRecord) throws(StoreError) -> Store {
    let scoring = try scoring(number, of: run)
    guard !scoring.isInUse else { return self }
    return try Store(path: path, mode: .existing) { database in
      for sql in try scoring.views(of: run, in: database) { try database.execute(sql: sql) }
    }
  }
}

extension Scoring {
  /// What has the tables of a connection show a run as this scoring has it.
  fileprivate func views(of run: RunRecord, in database: Database) throws -> [String] {
    let settings = JSON.object(applied(to: run.settings)).text.replacing("'", with: "''")
    let kept = "JOIN main.scoring_outcomes AS kept ON kept.trial_id = trials.id"
    let ofRun = "trials.run_id = \(run.id) AND kept.scoring = \(number)"
    return [
      """
      CREATE TEMP VIEW runs AS SELECT \(try columns(of: "runs", in: database) { name in
          name == "settings"
            ? "CASE WHEN id = \(run.id) THEN '\(settings)' ELSE settings END" : nil
        }) FROM main.runs
      """,
      """
      CREATE TEMP VIEW trials AS SELECT \(try columns(of: "trials", in: database) { name in
          ["outcome", "score", "scorer", "answer"].contains(name) ? "kept.\(name)" : nil
        }) FROM main.trials \(kept) WHERE \(ofRun)
      """,
      """
      CREATE TEMP VIEW scores AS SELECT \(try columns(of: "scores", in: database) { _ in nil })
      FROM main.scoring_scores AS scores WHERE scoring = \(number)
      """,
      """
      CREATE TEMP VIEW run_samples AS SELECT \(try columns(of: "run_samples", in: database) { name in
          name == "sample_id"
            ? """
              coalesce((SELECT kept.sample_id FROM main.trials \(kept)
                WHERE \(ofRun) AND trials.position = run_samples.position
                  AND trials.run_id = run_samples.run_id LIMIT 1), run_samples.sample_id)
              """ : nil
        }) FROM main.run_samples
      """,
    ]
  }

  /// The columns of a table as they stand, for `SELECT`, some of them replaced.
  private func columns(
    of table: String,
    in database: Database,
    replacing replacement: (_ name: String) -> String?
  ) throws -> String {
    try database.columns(in: table).map { column in
      "\(replacement(column.name) ?? "\(table).\(column.name)") AS \(column.name)"
    }.joined(separator: ", ")
  }
}
