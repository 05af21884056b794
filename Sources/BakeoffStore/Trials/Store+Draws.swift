public import BakeoffCore
internal import GRDB

/// The draws of one sample by one model, in their order.
public struct SampleDraws: Sendable {
  /// The sample's place in the run, from 0.
  public var position: Int
  /// The model's place in the run, from 0.
  public var modelIndex: Int
  /// What became of each.
  public var outcomes: [Outcome] = []
  /// The score of each, 0…1; nil for one that has none.
  public var scores: [Double?] = []
}

extension Store {
  /// Hands over the draws of a run's samples, in the order of samples and models.
  ///
  /// Only those of one sample and model are in memory at a time.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func eachSampleDraws(
    ofRun run: Int,
    _ read: (SampleDraws) -> Void
  ) throws(StoreError) {
    try perform {
      try database.read { database in
        var trials = try BoundStatement(
          """
          SELECT position, model_position, outcome, score FROM trials
          WHERE run_id = ? ORDER BY position, model_position, epoch
          """,
          in: database
        )
        try trials.bind(run)
        var draws: SampleDraws?
        try trials.run { row in
          let (position, model) = (row.int(0), row.int(1))
          if let known = draws, (known.position, known.modelIndex) != (position, model) {
            read(known)
            draws = nil
          }
          var next = draws ?? SampleDraws(position: position, modelIndex: model)
          next.outcomes.append(Outcome(rawValue: row.text(2)) ?? .unscored)
          next.scores.append(row.optionalDouble(3))
          draws = next
        }
        if let draws { read(draws) }
      }
    }
  }
}
