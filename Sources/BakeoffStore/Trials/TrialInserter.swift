internal import BakeoffCore
internal import GRDB

/// Puts trials with their answers, attempts and scores into the tables, within one transaction; at its end
/// `finish()` must be called.
struct TrialInserter {
  private let run: Int
  private let time: Double
  let database: Database
  private var trials: BoundStatement
  private var trialIDs: BoundStatement
  /// Made for the first new answer.
  private var responses: ResponseInserter?
  /// Attempts and scores that are still to be put in, for which `finish()` must be called.
  private var attempts: [(trialID: Int, number: Int, attempt: Attempt)] = []
  private var scores: [(trialID: Int, position: Int, score: Score)] = []

  /// Prepares for the trials of a run that are recorded at a time, in seconds since 1970 (UTC).
  init(run: Int, at time: Double, into database: Database) throws {
    self.run = run
    self.time = time
    self.database = database
    trials = try BoundStatement(
      """
      INSERT INTO trials (run_id, position, model_position, epoch, response_id, cached, outcome,
        score, scorer, answer, latency_ms, ttft_ms, first_answer_ms, between_tokens_ms, queue_ms,
        backoff_ms, attempts, error_code, error, created_at, answered_by, fallback,
        limiter_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (run_id, position, model_position, epoch) DO UPDATE SET
        response_id = excluded.response_id, cached = excluded.cached, outcome = excluded.outcome,
        score = excluded.score, scorer = excluded.scorer, answer = excluded.answer,
        latency_ms = excluded.latency_ms, ttft_ms = excluded.ttft_ms,
        first_answer_ms = excluded.first_answer_ms,
        between_tokens_ms = excluded.between_tokens_ms, queue_ms = excluded.queue_ms,
        backoff_ms = excluded.backoff_ms, attempts = trials.attempts + excluded.attempts,
        error_code = excluded.error_code, error = excluded.error,
        created_at = excluded.created_at, answered_by = excluded.answered_by,
        fallback = excluded.fallback, limiter_ms = excluded.limiter_ms
      """,
      in: database
    )
    trialIDs = try BoundStatement(
      """
      SELECT id, attempts FROM trials
      WHERE run_id = ? AND position = ? AND model_position = ? AND epoch = ?
      """,
      in: database
    )
  }

  /// Puts in one trial.
  ///
  /// A trial that failed before is replaced; its earlier attempts stay.
  mutating func insert(_ record: TrialRecord) throws {
    let trial = record.trial
    if record.stage == .judged { return try judge(trial) }
    let responseID = try insertAnswer(of: record)
    let isReplayed: Bool
    let timing: Timing
    let attempts: [Attempt]
    var failure: ModelError?
    switch trial.result {
    case .success(let response):
      isReplayed = response.isReplayed
      timing = isReplayed ? Timing() : response.timing
      attempts = response.attempts
    case .failure(let error):
      let backoff = error.attempts.reduce(0) { $0 + $1.wait }
      (isReplayed, timing) = (false, Timing(backoff: backoff))
      (attempts, failure) = (error.attempts, error)
    }
    try trials.bind(run)
    try trials.bind(trial.position)
    try trials.bind(trial.modelIndex)
    try trials.bind(trial.epoch)
    try trials.bind(responseID)
    try trials.bind(isReplayed)
    try trials.bind(trial.outcome.rawValue)
    try trials.bind(Score.mean(of: trial.scores))
    try trials.bind(Self.scorerNames(trial.scores))
    try trials.bind(trial.scores.first { $0.answer != nil }?.answer)
    try trials.bind(timing.latency.map { $0 * 1000 })
    try trials.bind(timing.firstToken.map { $0 * 1000 })
    try trials.bind(timing.firstAnswer.map { $0 * 1000 })
    try trials.bind(timing.betweenTokens.map { $0 * 1000 })
    try trials.bind(timing.queue * 1000)
    try trials.bind(timing.backoff * 1000)
    try trials.bind(attempts.count)
    try trials.bind(failure?.code.rawValue)
    try trials.bind(failure?.message)
    try trials.bind(time)
    try trials.bind(trial.deployment?.model)
    try trials.bind(trial.deployment?.role.rawValue ?? 0)
    try trials.bind(timing.limiter * 1000)
    let id: Int
    var isReplaced = false
    if let new = try trials.insert() {
      id = new
      insert(attempts, after: 0, trialID: id)
    } else {
      let replaced = try replacedTrial(trial)
      id = replaced.id
      try removeScores(ofTrial: id)
      insert(attempts, after: replaced.attempts - attempts.count, trialID: id)
      isReplaced = true
    }
    try insert(trial.scores, trialID: id)
    if isReplaced || !trial.turns.isEmpty {
      try TurnInserter.insert(record, trialID: id, into: database)
    }
    if record.stage == .awaitingJudges { try holdForJudges(trialID: id) }
  }

  /// The trial that was there before, with its attempts, the new ones included.
  mutating func replacedTrial(_ trial: Trial) throws -> (id: Int, attempts: Int) {
    var found = (id: 0, attempts: 0)
    try trialIDs.bind(run)
    try trialIDs.bind(trial.position)
    try trialIDs.bind(trial.modelIndex)
    try trialIDs.bind(trial.epoch)
    try trialIDs.run { found = ($0.int(0), $0.int(1)) }
    return found
  }

  mutating func removeScores(ofTrial id: Int) throws {
    // Some of them may still be to be put in.
    try finish()
    var remove = try BoundStatement("DELETE FROM scores WHERE trial_id = ?", in: database)
    try remove.bind(id)
    try remove.run()
  }

  /// The names of the scorers, joined by commas; nil when there is none.
  static func scorerNames(_ scores: [Score]) -> String? {
    scores.count < 2 ? scores.first?.scorer : scores.map(\.scorer).joined(separator: ",")
  }

  private mutating func insertAnswer(of record: TrialRecord) throws -> Int? {
    switch record.answer {
    case .none: return nil
    case .stored(let id): return id
    case .shared(let key):
      var id: Int?
      var find = try BoundStatement("SELECT id FROM responses WHERE key = ?", in: database)
      try find.bind(key)
      try find.run { id = $0.int(0) }
      return id
    case .new(let request, let isShared, let expiry, let expiresAt):
      guard case .success(let response) = record.trial.result else { return nil }
      if responses == nil { responses = try ResponseInserter(into: database) }
      return try responses?.insert(
        CachedAnswer(response, expiresAt: expiresAt),
        to: request,
        isShared: isShared,
        replacing: expiry
      )
    }
  }

  private mutating func insert(_ attempts: [Attempt], after count: Int, trialID: Int) {
    for attempt in attempts { self.attempts.append((trialID, count + attempt.number, attempt)) }
  }

  mutating func insert(_ scores: [Score], trialID: Int) throws {
    for (position, score) in scores.enumerated() {
      self.scores.append((trialID, position, score))
      if !score.judgements.isEmpty { try insert(score.judgements, trialID: trialID) }
    }
  }

  /// Puts in the attempts and scores of all trials, which come after them because many at a time take less
  /// time.
  mutating func finish() throws {
    try BoundStatement.run(for: attempts, width: 9, in: database) {
      "INSERT INTO attempts VALUES \($0)"
    } bind: { statement, entry in
      let attempt = entry.attempt
      try statement.bind(entry.trialID)
      try statement.bind(entry.number)
      try statement.bind(attempt.startedAt)
      try statement.bind(attempt.duration * 1000)
      try statement.bind(attempt.status)
      try statement.bind(attempt.errorCode?.rawValue)
      try statement.bind(attempt.errorMessage)
      try statement.bind(attempt.wait * 1000)
      try statement.bind(attempt.possibleCost?.picodollars)
    }
    attempts = []
    try BoundStatement.run(for: scores, width: 8, in: database) {
      "INSERT INTO scores VALUES \($0)"
    } bind: { statement, entry in
      try statement.bind(entry.trialID)
      try statement.bind(entry.position)
      try statement.bind(entry.score.scorer)
      try statement.bind(entry.score.value)
      try statement.bind(entry.score.isPassed)
      try statement.bind(entry.score.weight)
      try statement.bind(entry.score.answer)
      try statement.bind(entry.score.explanation)
    }
    scores = []
  }
}
