/// What scorers need from outside: this library reads no files, runs no programs and asks no models
/// itself.
public struct ScoringTools: Sendable {
  /// Says what is wrong with a text as SQL, without running it; nil as result when nothing is.
  ///
  /// Nil where SQL cannot be read; the scorers that need it are then refused.
  public var sqlProblem: (@Sendable (_ sql: String) -> String?)?
  /// Runs the programs that a user names; nil where none may be run.
  public var commands: (any CommandRunner)?

  /// Asks the models that scorers need; nil where none may be asked.
  public var grader: (any Grader)?
  /// Whether the checks come from a file of tasks, which often comes from others.
  var isForTaskFiles = false

  /// Creates a set of tools; what is left out cannot be used.
  public init(
    sqlProblem: (@Sendable (_ sql: String) -> String?)? = nil,
    commands: (any CommandRunner)? = nil,
    grader: (any Grader)? = nil
  ) {
    self.sqlProblem = sqlProblem
    self.commands = commands
    self.grader = grader
  }

  /// The same without programs: what a file of tasks may use.
  package var forTaskFiles: ScoringTools {
    var tools = ScoringTools(sqlProblem: sqlProblem, grader: grader)
    tools.isForTaskFiles = true
    return tools
  }
}

/// Runs a program of the user's.
public protocol CommandRunner: Sendable {
  /// Runs a program with its arguments, hands it the input, and gives what it prints.
  ///
  /// No shell takes part: the arguments arrive as they are.
  ///
  /// - Parameters:
  ///   - arguments: The program, a path or a name to be found in `PATH`, and its arguments.
  ///   - input: What it reads from standard input.
  ///   - timeout: After how many seconds it is ended.
  ///   - secrets: The variables with keys or the like that it may see; of such it sees no others.
  /// - Returns: What it wrote to standard output.
  /// - Throws: `CommandError` when it cannot be started, fails, or takes too long.
  func run(
    _ arguments: [String],
    input: [UInt8],
    timeout: Double,
    secrets: [String]
  ) throws(CommandError) -> [UInt8]
}

/// Why a program gave no verdict.
public struct CommandError: Error, Hashable, Sendable {
  /// What happened, as a sentence.
  public let reason: String

  /// Creates an error.
  public init(_ reason: String) { self.reason = reason }
}
