internal import BakeoffCore
internal import GRDB

/// What the requests of one model waited for, beside what their answers took; all in seconds.
///
/// Replayed answers were sent nowhere and are in none of it.
public struct WaitTally: Hashable, Sendable {
  /// The sum of all latencies.
  public var answering = 0.0
  /// The sum of all waits for limits on requests, tokens, connections and money.
  public var limiter = 0.0
  /// The sum of all waits between attempts.
  public var backoff = 0.0
  /// How many attempts the provider turned away because there were too many (429).
  public var turnedAway = 0

  /// The tally of a model that waited for nothing.
  public init() {}

  /// Adds the trial of a row, whose columns stand as `Store.tallies(ofRun:)` asks for them.
  mutating func add(_ row: BoundStatement) {
    answering += (row.optionalDouble(3) ?? 0) / 1000
    limiter += (row.optionalDouble(18) ?? 0) / 1000
    backoff += (row.optionalDouble(19) ?? 0) / 1000
  }
}

/// Finds the attempts that were turned away, of the few trials that can have such.
struct TurnedAwayAttempts {
  private var statement: BoundStatement

  init(in database: Database) throws {
    statement = try BoundStatement(
      "SELECT count(*) FROM attempts WHERE trial_id = ? AND error_code = ?",
      in: database
    )
  }

  /// How many the trial of a row has, whose columns stand as `Store.tallies(ofRun:)` asks for them.
  mutating func count(of row: BoundStatement) throws -> Int {
    // The one attempt of a trial without an error has answered.
    guard row.int(20) > (row.optionalText(5) == nil ? 1 : 0) else { return 0 }
    var count = 0
    try statement.bind(row.int(17))
    try statement.bind(ModelError.Code.rateLimited.rawValue)
    try statement.run { count = $0.int(0) }
    return count
  }
}
