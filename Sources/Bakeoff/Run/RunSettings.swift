public import BakeoffCore

/// What is to be run, and how.
public struct RunSettings: Sendable {
  /// Which samples of the task files are taken.
  public enum Limit: Hashable, Sendable {
    /// The first so many.
    case first(Int)
    /// Those from one place to another, both from 1 and both included.
    case range(ClosedRange<Int>)
    /// The first share of all, 0…1.
    case share(Double)
  }

  /// When too many failed trials make a run count as failed.
  public enum ErrorLimit: Hashable, Sendable {
    /// At so many failed trials; the run stops there.
    case count(Int)
    /// At this share of all trials, 0…1; judged at the end.
    case share(Double)
  }

  /// The task files; `-` is standard input.
  public var taskFiles: [String] = []
  /// What task files call the fields of a sample: by the file's path, and then by our names.
  public var taskFields: [String: [String: String]] = [:]
  /// Folders and files that samples may name besides those in the folder of their task file.
  public var allowedPaths: [String] = []
  /// The prompts and variables that are tried on each sample.
  public var matrix = PromptMatrix()
  /// The models, as `provider/model`.
  public var models: [String] = []
  /// The run's name; nil to have one made.
  public var name: String?
  /// The most draws of a sample: trials are counted by their product with samples and models.
  public static let maximumEpochs = 10_000
  /// How many draws are asked of each sample and model, from 1 to `maximumEpochs`.
  public var epochs = 1
  /// Parameters of every request; a sample's own win.
  public var parameters = ModelParameters()
  /// The form of the answers of samples that do not say it; nil for any.
  public var responseFormat: ResponseFormat?
  /// Instructions for samples that have none of their own; nil for none.
  public var system: String?
  /// The scorers, as `name` or `name:value`; empty to let each sample decide.
  public var scorers: [String] = []
  /// Whether the answer of a group's fallback counts like those of its primary models; otherwise it is
  /// left out of the group's score.
  public var scoresFallbacks = false
  /// The tools that are programs, which samples may offer by their names.
  public var tools: [CommandTool] = []
  /// How often a model is asked at most for a sample whose tools are run, from 1.
  public var maxTurns = AgentLimits().maxTurns
  /// How many seconds such a sample may take, tools included, above 0.
  public var agentTimeout = AgentLimits().timeout
  /// Whether stored answers are used and new ones are shared.
  public var usesCache = true
  /// How stored answers are used, where they are.
  public var cacheMode = CacheMode.default
  /// How long new answers may be given to later requests; nil for ever.
  public var cacheTimeToLive: Age?
  /// How old a stored answer may be to be used; nil for any age.
  public var cacheMaximumAge: Age?
  /// Whether only an answer to the very same request is used; otherwise one that was finished within
  /// a lower limit of tokens is used too.
  public var usesExactCache = false
  /// The cassette that answers in place of the models, as records name it; nil when they are asked.
  ///
  /// It follows from the models, and stored answers are left alone then.
  var cassette: String?
  /// Whether answers are streamed; the models must have been set up so.
  public var streams = false
  /// How many requests may be in flight at once to one endpoint.
  public var maxConnections = 10
  /// The same for models with a bound of their own, by their recorded name: each has a lane of its
  /// own, whatever others ask the same endpoint.
  public var maxConnectionsOfModels: [String: Int] = [:]
  /// What may be sent to one endpoint in a minute, and whether the bound on requests in flight moves.
  public var limits = LaneLimits()
  /// The same for models that have limits to themselves, by their recorded name; each has a lane of its
  /// own, too.
  public var limitsOfModels: [String: LaneLimits] = [:]
  /// Whether lines that cannot be used are skipped rather than refused.
  public var skipsInvalid = false
  /// Which samples are taken; nil for all.
  public var limit: Limit?
  /// Patterns of the ids that are taken, `*` for any text; empty for all.
  public var sampleIDs: [String] = []
  /// Labels of the run.
  public var tags: [String] = []
  /// Facts about the run.
  public var metadata = JSONObject()
  /// The shard of the samples that is asked; nil to ask all.
  ///
  /// What holds for all shards together, as the budget, is given whole here.
  public var shard: Shard?
  /// When too many failed trials make the run count as failed; nil for never.
  public var errorLimit: ErrorLimit?
  /// The most that the run may spend, earlier parts of it included; nil for no limit.
  ///
  /// It stops when what is left does not hold the most that the next call may cost.
  public var budget: Cost?
  /// The most that one trial may cost, its judges apart; nil for no limit.
  ///
  /// What could cost more is not sent, and the trial is an error.
  public var costLimit: Cost?
  /// How long the run may go on before it stops; nil for no limit.
  ///
  /// A run that is gone on with has the whole of it again.
  public var timeLimit: Age?
  /// The unfinished run to go on with, by number or name; nil to find it by name or plan.
  public var resumes: String?

  /// Creates settings with the defaults.
  public init() {}

  /// The settings that shape answers and scores, for records and reports.
  ///
  /// - Parameter parameters: The parameters that all models are asked with.
  /// - Returns: The settings by name.
  func json(parameters: JSONObject) -> JSONObject {
    var object = parameters
    object["response_format"] = responseFormat?.json
    object["system"] = system.map { .string($0) }
    object["scorers"] = scorers.isEmpty ? nil : .array(scorers.map { .string($0) })
    object["stream"] = streams ? true : nil
    object["cache"] = usesCache || cassette != nil ? nil : false
    object["cache_mode"] = cacheMode == .default ? nil : .string(cacheMode.rawValue)
    object["exact_cache"] = usesExactCache ? true : nil
    if !tools.isEmpty { object["tools"] = .array(tools.map { .string($0.name) }) }
    if maxTurns != AgentLimits().maxTurns { object["max_turns"] = .number(maxTurns) }
    if agentTimeout != AgentLimits().timeout { object["agent_timeout"] = .number(agentTimeout) }
    if scoresFallbacks { object["score_fallbacks"] = true }
    object["cassette"] = cassette.map { .string($0) }
    for (name, value) in matrix.json.members where object[name] == nil { object[name] = value }
    return object
  }
}
