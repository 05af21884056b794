internal import BakeoffCore
internal import GRDB

/// Puts the turns of a trial into the tables, within the transaction of the trial.
enum TurnInserter {
  /// Puts in the turns of a trial, in the place of those of an earlier try.
  ///
  /// What an earlier try has spent stays spent.
  static func insert(_ record: TrialRecord, trialID: Int, into database: Database) throws {
    try remove(ofTrial: trialID, from: database)
    let trial = record.trial
    guard !trial.turns.isEmpty else { return }
    guard trial.turns.count == record.turnAnswers.count else {
      throw StoreError("a trial's turns are \(trial.turns.count), but not as many answers are kept")
    }
    try insert(sumsOf: trial, trialID: trialID, into: database)
    var turns = try BoundStatement(
      "INSERT INTO turns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      in: database
    )
    for (index, turn) in trial.turns.enumerated() {
      let response = turn.response
      let timing = response.isReplayed ? Timing() : response.timing
      try turns.bind(trialID)
      try turns.bind(index + 1)
      try turns.bind(record.turnAnswers[index])
      try turns.bind(response.isReplayed)
      try turns.bind(timing.latency.map { $0 * 1000 })
      try turns.bind(timing.firstToken.map { $0 * 1000 })
      try turns.bind(timing.backoff * 1000)
      try turns.bind(response.attempts.count)
      try turns.bind(turn.toolSeconds * 1000)
      try turns.run()
      try insert(turn.runs, turn: index + 1, trialID: trialID, into: database)
    }
  }

  private static func insert(
    _ runs: [ToolRun],
    turn: Int,
    trialID: Int,
    into database: Database
  ) throws {
    var statement = try BoundStatement(
      "INSERT INTO tool_runs VALUES (?, ?, ?, ?, ?, ?, ?)",
      in: database
    )
    for (index, run) in runs.enumerated() {
      try statement.bind(trialID)
      try statement.bind(turn)
      try statement.bind(index + 1)
      try statement.bind(run.call.json.text)
      try statement.bind(ResponseRow.storable(run.output))
      try statement.bind(run.isError)
      try statement.bind(run.duration * 1000)
      try statement.run()
    }
  }

  private static func insert(
    sumsOf trial: Trial,
    trialID: Int,
    into database: Database
  ) throws {
    let isReplayed = (try? trial.result.get())?.isReplayed == true
    let isAllReplayed = trial.turns.allSatisfy(\.response.isReplayed)
    // Without a sum the cost of the whole answer would pass for what was spent.
    let spent = trial.spent ?? (isAllReplayed && !isReplayed ? .zero : nil)
    var statement = try BoundStatement(
      """
      UPDATE trials SET turns = ?, replayed_picodollars = ?,
        spent_picodollars = coalesce(spent_picodollars + ?, spent_picodollars, ?)
      WHERE id = ?
      """,
      in: database
    )
    try statement.bind(trial.turns.count)
    try statement.bind(trial.turns.replayed?.picodollars)
    try statement.bind(spent?.picodollars)
    try statement.bind(spent?.picodollars)
    try statement.bind(trialID)
    try statement.run()
  }

  private static func remove(ofTrial id: Int, from database: Database) throws {
    for sql in [
      "DELETE FROM turns WHERE trial_id = ?", "DELETE FROM tool_runs WHERE trial_id = ?",
      "UPDATE trials SET turns = 0 WHERE id = ?",
    ] {
      var statement = try BoundStatement(sql, in: database)
      try statement.bind(id)
      try statement.run()
    }
  }
}
