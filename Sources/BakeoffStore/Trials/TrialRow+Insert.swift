internal import BakeoffCore
internal import Foundation
internal import GRDB

extension TrialRow {
  /// Puts a trial with its answer, attempts and scores into the tables.
  ///
  /// A trial that failed before is replaced; its earlier attempts stay.
  static func insert(
    _ record: TrialRecord,
    run: Int,
    at time: Double,
    into database: Database
  ) throws {
    let trial = record.trial
    let responseID = try insertAnswer(of: record, into: database)
    let response = try? trial.result.get()
    let timing = response?.isReplayed == true ? Timing() : response?.timing ?? Timing()
    let failure: ModelError? =
      if case .failure(let error) = trial.result { error } else { nil }
    let attempts = response?.attempts ?? failure?.attempts ?? []
    let scored = trial.scores.filter { $0.value != nil }
    let weight = scored.reduce(0) { $0 + $1.weight }
    let score = weight > 0 ? scored.reduce(0) { $0 + ($1.value ?? 0) * $1.weight } / weight : nil
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO trials (run_id, position, model_position, epoch, response_id, cached, outcome,
          score, scorer, answer, latency_ms, queue_ms, backoff_ms, attempts, error_code, error,
          created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (run_id, position, model_position, epoch) DO UPDATE SET
          response_id = excluded.response_id, cached = excluded.cached, outcome = excluded.outcome,
          score = excluded.score, scorer = excluded.scorer, answer = excluded.answer,
          latency_ms = excluded.latency_ms, queue_ms = excluded.queue_ms,
          backoff_ms = excluded.backoff_ms, attempts = trials.attempts + excluded.attempts,
          error_code = excluded.error_code, error = excluded.error,
          created_at = excluded.created_at
        RETURNING id
        """
    )
    let trialID = try Int.fetchOne(
      statement,
      arguments: [
        run, trial.position, trial.modelIndex, trial.epoch, responseID,
        response?.isReplayed == true, trial.outcome.rawValue, score,
        trial.scores.isEmpty ? nil : trial.scores.map(\.scorer).joined(separator: ","),
        trial.scores.first { $0.answer != nil }?.answer, timing.latency.map { $0 * 1000 },
        timing.queue * 1000, timing.backoff * 1000, attempts.count, failure?.code.rawValue,
        failure?.message, time,
      ]
    )
    try insert(attempts, trialID: trialID, into: database)
    try insert(trial.scores, trialID: trialID, into: database)
  }

  private static func insertAnswer(of record: TrialRecord, into database: Database) throws -> Int? {
    switch record.answer {
    case .none: return nil
    case .stored(let id): return id
    case .shared(let key):
      return try Int.fetchOne(
        database.cachedStatement(sql: "SELECT id FROM responses WHERE key = ?"),
        arguments: [Blob(key.bytes)]
      )
    case .new(let request, let isShared):
      guard case .success(let response) = record.trial.result else { return nil }
      return try ResponseRow.insert(response, to: request, isShared: isShared, into: database)
    }
  }

  private static func insert(
    _ attempts: [Attempt],
    trialID: Int?,
    into database: Database
  ) throws {
    guard !attempts.isEmpty else { return }
    let before =
      try Int.fetchOne(
        database.cachedStatement(
          sql: "SELECT COALESCE(MAX(number), 0) FROM attempts WHERE trial_id = ?"
        ),
        arguments: [trialID]
      ) ?? 0
    let statement = try database.cachedStatement(
      sql: "INSERT INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for attempt in attempts {
      try statement.execute(arguments: [
        trialID, before + attempt.number, attempt.startedAt, attempt.duration * 1000,
        attempt.status, attempt.errorCode?.rawValue, attempt.errorMessage, attempt.wait * 1000,
      ])
    }
  }

  private static func insert(_ scores: [Score], trialID: Int?, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO scores VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (position, score) in scores.enumerated() {
      try statement.execute(arguments: [
        trialID, position, score.scorer, score.value, score.isPassed, score.weight, score.answer,
        score.explanation,
      ])
    }
    // A trial that is recorded again keeps no score of its earlier answer.
    try database.cachedStatement(sql: "DELETE FROM scores WHERE trial_id = ? AND position >= ?")
      .execute(arguments: [trialID, scores.count])
  }
}
