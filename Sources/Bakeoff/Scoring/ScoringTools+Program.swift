package import BakeoffScoring
internal import BakeoffStore

extension ScoringTools {
  /// What this program gives scorers: SQLite's parser, and the programs that the user names.
  package static let program = ScoringTools(
    sqlProblem: SQLSyntax.problem,
    commands: ProgramRunner()
  )

  /// The same for checks that are only looked at before it is known which models they may ask.
  static var unchecked: ScoringTools {
    var tools = program
    tools.grader = UncheckedGrader()
    return tools
  }
}

/// Stands for whatever models there will be.
private struct UncheckedGrader: Grader {
  func check(_ task: GraderTask, model: String?) throws(GraderError) {}

  func ask(_ request: GraderRequest, model: String?) -> GraderReply {
    GraderReply(text: .failure(.unnamed))
  }
}
