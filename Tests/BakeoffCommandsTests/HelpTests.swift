import BakeoffTestSupport
import Testing

@Suite("Help")
struct HelpTests {
  static let subcommands = [
    "init", "validate", "run", "report", "compare", "gate", "judge-agreement", "score", "runs",
    "merge", "show", "cost", "sql", "models", "prices", "cache", "store", "doctor", "config",
    "ask", "export", "import", "cassette", "mock-server",
  ]

  @Test("The help of every command shows an example", arguments: subcommands)
  func help(_ command: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run(command, "--help")
    #expect(result.status == 0)
    #expect(result.output.contains("EXAMPLE"))
    #expect(result.output.contains("  bakeoff \(command)"))
    try expectGolden(result.output, named: "help-\(command).txt")
  }

  @Test(
    "A command within another has a help of its own",
    arguments: [
      ("prices", "list"), ("prices", "import"), ("config", "show"), ("config", "schema"),
      ("cache", "stats"), ("cache", "list"), ("cache", "explain"), ("cache", "prune"),
      ("cache", "clear"), ("store", "check"), ("store", "backup"), ("store", "repair"),
      ("cassette", "export"),
    ]
  )
  func inner(_ outer: String, _ command: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run(outer, command, "--help")
    #expect(result.status == 0)
    #expect(result.output.contains("EXAMPLE\n  bakeoff \(outer) "))
    try expectGolden(result.output, named: "help-\(outer)-\(command).txt")
  }

  @Test("The first help names every command")
  func overview() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run("--help")
    #expect(result.status == 0)
    for command in Self.subcommands { #expect(result.output.contains("\n  \(command) ")) }
    try expectGolden(result.output, named: "help.txt")
  }
}
