/// What was run, and how.
public struct RunDescription: Sendable {
  /// The number of the run in its store.
  public var id: Int
  /// The name that the user gave, or the one made up for the run.
  public var name: String
  /// `running`, `interrupted` or `finished`.
  public var status: String
  /// When it began, in seconds since 1970 (UTC).
  public var startedAt: Double
  /// When it ended, in seconds since 1970 (UTC); nil while it has not.
  public var endedAt: Double?
  /// The version of the tool that ran it.
  public var toolVersion: String
  /// The task files, as they were named.
  public var taskFiles: [String]
  /// How many samples the run has.
  public var sampleCount: Int
  /// How many draws were asked of each sample and model.
  public var epochs: Int
  /// Settings common to all models, by name, in the order to show them.
  public var settings: [(name: String, value: String)]

  /// Creates a description.
  public init(
    id: Int,
    name: String,
    status: String,
    startedAt: Double,
    endedAt: Double?,
    toolVersion: String,
    taskFiles: [String],
    sampleCount: Int,
    epochs: Int,
    settings: [(name: String, value: String)]
  ) {
    self.id = id
    self.name = name
    self.status = status
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.toolVersion = toolVersion
    self.taskFiles = taskFiles
    self.sampleCount = sampleCount
    self.epochs = epochs
    self.settings = settings
  }
}
