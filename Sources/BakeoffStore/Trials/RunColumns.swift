public import BakeoffCore

/// The results of a run as arrays: what comparisons need of hundreds of thousands of trials, and no more.
///
/// Texts of prompts and answers stay in the store; `Store.outputs(ofTrials:)` has those of a few trials.
public struct RunColumns: Sendable {
  /// The trials of one model, ascending by sample and draw; all arrays are as long as `count`.
  public struct Model: Sendable {
    /// The place of each trial's sample in the run, from 0.
    public internal(set) var positions: [Int32] = []
    /// Which draw each is, from 1.
    public internal(set) var epochs: [Int32] = []
    /// The number of each in the store.
    public internal(set) var trials: [Int] = []
    /// What became of each.
    public internal(set) var outcomes: [Outcome] = []
    /// The score of each, 0…1; not a number where there is none.
    public internal(set) var scores: [Double] = []
    /// What each answer cost when it was made, in US dollars; not a number when unknown.
    public internal(set) var costs: [Double] = []
    /// The latency of each in seconds; not a number when none was measured.
    public internal(set) var latencies: [Double] = []
    /// The time to the first token of each in seconds; not a number when none was measured.
    public internal(set) var firstTokens: [Double] = []
    /// The values of each recorded score by its name: of each trial the weighted mean of the scores of
    /// that name, where weights of 0 throughout count alike; not a number where there is none.
    public internal(set) var metrics: [String: [Double]] = [:]
    /// How many answers came from which model, by the name that the provider gave.
    public internal(set) var servedModels: [String: Int] = [:]

    /// The columns of a model without trials.
    public init() {}

    /// How many trials there are.
    public var count: Int { positions.count }
  }

  /// The id of each sample in its task file.
  public internal(set) var sampleIDs: [String] = []
  /// The place of each sample's task file in the run, from 0.
  public internal(set) var taskFiles: [Int32] = []
  /// The number of each sample's content in the store; equal contents have equal numbers.
  public internal(set) var contents: [Int] = []
  /// The places of the samples that have a tag, ascending.
  public internal(set) var tags: [String: [Int32]] = [:]
  /// The value of the metadata field that was asked for, as text, by the sample's place; samples
  /// without it are left out.
  public internal(set) var labels: [Int32: String] = [:]
  /// The trials by the model's place in the run.
  public internal(set) var models: [Int: Model] = [:]

  /// The columns of a run without samples.
  public init() {}
}

extension RunColumns.Model {
  /// Adds the trial of a row, whose columns stand as `Store.columns(ofRun:)` asks for them.
  mutating func append(_ row: BoundStatement) {
    append(
      position: row.int(0),
      epoch: row.int(2),
      trial: row.int(3),
      outcome: row.outcome(4),
      latency: row.optionalDouble(5),
      firstToken: row.optionalDouble(6),
      cost: row.optionalInt(7),
      score: row.optionalDouble(9)
    )
    if let served = row.optionalText(8) { servedModels[served, default: 0] += 1 }
  }

  /// Adds a trial, whose times are in milliseconds and whose cost is in picodollars.
  mutating func append(
    position: Int,
    epoch: Int,
    trial: Int,
    outcome: Outcome?,
    latency: Double?,
    firstToken: Double?,
    cost: Int?,
    score: Double?
  ) {
    positions.append(Int32(position))
    epochs.append(Int32(epoch))
    trials.append(trial)
    outcomes.append(outcome ?? .unscored)
    latencies.append(latency.map { $0 / 1000 } ?? .nan)
    firstTokens.append(firstToken.map { $0 / 1000 } ?? .nan)
    costs.append(cost.map { Cost(picodollars: $0).dollars } ?? .nan)
    scores.append(score ?? .nan)
  }
}

extension BoundStatement {
  private static let outcomes = Outcome.allCases.map { (bytes: Array($0.rawValue.utf8), word: $0) }

  /// What became of a trial; nil for another word.
  func outcome(_ column: Int32) -> Outcome? { word(column, of: Self.outcomes) }
}
