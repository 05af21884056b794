public import BakeoffCore

/// What one model did over a run.
public struct ModelSummary: Sendable {
  /// The model, as it was asked for.
  public var model: String
  /// The run's parameters as they were sent to it, by their common names.
  public var parameters: JSONObject
  /// What became of each of the run's parameters with it.
  public var audit: [ParameterUse]
  /// How many trials it has.
  public var trials: Int
  /// How many trials ended in each outcome; outcomes that did not occur may be absent.
  public var outcomes: [Outcome: Int]
  /// Correct trials among all but the unscored; nil when there are none.
  public var accuracy: Estimate?
  /// Correct trials among those that were answered completely (correct or incorrect); nil when
  /// there are none.
  public var completedAccuracy: Double?
  /// The median of the measured latencies in seconds; nil when none was measured.
  public var latencyP50: Double?
  /// The 95th percentile of the measured latencies in seconds; nil when none was measured.
  public var latencyP95: Double?
  /// The medians of how fast its streamed answers came; nil when nothing was streamed.
  public var pace: StreamPace?
  /// What slowed its requests; nil when that is not known, or nothing did that a reader should know.
  public var throttling: Throttling?
  /// The sum of all known input token counts; nil when none is known.
  public var inputTokens: Int?
  /// The sum of all known output token counts; nil when none is known.
  public var outputTokens: Int?
  /// What all its answers cost when they were made, replayed ones included; nil when no price is
  /// known.
  public var cost: Cost?
  /// The part of `cost` that this run spent itself.
  public var spent: Cost
  /// Whether the answers were made elsewhere and imported, so that nothing was spent on them here.
  public var isImported: Bool
  /// How many answered trials have no known cost; then the costs are lower bounds.
  public var unpricedTrials: Int
  /// `cost` per correct trial; nil when the cost is unknown or incomplete or nothing is correct.
  public var costPerCorrect: Cost?
  /// How many trials were answered from the cache.
  public var cachedTrials: Int
  /// How many trials fallbacks of a group answered, by who that was.
  public var fallbacks: [String: Int]
  /// How many of these trials are left out of accuracy and latencies.
  public var leftOutTrials: Int

  /// Creates a summary.
  public init(
    model: String,
    parameters: JSONObject = [:],
    audit: [ParameterUse] = [],
    trials: Int,
    outcomes: [Outcome: Int],
    accuracy: Estimate?,
    completedAccuracy: Double?,
    latencyP50: Double?,
    latencyP95: Double?,
    pace: StreamPace? = nil,
    throttling: Throttling? = nil,
    inputTokens: Int?,
    outputTokens: Int?,
    cost: Cost?,
    spent: Cost,
    isImported: Bool = false,
    unpricedTrials: Int,
    costPerCorrect: Cost?,
    cachedTrials: Int,
    fallbacks: [String: Int] = [:],
    leftOutTrials: Int = 0
  ) {
    self.model = model
    self.parameters = parameters
    self.audit = audit
    self.trials = trials
    self.outcomes = outcomes
    self.accuracy = accuracy
    self.completedAccuracy = completedAccuracy
    self.latencyP50 = latencyP50
    self.latencyP95 = latencyP95
    self.pace = pace
    self.throttling = throttling
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
    self.cost = cost
    self.spent = spent
    self.isImported = isImported
    self.unpricedTrials = unpricedTrials
    self.costPerCorrect = costPerCorrect
    self.cachedTrials = cachedTrials
    self.fallbacks = fallbacks
    self.leftOutTrials = leftOutTrials
  }
}
