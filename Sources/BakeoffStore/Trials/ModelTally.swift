public import BakeoffCore
internal import GRDB

/// What the trials of one model in a run add up to.
public struct ModelTally: Sendable {
  /// How many trials ended in each outcome.
  public var outcomes: [Outcome: Int] = [:]
  /// How many trials were answered from the cache.
  public var cachedTrials = 0
  /// How many answered trials have no known cost.
  public var unpricedTrials = 0
  /// The sum of all known input token counts; nil when none is known.
  public var inputTokens: Int?
  /// The sum of all known output token counts; nil when none is known.
  public var outputTokens: Int?
  /// What all answers cost when they were made; nil when no cost is known.
  public var cost: Cost?
  /// The part of `cost` that this run spent itself.
  public var spent = Cost.zero
  /// The measured latencies in seconds, ascending; those of replayed answers are not among them.
  public var latencies = Distribution()
  /// The measured times of streamed answers; those of replayed ones are not among them.
  public var streams = StreamTally()
  /// What was waited for.
  public var waits = WaitTally()
  /// How many trials fallbacks of a group answered, by who that was.
  public var fallbacks: [String: Int] = [:]
  /// How many of these trials are left out of scores and latencies.
  public var leftOutTrials = 0
  /// The errors, by their code: how many, and the first one's sentence.
  public var errors: [String: (count: Int, example: String)] = [:]

  /// The tally of a model without trials.
  public init() {}

  /// How many trials there are.
  public var trials: Int { outcomes.values.reduce(0, +) }
}

extension Store {
  /// Adds up the trials of a run, by the model's place in it.
  ///
  /// - Returns: One tally per model that has trials.
  /// - Throws: `StoreError` when the store cannot be read.
  public func tallies(ofRun run: Int) throws(StoreError) -> [Int: ModelTally] {
    try tallies(ofRun: run) { _ in }
  }

  /// Adds up the trials of a run, and in the same reading those of every two models on what both were asked.
  ///
  /// - Returns: One tally per model that has trials, by the model's place in the run, and those of pairs.
  /// - Throws: `StoreError` when the store cannot be read.
  public func summary(
    ofRun run: Int
  ) throws(StoreError) -> (tallies: [Int: ModelTally], pairs: PairTallies) {
    var pairs = PairTallies()
    let tallies = try tallies(ofRun: run) { row in
      pairs.add(
        position: row.int(7),
        model: row.int(0),
        epoch: row.int(16),
        outcome: row.outcome(1),
        cost: row.optionalInt(10).map(Cost.init(picodollars:))
      )
    }
    pairs.finish()
    return (tallies, pairs)
  }

  private func tallies(
    ofRun run: Int,
    _ read: (BoundStatement) -> Void
  ) throws(StoreError) -> [Int: ModelTally] {
    try perform {
      // Added up here: SQLite would sort all trials to group them, which takes longer than reading.
      try database.read { database in
        var tallies: [Int: ModelTally] = [:]
        var firstErrors: [FirstError: Int] = [:]
        var trials = try BoundStatement(
          """
          SELECT trials.model_position, trials.outcome, trials.cached, trials.latency_ms,
            trials.ttft_ms, trials.error_code, trials.error, trials.position,
            responses.input_tokens, responses.output_tokens, responses.cost_picodollars,
            trials.first_answer_ms, trials.between_tokens_ms, trials.spent_picodollars,
            trials.answered_by, trials.fallback, trials.epoch, trials.id,
            trials.limiter_ms, trials.backoff_ms, trials.attempts
          FROM trials LEFT JOIN responses ON responses.id = trials.response_id
          WHERE trials.run_id = ?
          ORDER BY trials.position, trials.model_position, trials.epoch
          """,
          in: database
        )
        try trials.bind(run)
        var turnedAway = try TurnedAwayAttempts(in: database)
        try trials.run { row in
          let model = row.int(0)
          let rejections = try turnedAway.count(of: row)
          tallies[model, default: ModelTally()].add(row, turnedAway: rejections)
          read(row)
          guard let code = row.optionalText(5) else { return }
          let first = FirstError(model: model, code: code)
          if row.int(7) < firstErrors[first] ?? .max {
            firstErrors[first] = row.int(7)
            tallies[model]?.errors[code]?.example = row.text(6)
          }
        }
        for model in tallies.keys {
          tallies[model]?.latencies.sort()
          tallies[model]?.streams.sort()
        }
        return tallies
      }
    }
  }

  /// Where the first error of a kind is looked for.
  private struct FirstError: Hashable {
    let model: Int
    let code: String
  }
}

extension ModelTally {
  /// Adds the trial of a row, whose columns stand as `Store.tallies(ofRun:)` asks for them.
  fileprivate mutating func add(_ row: BoundStatement, turnedAway: Int) {
    waits.add(row)
    waits.turnedAway += turnedAway
    guard let outcome = row.outcome(1) else { return }
    let isCached = row.int(2) != 0
    outcomes[outcome, default: 0] += 1
    if isCached { cachedTrials += 1 }
    let role = AnsweringDeployment.Role(rawValue: row.int(15)) ?? .primary
    if role != .primary, let model = row.optionalText(14) { fallbacks[model, default: 0] += 1 }
    if role == .fallback { leftOutTrials += 1 }
    if role != .fallback, let latency = row.optionalDouble(3) {
      latencies.add(latency / 1000)
      streams.add(row, latency: latency)
    }
    if let code = row.optionalText(5) { errors[code, default: (0, "")].count += 1 }
    // What several turns have spent, some of which may come from the cache.
    if let picodollars = row.optionalInt(13) { spent += Cost(picodollars: picodollars) }
    if let tokens = row.optionalInt(8) { inputTokens = (inputTokens ?? 0) + tokens }
    if let tokens = row.optionalInt(9) { outputTokens = (outputTokens ?? 0) + tokens }
    if let picodollars = row.optionalInt(10) {
      let cost = Cost(picodollars: picodollars)
      self.cost = (self.cost ?? .zero) + cost
      if !isCached, row.optionalInt(13) == nil { spent += cost }
    } else if outcome != .error {
      unpricedTrials += 1
    }
  }
}
