/// A request that callbacks are told of.
public struct RequestEvent: Sendable {
  /// A number that no other request of this program has.
  public let id: Int
  /// The model that is asked.
  public let model: ModelName
  /// What is asked, with the model's own parameters filled in; no key is in it.
  public let request: ModelRequest

  /// Describes a request.
  public init(id: Int, model: ModelName, request: ModelRequest) {
    self.id = id
    self.model = model
    self.request = request
  }
}

/// A run that callbacks are told of.
public struct RunEvent: Hashable, Sendable {
  /// The run's name.
  public let name: String
  /// The models, as they were asked for.
  public let models: [String]
  /// How many trials there are.
  public let trials: Int
  /// How many of them are done.
  public let done: Int
  /// Why it ended, such as `finished` or `interrupted`; nil when it begins.
  public let end: String?

  /// Describes a run.
  public init(name: String, models: [String], trials: Int, done: Int, end: String? = nil) {
    self.name = name
    self.models = models
    self.trials = trials
    self.done = done
    self.end = end
  }
}

/// A recorded trial that callbacks are told of.
public struct TrialEvent: Sendable {
  /// The run's name.
  public let run: String
  /// The model, as it was asked for.
  public let model: String
  /// The sample's id.
  public let sampleID: String
  /// The trial with its answer and scores.
  public let trial: Trial

  /// Describes a trial.
  public init(run: String, model: String, sampleID: String, trial: Trial) {
    self.run = run
    self.model = model
    self.sampleID = sampleID
    self.trial = trial
  }
}

/// The call of a tool that callbacks are told of.
public struct ToolEvent: Sendable {
  /// The model that wanted it called.
  public let model: ModelName
  /// The call.
  public let call: ToolCall
  /// What the tool gave, or why it failed.
  public let output: String
  /// Whether it failed.
  public let isError: Bool
  /// How long it took, in seconds.
  public let duration: Double

  /// Describes a call.
  public init(model: ModelName, call: ToolCall, output: String, isError: Bool, duration: Double) {
    self.model = model
    self.call = call
    self.output = output
    self.isError = isError
    self.duration = duration
  }
}
