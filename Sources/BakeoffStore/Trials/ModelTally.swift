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
  public var latencies: [Double] = []
  /// The measured times to the first words of streamed answers in seconds, ascending.
  public var firstTokens: [Double] = []
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
    try perform {
      // One snapshot, so that counts and latencies belong together while a run goes on.
      try database.read { database in
        var tallies: [Int: ModelTally] = [:]
        try Self.addCounts(ofRun: run, to: &tallies, database)
        try Self.addLatencies(ofRun: run, to: &tallies, database)
        try Self.addErrors(ofRun: run, to: &tallies, database)
        return tallies
      }
    }
  }

  private static func addCounts(
    ofRun run: Int,
    to tallies: inout [Int: ModelTally],
    _ database: Database
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT trials.model_position, trials.outcome, trials.cached, count(*),
          sum(responses.input_tokens), sum(responses.output_tokens),
          sum(responses.cost_picodollars),
          sum(trials.outcome <> 'error' AND responses.cost_picodollars IS NULL)
        FROM trials LEFT JOIN responses ON responses.id = trials.response_id
        WHERE trials.run_id = ? GROUP BY 1, 2, 3
        """,
      arguments: [run]
    )
    while let row = try rows.next() {
      guard let outcome = Outcome(rawValue: row[1]) else { continue }
      let isCached: Bool = row[2]
      let count: Int = row[3]
      var tally = tallies[row[0]] ?? ModelTally()
      tally.outcomes[outcome, default: 0] += count
      if isCached { tally.cachedTrials += count }
      if let tokens: Int = row[4] { tally.inputTokens = (tally.inputTokens ?? 0) + tokens }
      if let tokens: Int = row[5] { tally.outputTokens = (tally.outputTokens ?? 0) + tokens }
      if let cost = (row[6] as Int?).map(Cost.init(picodollars:)) {
        tally.cost = (tally.cost ?? .zero) + cost
        if !isCached { tally.spent += cost }
      }
      tally.unpricedTrials += row[7]
      tallies[row[0]] = tally
    }
  }

  private static func addLatencies(
    ofRun run: Int,
    to tallies: inout [Int: ModelTally],
    _ database: Database
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT model_position, latency_ms, ttft_ms FROM trials
        WHERE run_id = ? AND latency_ms IS NOT NULL
        """,
      arguments: [run]
    )
    while let row = try rows.next() {
      let latency: Double = row[1]
      tallies[row[0], default: ModelTally()].latencies.append(latency / 1000)
      guard let firstToken: Double = row[2] else { continue }
      tallies[row[0], default: ModelTally()].firstTokens.append(firstToken / 1000)
    }
    for model in tallies.keys {
      tallies[model]?.latencies.sort()
      tallies[model]?.firstTokens.sort()
    }
  }

  private static func addErrors(
    ofRun run: Int,
    to tallies: inout [Int: ModelTally],
    _ database: Database
  ) throws {
    // With min(), SQLite takes the other columns from the row that has the smallest position.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT model_position, error_code, count(*), error, min(position) FROM trials
        WHERE run_id = ? AND error_code IS NOT NULL GROUP BY 1, 2
        """,
      arguments: [run]
    )
    while let row = try rows.next() {
      let code: String = row[1]
      tallies[row[0], default: ModelTally()].errors[code] = (row[2], row[3] ?? "")
    }
  }
}
