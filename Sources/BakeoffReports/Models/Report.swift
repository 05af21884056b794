public import BakeoffCore

/// The result of a run as data, before any format.
public struct Report: Sendable {
  /// What was run, and how.
  public var run: RunDescription
  /// One entry per model, in the order of the run.
  public var models: [ModelSummary]
  /// The errors, grouped by model and cause, most frequent first.
  public var errors: [ErrorGroup]
  /// Every trial, in the order of samples, models and epochs; empty when no format lists them.
  public var trials: [TrialRow]
  /// What scorers asked models, which is not in the models' entries.
  public var judges: [JudgeSpend]
  /// The most that requests may have cost which were lost on their way, or whose end is not known.
  ///
  /// Nil when there are none. It is in no model's entry; judges are not in it.
  public var possiblySpent: Cost?
  /// What only a page with charts and samples shows; nil when no format asks for it.
  public var detail: ReportDetail?
  /// The cheapest model that is shown to be as good as the most accurate one, within two points; nil
  /// where there is nothing to compare.
  public var economy: Economy?
  /// What several draws of each sample come to; nil for a run with one of each.
  public var repeats: Repeats?

  /// Creates a report.
  public init(
    run: RunDescription,
    models: [ModelSummary],
    errors: [ErrorGroup],
    trials: [TrialRow],
    judges: [JudgeSpend] = [],
    detail: ReportDetail? = nil
  ) {
    self.run = run
    self.models = models
    self.errors = errors
    self.trials = trials
    self.judges = judges
    self.detail = detail
  }
}
