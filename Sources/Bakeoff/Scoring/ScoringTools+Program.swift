internal import BakeoffScoring
internal import BakeoffStore

extension ScoringTools {
  /// What this program gives scorers: SQLite's parser, and the programs that the user names.
  static let program = ScoringTools(sqlProblem: SQLSyntax.problem, commands: ProgramRunner())
}
