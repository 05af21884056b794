public import BakeoffCore

/// A sample with all its trials, as it is shown.
public struct ReportSample: Sendable {
  /// Its place in the run, from 0.
  public var position: Int
  /// Its id.
  public var id: String
  /// Its task file, as it was named.
  public var taskFile: String
  /// The line it stands on, from 1.
  public var line: Int
  /// What is said to the model, turn by turn.
  public var messages: [Message]
  /// The right answers; empty when it has none.
  public var targets: [String]
  /// Its labels.
  public var tags: [String]
  /// What the models made of it.
  public var trials: [ReportTrial]

  /// Creates a record.
  public init(
    position: Int,
    id: String,
    taskFile: String,
    line: Int,
    messages: [Message],
    targets: [String],
    tags: [String],
    trials: [ReportTrial]
  ) {
    self.position = position
    self.id = id
    self.taskFile = taskFile
    self.line = line
    self.messages = messages
    self.targets = targets
    self.tags = tags
    self.trials = trials
  }
}

/// One trial, as it is shown.
public struct ReportTrial: Sendable {
  /// The model's place in the report.
  public var model: Int
  /// The trial as the view of results has it.
  public var row: TrialRow
  /// What the model thought before it answered; nil when it did not say.
  public var reasoning: String?
  /// The verdicts of its scorers, each with its reason.
  public var scores: [Score]
  /// The tools that were run for it, in order, those of all turns.
  public var toolRuns: [ToolRun]

  /// Creates a record.
  public init(
    model: Int,
    row: TrialRow,
    reasoning: String? = nil,
    scores: [Score] = [],
    toolRuns: [ToolRun] = []
  ) {
    self.model = model
    self.row = row
    self.reasoning = reasoning
    self.scores = scores
    self.toolRuns = toolRuns
  }
}
