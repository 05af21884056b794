public import BakeoffCore
internal import GRDB

/// How many trials of a group one of its deployments answered.
public struct AnswererTally: Hashable, Sendable {
  /// The group's place in the run, from 0.
  public var modelIndex: Int
  /// The deployment.
  public var answerer: Answerer
  /// How many trials it answered, from 1.
  public var trials: Int
}

extension Store {
  /// Which deployments answered the trials of a run's groups, the busiest of each group first.
  ///
  /// - Returns: Empty for a run without groups.
  /// - Throws: `StoreError` when the store cannot be read.
  public func answerers(ofRun run: Int) throws(StoreError) -> [AnswererTally] {
    try perform {
      try database.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT trials.model_position, answerers.model, answerers.is_fallback, count(*)
            FROM answerers JOIN trials ON trials.id = answerers.trial_id
            WHERE trials.run_id = ?
            GROUP BY 1, 2, 3 ORDER BY 1, 3, 4 DESC, 2
            """,
          arguments: [run]
        )
        return rows.map {
          AnswererTally(
            modelIndex: $0[0],
            answerer: Answerer(model: $0[1], isFallback: $0[2]),
            trials: $0[3]
          )
        }
      }
    }
  }
}
