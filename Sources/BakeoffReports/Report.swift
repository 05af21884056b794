public import BakeoffCore

/// The result of a run as data, before any format.
public struct Report: Sendable {
  /// What was run, and how.
  public var run: RunDescription
  /// One entry per model, in the order of the run.
  public var models: [ModelSummary]
  /// The errors, grouped by model and cause, most frequent first.
  public var errors: [ErrorGroup]
  /// Every trial, in the order of samples, models and epochs.
  public var trials: [TrialRow]

  /// Creates a report.
  public init(
    run: RunDescription, models: [ModelSummary], errors: [ErrorGroup], trials: [TrialRow]
  ) {
    self.run = run
    self.models = models
    self.errors = errors
    self.trials = trials
  }
}

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
    id: Int, name: String, status: String, startedAt: Double, endedAt: Double?,
    toolVersion: String, taskFiles: [String], sampleCount: Int, epochs: Int,
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

/// A share with its confidence interval.
public struct Estimate: Hashable, Sendable {
  /// The estimate itself, 0…1 for a share, −1…1 for a difference of shares.
  public var value: Double
  /// The lower end of the 95 % interval.
  public var lower: Double
  /// The upper end of the 95 % interval.
  public var upper: Double

  /// Creates an estimate.
  public init(value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}

/// What one model did over a run.
public struct ModelSummary: Sendable {
  /// The model, as it was asked for.
  public var model: String
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
  /// The sum of all known input token counts; nil when none is known.
  public var inputTokens: Int?
  /// The sum of all known output token counts; nil when none is known.
  public var outputTokens: Int?
  /// What all its answers cost when they were made, replayed ones included; nil when no price is
  /// known.
  public var cost: Cost?
  /// The part of `cost` that this run spent itself.
  public var spent: Cost
  /// How many answered trials have no known cost; then the costs are lower bounds.
  public var unpricedTrials: Int
  /// `cost` per correct trial; nil when the cost is unknown or incomplete or nothing is correct.
  public var costPerCorrect: Cost?
  /// How many trials were answered from the cache.
  public var cachedTrials: Int

  /// Creates a summary.
  public init(
    model: String, trials: Int, outcomes: [Outcome: Int], accuracy: Estimate?,
    completedAccuracy: Double?, latencyP50: Double?, latencyP95: Double?, inputTokens: Int?,
    outputTokens: Int?, cost: Cost?, spent: Cost, unpricedTrials: Int, costPerCorrect: Cost?,
    cachedTrials: Int
  ) {
    self.model = model
    self.trials = trials
    self.outcomes = outcomes
    self.accuracy = accuracy
    self.completedAccuracy = completedAccuracy
    self.latencyP50 = latencyP50
    self.latencyP95 = latencyP95
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
    self.cost = cost
    self.spent = spent
    self.unpricedTrials = unpricedTrials
    self.costPerCorrect = costPerCorrect
    self.cachedTrials = cachedTrials
  }
}

/// Errors of one model with one cause.
public struct ErrorGroup: Sendable {
  /// The model.
  public var model: String
  /// The kind of failure.
  public var code: String
  /// How many trials ended so.
  public var count: Int
  /// The sentence of one of them.
  public var example: String

  /// Creates a group.
  public init(model: String, code: String, count: Int, example: String) {
    self.model = model
    self.code = code
    self.count = count
    self.example = example
  }
}

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

  /// Creates a row.
  public init(
    run: String, taskFile: String, sampleID: String, model: String, epoch: Int, outcome: Outcome,
    score: Double?, scorer: String?, answer: String?, output: String?, stopReason: String?,
    isCached: Bool, latencyMilliseconds: Double?, attempts: Int, inputTokens: Int?,
    outputTokens: Int?, cost: Cost?, errorCode: String?, error: String?, tags: [String]
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
  }
}
