internal import BakeoffCore
internal import GRDB

extension TrialInserter {
  /// Notes that judges are still to be asked about a trial.
  func holdForJudges(trialID: Int) throws {
    var statement = try BoundStatement(
      "INSERT OR IGNORE INTO awaiting_judges VALUES (?)",
      in: database
    )
    try statement.bind(trialID)
    try statement.run()
  }

  /// Puts in what judges say of a trial that is there.
  mutating func judge(_ trial: Trial) throws {
    let id = try replacedTrial(trial).id
    var update = try BoundStatement(
      "UPDATE trials SET outcome = ?, score = ?, scorer = ?, answer = ? WHERE id = ?",
      in: database
    )
    try update.bind(trial.outcome.rawValue)
    try update.bind(Score.mean(of: trial.scores))
    try update.bind(Self.scorerNames(trial.scores))
    try update.bind(trial.scores.first { $0.answer != nil }?.answer)
    try update.bind(id)
    try update.run()
    try removeScores(ofTrial: id)
    try insert(trial.scores, trialID: id)
    var remove = try BoundStatement("DELETE FROM awaiting_judges WHERE trial_id = ?", in: database)
    try remove.bind(id)
    try remove.run()
  }

  /// Puts in what was asked of models for the scores of a trial.
  func insert(_ judgements: [Judgement], trialID: Int) throws {
    for judgement in judgements {
      try judgement.insert(trialID: trialID, scoring: 1, into: database)
    }
  }
}
