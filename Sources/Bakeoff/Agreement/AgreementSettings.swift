/// Which raters are compared with each other, and what their ratings mean.
public struct AgreementSettings: Sendable {
  /// The judges, by the names that their scores are recorded under; empty for all scorers that asked models
  /// for verdicts.
  public var judges: [String] = []
  /// The models whose answers count; empty for all of the run.
  public var models: [String] = []
  /// A file of labels, CSV by its ending or else JSONL; nil for none.
  public var labelFile: String?
  /// The fields that hold labels, each a rater of its own: of the file's rows (`label` when none is named), or
  /// without a file of the samples, as `metadata.human` or `target`.
  public var labelFields: [String] = []
  /// Scorers whose verdicts are taken for labels, by the names that their scores are recorded under.
  public var labelScorers: [String] = []
  /// The categories of graded ratings, from the lowest; empty to go by the labels.
  public var levels: [String] = []
  /// The least number that passes, for labels that are numbers; nil for none.
  public var passMark: Double?
  /// How many disagreements are listed.
  public var shown = 10

  /// Creates the defaults.
  public init() {}
}
