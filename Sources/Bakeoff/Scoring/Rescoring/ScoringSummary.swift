internal import BakeoffCore
public import BakeoffReports
public import BakeoffStore

/// What the models of a run come to by one of its scorings.
public struct ScoringSummary: Sendable {
  /// The scoring.
  public var scoring: Scoring
  /// The models in the order of the run; only their outcomes and accuracies are known.
  public var models: [ModelSummary]

  /// Sums up every scoring of a run, the first one first.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public static func all(of run: RunRecord, in store: Store) throws(StoreError) -> [Self] {
    var summaries: [Self] = []
    for scoring in try store.scorings(of: run) {
      let counts = try store.showing(scoring: scoring.number, of: run).outcomeCounts(ofRun: run.id)
      summaries.append(
        ScoringSummary(
          scoring: scoring,
          models: run.models.enumerated().map { index, model in
            var tally = ModelTally()
            tally.outcomes = counts[index] ?? [:]
            return ModelSummary(of: model, tally: tally)
          }
        )
      )
    }
    return summaries
  }
}
