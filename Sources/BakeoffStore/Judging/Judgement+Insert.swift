internal import BakeoffCore
internal import GRDB

extension Judgement {
  /// Puts in what was asked of a model for a scoring of a trial.
  func insert(trialID: Int, scoring: Int, into database: Database) throws {
    var statement = try BoundStatement(
      """
      INSERT INTO judgements (trial_id, model, purpose, response_id, cached, attempts, error, scoring,
        possible_picodollars)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      in: database
    )
    try statement.bind(trialID)
    try statement.bind(model)
    try statement.bind(purpose)
    try statement.bind(responseID)
    try statement.bind(isReplayed)
    try statement.bind(attempts)
    try statement.bind(error)
    try statement.bind(scoring)
    try statement.bind(possibleCost?.picodollars)
    try statement.run()
  }
}
