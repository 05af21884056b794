public import BakeoffCore

/// What a page that is read at leisure has beside the sums: distributions, pairs, parts, samples.
///
/// Lists with one entry per model are in the order of the report's models.
public struct ReportDetail: Sendable {
  /// Of each model, 101 quantiles of the measured latencies in seconds, from the least to the
  /// greatest; empty when none was measured.
  public var latencies: [[Double]]
  /// Of each model, the quantiles of the times to the first words, alike.
  public var firstTokens: [[Double]]
  /// Every two models on the samples that both have, the one with the smaller index first.
  public var pairs: [ModelPair]
  /// The samples by their tags, the tag with most trials first; empty when there are no tags.
  public var tags: [Breakdown]
  /// The samples by their task files, in the run's order.
  public var taskFiles: [Breakdown]
  /// What the run cost, by provider.
  public var providers: Ledger
  /// The samples on which models disagree, those that split them most evenly first; bounded.
  public var disagreements: [SplitSample]
  /// How many samples there are on which models disagree.
  public var disagreementCount: Int
  /// Samples with all their trials, in the order of the run; bounded.
  public var samples: [ReportSample]

  /// Creates a record.
  public init(
    latencies: [[Double]],
    firstTokens: [[Double]],
    pairs: [ModelPair],
    tags: [Breakdown],
    taskFiles: [Breakdown],
    providers: Ledger,
    disagreements: [SplitSample],
    disagreementCount: Int,
    samples: [ReportSample]
  ) {
    self.latencies = latencies
    self.firstTokens = firstTokens
    self.pairs = pairs
    self.tags = tags
    self.taskFiles = taskFiles
    self.providers = providers
    self.disagreements = disagreements
    self.disagreementCount = disagreementCount
    self.samples = samples
  }
}
