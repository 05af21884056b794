public import BakeoffCore

/// One execution of a plan, as the store has it.
public struct RunRecord: Sendable {
  /// How far a run has come.
  public enum Status: String, Sendable {
    /// It is being worked on, or the program ended without a word.
    case running
    /// It was stopped; repeating the command finishes it.
    case interrupted
    /// Every trial has been tried.
    case finished
  }

  /// One model of a run.
  public struct Model: Hashable, Sendable {
    /// The model, as it was asked for.
    public var model: String
    /// The address it is asked at.
    public var endpoint: String
    /// The parameters that it is asked with, as an object.
    public var parameters: JSON
    /// What became of each parameter that the run asks for.
    public var audit: [ParameterUse]

    /// Creates a record.
    public init(model: String, endpoint: String, parameters: JSON, audit: [ParameterUse] = []) {
      self.model = model
      self.endpoint = endpoint
      self.parameters = parameters
      self.audit = audit
    }

    /// What stands for the address of answers that were made elsewhere and imported.
    public static let importEndpoint = "import"

    /// Whether its answers were made elsewhere and imported, so that nothing was paid for them here.
    public var isImported: Bool { endpoint == Self.importEndpoint }
  }

  /// Its number in the store.
  public var id: Int
  /// The name that the user gave, or the one made up for it.
  public var name: String
  /// The hash of what is asked: samples, models, parameters, epochs and scorers.
  public var planHash: ContentHash
  /// How far it has come.
  public var status: Status
  /// The version of the tool that began it.
  public var toolVersion: String
  /// How many draws are asked of each sample and model.
  public var epochs: Int
  /// How many samples it has.
  public var sampleCount: Int
  /// The settings that the user chose, by name.
  public var settings: JSONObject
  /// Labels that the user gave.
  public var tags: [String]
  /// Facts that the user noted.
  public var metadata: JSONObject
  /// When it began, in seconds since 1970 (UTC).
  public var startedAt: Double
  /// When it ended, in seconds since 1970 (UTC); nil while it has not.
  public var endedAt: Double?
  /// Its models, in the order they were named.
  public var models: [Model]
  /// Its task files, as they were named.
  public var taskFiles: [String]
}

/// What is needed to begin a run.
public struct NewRun: Sendable {
  /// The name that the user gave; nil to have one made from the number.
  public var name: String?
  /// The hash of what is asked.
  public var planHash: ContentHash
  /// The version of the tool.
  public var toolVersion: String
  /// How many draws are asked of each sample and model.
  public var epochs: Int
  /// The settings that the user chose, by name.
  public var settings: JSONObject
  /// Labels that the user gave.
  public var tags: [String]
  /// Facts that the user noted.
  public var metadata: JSONObject
  /// When it begins, in seconds since 1970 (UTC).
  public var startedAt: Double
  /// Its models, in the order they were named.
  public var models: [RunRecord.Model]
  /// Its task files, as they were named.
  public var taskFiles: [String]
  /// Its samples, in order.
  public var samples: PlannedSamples
  /// What it asks a shard of; nil when it asks all samples.
  public var shard: RunShard?
  /// What came of reading its task files, to be kept for the next time; nil for nothing.
  public var reading: StoredReading?

  /// Creates the description of a run that asks all samples, whose places are in memory.
  public init(
    name: String?,
    planHash: ContentHash,
    toolVersion: String,
    epochs: Int,
    settings: JSONObject,
    tags: [String],
    metadata: JSONObject,
    startedAt: Double,
    models: [RunRecord.Model],
    taskFiles: [String],
    samples: [PlannedSample]
  ) {
    self.name = name
    self.planHash = planHash
    self.toolVersion = toolVersion
    self.epochs = epochs
    self.settings = settings
    self.tags = tags
    self.metadata = metadata
    self.startedAt = startedAt
    self.models = models
    self.taskFiles = taskFiles
    self.samples = PlannedSamples(samples)
  }
}

/// A sample's place in a run, once its content is in the store.
public struct PlannedSample: Hashable, Sendable {
  /// The number of its content in the store.
  public var contentID: Int
  /// Its name in its task file.
  public var name: String
  /// The place of its task file in the run, from 0.
  public var taskFile: Int
  /// The line it stands on, from 1.
  public var line: Int
  /// Its place, from 0, in the whole of which the run is a shard; nil when the run asks all samples.
  public var wholePosition: Int?

  /// Creates a place.
  public init(
    contentID: Int,
    name: String,
    taskFile: Int,
    line: Int,
    wholePosition: Int? = nil
  ) {
    self.contentID = contentID
    self.name = name
    self.taskFile = taskFile
    self.line = line
    self.wholePosition = wholePosition
  }
}
