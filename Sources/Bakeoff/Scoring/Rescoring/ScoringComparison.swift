internal import BakeoffCore
public import BakeoffReports
public import BakeoffStore

/// Two scorings of a run beside each other.
public struct ScoringComparison: Sendable {
  /// One model's part.
  public struct Model: Sendable {
    /// The model, as it was asked for.
    public var name: String
    /// What its trials come to by the earlier scoring; only outcomes and accuracies are known.
    public var before: ModelSummary
    /// What they come to by the later one.
    public var after: ModelSummary
    /// How many of its trials have another outcome.
    public var changedOutcomes = 0
    /// How many of its trials have another score.
    public var changedScores = 0
    /// How many of its trials are correct that were not.
    public var becameCorrect = 0
    /// How many of its trials are not correct any more.
    public var ceasedCorrect = 0
  }

  /// The run.
  public var run: RunRecord
  /// The earlier scoring.
  public var before: Scoring
  /// The later one.
  public var after: Scoring
  /// The models, in the order of the run.
  public var models: [Model]

  /// Compares two scorings.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - before: The number of the earlier scoring.
  ///   - after: The number of the later one.
  ///   - store: Where the run is recorded.
  /// - Throws: `StoreError` when the run has no such scoring, or the store cannot be read.
  public init(
    of run: RunRecord,
    from before: Int,
    to after: Int,
    in store: Store
  ) throws(StoreError) {
    self.run = run
    self.before = try store.scoring(before, of: run)
    self.after = try store.scoring(after, of: run)
    let changes = try store.outcomeChanges(ofRun: run.id, from: before, to: after)
    models = run.models.enumerated().map { index, model in
      Model(of: model, changes.filter { $0.modelIndex == index })
    }
  }

  /// How many trials have another outcome.
  public var changedOutcomes: Int { models.reduce(0) { $0 + $1.changedOutcomes } }
}

extension ScoringComparison.Model {
  fileprivate init(of model: RunRecord.Model, _ changes: [OutcomeChange]) {
    var (old, new) = (ModelTally(), ModelTally())
    for change in changes {
      old.outcomes[change.before, default: 0] += change.trials
      new.outcomes[change.after, default: 0] += change.trials
    }
    name = model.model
    before = ModelSummary(of: model, tally: old)
    after = ModelSummary(of: model, tally: new)
    for change in changes {
      changedScores += change.changedScores
      guard change.before != change.after else { continue }
      changedOutcomes += change.trials
      if change.after == .correct { becameCorrect += change.trials }
      if change.before == .correct { ceasedCorrect += change.trials }
    }
  }
}
