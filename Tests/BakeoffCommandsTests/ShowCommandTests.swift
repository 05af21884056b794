import BakeoffTestSupport
import Foundation
import Testing

/// `bakeoff show` by the built binary: one sample with all that was asked and answered.
@Suite("bakeoff show")
struct ShowCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    let prompt =
      "Write code.\\n\\n    keep   these spaces\\n"
      + (1...40).map { "line \($0) of a prompt that is wider than a narrow terminal\\n" }.joined()
    try program.write(
      #"{"id": "code", "input": ""# + prompt + #"", "target": "spaces"}"# + "\n"
        + #"{"id": "short", "input": "Say a", "target": "b"}"# + "\n",
      to: "tasks.jsonl"
    )
    #expect(try program.run("run", "tasks.jsonl", "-m", "mock/echo").status == 0)
  }

  /// What a terminal shows, with a pager that copies what it gets to a file.
  private func shown(
    _ arguments: [String],
    pager: String = "cat > paged.txt",
    rows: Int = 10
  ) throws -> (screen: String, paged: String?) {
    var program = program
    program.environment["PAGER"] = pager
    program.environment["TERM"] = "xterm"
    let terminal = try PseudoTerminal(columns: 50, rows: rows)
    let (process, _, _) = try program.start(["show", "latest"] + arguments, results: terminal)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let screen = String(decoding: terminal.close(), as: UTF8.self)
    return (screen, try? program.read("paged.txt"))
  }

  @Test("prompts are wrapped to the terminal, and their lines and spaces kept")
  func wrapping() throws {
    defer { program.remove() }
    var program = program
    program.environment["COLUMNS"] = "50"
    let lines = try program.run("show", "latest", "code").output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 50 })
    #expect(lines.contains("       keep   these spaces"))
    #expect(lines.contains("   line 7 of a prompt that is wider than a narrow"))
    #expect(lines.contains("   terminal"))
  }

  @Test("what is longer than the screen goes through the pager, in colours")
  func pager() throws {
    defer { program.remove() }
    let (screen, paged) = try shown(["code"])
    #expect(screen.isEmpty)
    let text = try #require(paged)
    #expect(text.contains("line 40 of a prompt") && text.contains("\u{1B}[1muser:\u{1B}[0m"))
    #expect(text.contains("\u{1B}[32mcorrect"))
  }

  @Test("no pager is started for what fits, when none is wanted, or where it is not there")
  func noPager() throws {
    defer { program.remove() }
    let short = try shown(["short"], rows: 30)
    #expect(short.screen.contains("Say a") && short.paged == nil)
    for (arguments, pager) in [
      (["code", "--no-pager"], "cat > paged.txt"), (["code"], ""), (["code"], "no-such-pager"),
    ] {
      let (screen, paged) = try shown(arguments, pager: pager)
      #expect(screen.contains("line 40 of a prompt"), "\(arguments) \(pager)")
      #expect(paged == nil)
    }
  }

  @Test("a pager that is left early ends the command quietly")
  func early() throws {
    defer { program.remove() }
    let (screen, _) = try shown(["code"], pager: "head -n 1")
    #expect(screen.split(separator: "\r\n").count == 1)
  }
}
