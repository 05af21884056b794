import BakeoffCore
import BakeoffScoring

/// The score of an answer by the scorer that a spec names.
func score(
  _ spec: String,
  answer: String,
  targets: [String] = [],
  choices: [String] = []
) throws -> Score {
  try Scorers.make(spec: spec, tools: .forTests).score(
    ModelResponse(text: answer),
    for: sample(targets: targets, choices: choices)
  )
}

/// A sample that asks nothing in particular.
func sample(
  targets: [String] = [],
  choices: [String] = [],
  assertions: [Assertion] = []
) -> Sample {
  Sample(
    id: "1",
    messages: [Message(.user, "?")],
    targets: targets,
    choices: choices,
    assertions: assertions
  )
}

extension ScoringTools {
  /// Tools that need nothing outside: every SQL is right but for one, and programs say what they
  /// were given.
  static let forTests = ScoringTools(
    sqlProblem: { $0.contains("SELEKT") ? "near \"SELEKT\": syntax error" : nil },
    commands: ScriptedCommands(),
    grader: ScriptedGrader(replies: [])
  )
}

/// Stands for programs: `say TEXT` prints the text, anything else cannot be started.
struct ScriptedCommands: CommandRunner {
  func run(
    _ arguments: [String],
    input: [UInt8],
    timeout: Double,
    secrets: [String]
  ) throws(CommandError) -> [UInt8] {
    switch arguments.first {
    case "say": return Array(arguments.dropFirst().joined(separator: " ").utf8)
    case "echo-input": return input
    case "echo-secrets": return Array(secrets.joined(separator: " ").utf8)
    default: throw CommandError("\(arguments.first ?? "") was not found.")
    }
  }
}
