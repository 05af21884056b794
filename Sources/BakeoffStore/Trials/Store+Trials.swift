internal import BakeoffCore
internal import Foundation
internal import GRDB

/// Which trial of a run: a sample, a model, a draw.
public struct TrialKey: Hashable, Sendable {
  /// The sample's place in the run, from 0.
  public var position: Int
  /// The model's place in the run, from 0.
  public var modelIndex: Int
  /// Which draw, from 1.
  public var epoch: Int

  /// Creates a key.
  public init(position: Int, modelIndex: Int, epoch: Int) {
    self.position = position
    self.modelIndex = modelIndex
    self.epoch = epoch
  }
}

extension Store {
  /// The answered trials of a run within a range of positions.
  ///
  /// Failed ones are not among them, so that a resumed run asks again.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func answeredTrials(
    ofRun run: Int,
    positions: ClosedRange<Int>
  ) throws(StoreError) -> Set<TrialKey> {
    try perform {
      try database.read { database in
        let statement = try database.cachedStatement(
          sql: """
            SELECT position, model_position, epoch FROM trials
            WHERE run_id = ? AND position BETWEEN ? AND ? AND outcome <> 'error'
            """
        )
        let rows = try Row.fetchCursor(
          statement,
          arguments: [run, positions.lowerBound, positions.upperBound]
        )
        var keys: Set<TrialKey> = []
        while let row = try rows.next() {
          keys.insert(TrialKey(position: row[0], modelIndex: row[1], epoch: row[2]))
        }
        return keys
      }
    }
  }

  /// How many trials of a run are recorded.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func trialCount(ofRun run: Int) throws(StoreError) -> Int {
    try perform {
      try database.read { database in
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM trials WHERE run_id = ?",
          arguments: [run]
        ) ?? 0
      }
    }
  }

  /// Records trials, all or none of them.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func record(_ records: [TrialRecord], run: Int, at time: Double) throws(StoreError) {
    try commit { database in
      var inserter = try TrialInserter(run: run, at: time, into: database)
      for record in records { try inserter.insert(record) }
      try inserter.finish()
    }
  }
}
