/// One trial as the view `v_results` shows it.
public struct TrialRow: Sendable {
  /// The name of the run.
  public var run: String
  /// The task file, as it was named.
  public var taskFile: String
  /// The sample's id.
  public var sampleID: String
  /// The model, as it was asked for.
  public var model: String
  /// Which draw this is, from 1.
  public var epoch: Int
  /// What became of it.
  public var outcome: Outcome
  /// The weighted mean of its scores, 0…1; nil when it has none.
  public var score: Double?
  /// The scorers, joined by commas; nil when nothing scored it.
  public var scorer: String?
  /// What the scorer took for the answer within the output; nil when it took the whole.
  public var answer: String?
  /// The answer's text; nil when none came.
  public var output: String?
  /// The tools that the answer calls.
  public var toolCalls: [ToolCall]
  /// Why the answer ended; nil when none came.
  public var stopReason: String?
  /// Whether the answer came from the cache.
  public var isCached: Bool
  /// Latency of the answering attempt in milliseconds; nil when none was measured.
  public var latencyMilliseconds: Double?
  /// How many requests were sent for it; 0 when it came from the cache.
  public var attempts: Int
  /// Tokens in, cached included; nil when unknown.
  public var inputTokens: Int?
  /// Tokens out, reasoning included; nil when unknown.
  public var outputTokens: Int?
  /// What the answer cost when it was made; nil when unknown.
  public var cost: Cost?
  /// The kind of failure; nil when an answer came.
  public var errorCode: String?
  /// The sentence about the failure; nil when an answer came.
  public var error: String?
  /// The sample's labels.
  public var tags: [String]
  /// How fast it came; nil when it was not streamed.
  public var pace: StreamPace?
  /// Which deployment of a group answered; nil where one model was asked, or none answered.
  public var answerer: Answerer?

  /// Creates a row.
  public init(
    run: String,
    taskFile: String,
    sampleID: String,
    model: String,
    epoch: Int,
    outcome: Outcome,
    score: Double?,
    scorer: String?,
    answer: String?,
    output: String?,
    stopReason: String?,
    isCached: Bool,
    latencyMilliseconds: Double?,
    attempts: Int,
    inputTokens: Int?,
    outputTokens: Int?,
    cost: Cost?,
    errorCode: String?,
    error: String?,
    tags: [String],
    toolCalls: [ToolCall] = [],
    pace: StreamPace? = nil,
    answerer: Answerer? = nil
  ) {
    self.run = run
    self.taskFile = taskFile
    self.sampleID = sampleID
    self.model = model
    self.epoch = epoch
    self.outcome = outcome
    self.score = score
    self.scorer = scorer
    self.answer = answer
    self.output = output
    self.stopReason = stopReason
    self.isCached = isCached
    self.latencyMilliseconds = latencyMilliseconds
    self.attempts = attempts
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
    self.cost = cost
    self.errorCode = errorCode
    self.error = error
    self.tags = tags
    self.toolCalls = toolCalls
    self.pace = pace
    self.answerer = answerer
  }
}
