import BakeoffTestSupport
import Foundation
import Testing

/// Outputs that cannot be written: nothing is lost without a word.
@Suite("Output that is lost", .waits, .timeLimit(.minutes(20)))
struct LostOutputTests {
  /// What each command prints something with; those without a line are in `silent`.
  private static let commands = [
    "validate tasks.jsonl -m mock/oak",
    "run tasks.jsonl -m mock/oak,mock/twig --name other --no-cache",
    "run tasks.jsonl -m mock/oak --json", "run tasks.jsonl -m mock/oak --dry-run",
    "report first", "report first --json", "compare mock/oak mock/twig",
    "gate mock/oak mock/oak --max-drop 1",
    "judge-agreement first --judge exact --model mock/oak --label-field metadata.label",
    "score first --scorer exact", "runs", "runs --json", "show first s1", "cost", "cost --json",
    "sql 'SELECT * FROM v_cost'", "sql 'SELECT * FROM v_cost' --csv", "models", "prices",
    "prices list",
    "cache stats", "cache list", "store check", "doctor -m mock/oak", "config show",
    "config schema",
    "ask Hi -m mock/oak", "export first", "export first -o x.csv", "import outputs.jsonl",
    "cassette export first -o c.jsonl", "--help", "--version", "run --help",
  ]

  /// Those that say what they do on standard error alone, or run until they are stopped.
  private static let silent: Set<String> = ["init", "merge", "mock-server"]

  /// A folder with a task file, a store with a run in it, and answers to import.
  private static let prepared = Result {
    try PreparedProgram { program in
      let lines = (1...2).map {
        #"{"id":"s\#($0)","input":"Say \#($0)","target":\#($0),"metadata":{"label":"pass"}}"# + "\n"
      }
      try program.write(lines.joined(), to: "tasks.jsonl")
      try program.write(
        #"{"id":"s1","model":"a/b","input":"Q","output":"4","target":4}"# + "\n",
        to: "outputs.jsonl"
      )
      let run = try program.run(
        "run",
        "tasks.jsonl",
        "-m",
        "mock/oak,mock/twig",
        "--name",
        "first",
        "--scorer",
        "exact"
      )
      #expect(run.status == 0, "\(run.talk)")
    }
  }

  @Test("Every command is tried")
  func completeness() {
    let tried = Set(Self.commands.compactMap { $0.split(separator: " ").first.map(String.init) })
    #expect(Set(HelpTests.subcommands).subtracting(tried).subtracting(Self.silent) == [])
  }

  #if os(Linux)
  @Test(
    "A full disk and a closed output are an error with exit code 1; a closed pipe ends quietly",
    arguments: commands
  )
  func standardOutput(_ command: String) throws {
    let program = try Self.prepared.get().program()
    defer { program.remove() }
    let usual = try program.shell("bakeoff \(command)")
    #expect(!usual.output.isEmpty, "\(command) prints nothing: \(usual.talk)")
    for target in ["> /dev/full", ">&-"] {
      let lost = try program.shell("bakeoff \(command) \(target)")
      let code = usual.status == 0 ? 1 : usual.status
      #expect(lost.status == code, "\(command) \(target): \(lost.status) \(lost.talk)")
      let isSaid = lost.talk.contains("standard output")
      #expect(isSaid, "\(command) \(target): \(lost.talk)")
    }
    let said = program.folder.appendingPathComponent("said").path
    let piped = try program.shell("{ bakeoff \(command) 2>\(said); echo $? >&2; } | true")
    #expect(piped.talk == "\(usual.status)\n", "\(command): \(piped.talk)")
    let talk = try String(contentsOfFile: said, encoding: .utf8)
    #expect(!talk.contains("cannot write"), "\(command): \(talk)")
  }

  @Test(
    "What cannot be said on standard error is an error, too",
    arguments: ["2>/dev/full", "2>&-"]
  )
  func standardError(_ target: String) throws {
    let program = try Self.prepared.get().program()
    defer { program.remove() }
    let commands = [
      "run tasks.jsonl -m mock/oak --display plain --name again", "init sub",
      "report first -o r.md",
    ]
    for command in commands {
      let lost = try program.shell("bakeoff \(command) \(target)")
      #expect(lost.status == 1, "\(command)")
    }
    // Nothing to say, nothing lost.
    #expect(try program.shell("bakeoff runs \(target)").status == 0)
  }

  @Test("A file that cannot be written is an error with exit code 1, and a device is not replaced")
  func file() throws {
    let program = try Self.prepared.get().program()
    defer { program.remove() }
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.appendingPathComponent("full.md").path,
      withDestinationPath: "/dev/full"
    )
    let commands = [
      "report first -o full.md",
      "compare mock/oak mock/twig -o full.md", "cost -o full.md",
      "export first --format csv -o /dev/full",
      "report first -o tasks.jsonl/r.md",
      "run tasks.jsonl -m mock/oak --name again -o full.md",
    ]
    for command in commands {
      let lost = try program.shell("bakeoff \(command)")
      #expect(lost.status == 1, "\(command): \(lost.talk)")
      #expect(lost.talk.contains("cannot write"), "\(command): \(lost.talk)")
    }
    #expect(try program.shell("test -c /dev/full").status == 0)
    #expect(try program.shell("test -L full.md").status == 0)
  }

  @Test("Results never end up in a file that was opened in the place of a closed output")
  func descriptors() throws {
    let program = try Self.prepared.get().program()
    defer { program.remove() }
    let before = try program.read("tasks.jsonl")
    for target in ["<&- >&- 2>&-", ">&- 2>&-", "<&- >&-"] {
      _ = try program.shell("bakeoff run tasks.jsonl -m mock/oak --no-cache \(target)")
      #expect(try program.read("tasks.jsonl") == before)
      #expect(try program.shell("bakeoff store check").status == 0)
    }
  }
  #endif
}
