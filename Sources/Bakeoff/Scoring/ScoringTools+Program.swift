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

extension ScoringPlan {
  /// A plan with what this program gives scorers.
  ///
  /// - Parameters:
  ///   - specs: The scorers that the user names.
  ///   - grader: Asks the models that they need.
  /// - Throws: `InputError` for the first one that cannot be made.
  init(scorers specs: [String], grader: any Grader) throws(InputError) {
    var tools = ScoringTools.program
    tools.grader = grader
    do throws(ScorerError) { try self.init(scorers: specs, tools: tools) } catch {
      throw InputError("\(error)")
    }
  }
}

/// Stands for whatever models there will be.
private struct UncheckedGrader: Grader {
  func check(_ task: GraderTask, model: String?) throws(GraderError) {}

  func ask(_ request: GraderRequest, model: String?) -> GraderReply {
    GraderReply(text: .failure(.unnamed))
  }
}
