public import BakeoffCore
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

  /// The first page of a run's samples with a trial that is not answered.
  ///
  /// Answered trials are only counted, so that a million of them are passed in less than a second.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - positions: Where to look; the first page begins with the range.
  ///   - size: How many samples a page has, from 1.
  ///   - models: The places of the models that count.
  ///   - epochs: How many draws there are of each.
  /// - Returns: Where the page begins; nil when all trials are answered.
  /// - Throws: `StoreError` when the store cannot be read.
  public func firstOpenPage(
    ofRun run: Int,
    in positions: Range<Int>,
    size: Int,
    models: [Int],
    epochs: Int
  ) throws(StoreError) -> Int? {
    try perform {
      try database.read { database in
        var answered = try BoundStatement(
          """
          SELECT count(*) FROM trials
          WHERE run_id = ? AND position >= ? AND position < ? AND outcome <> 'error'
            AND +model_position IN (\(models.map(String.init).joined(separator: ", ")))
          """,
          in: database
        )
        return try stride(from: positions.lowerBound, to: positions.upperBound, by: size).first {
          let end = min($0 + size, positions.upperBound)
          var count = 0
          try answered.bind(run)
          try answered.bind($0)
          try answered.bind(end)
          try answered.run { count = $0.int(0) }
          return count < (end - $0) * models.count * epochs
        }
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

  /// How many trials of a run ended in each outcome, by model; those that wait for judges have not
  /// ended.
  ///
  /// - Returns: One dictionary per model that has trials, by the model's place in the run.
  /// - Throws: `StoreError` when the store cannot be read.
  public func outcomeCounts(ofRun run: Int) throws(StoreError) -> [Int: [Outcome: Int]] {
    try perform {
      try database.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT model_position, outcome, count(*) FROM trials
            WHERE run_id = ? AND id NOT IN (SELECT trial_id FROM awaiting_judges) GROUP BY 1, 2
            """,
          arguments: [run]
        )
        var counts: [Int: [Outcome: Int]] = [:]
        for row in rows {
          guard let outcome = Outcome(rawValue: row[1]) else { continue }
          counts[row[0], default: [:]][outcome] = row[2]
        }
        return counts
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
