import BakeoffTestSupport
import Foundation
import Testing

/// Command lines that nobody should type and some script will: no crash, no hang, a plain message, and
/// nothing written by what is refused.
///
/// The commands and options are those of the program's own help. Each option is tried with one of the odd
/// values, and with `BAKEOFF_ODD_VALUES=all` with each of them.
@Suite("The command line", .waits, .timeLimit(.minutes(60)))
struct CommandLineTests {
  /// What options are given; no path of them leaves the folder.
  ///
  /// An argument of Linux has at most 128 KiB.
  private static let oddValues = [
    "", " ", "-1", "0", "1e999", "nan", "-inf", "9223372036854775807", "99999999999999999999",
    "0x10",
    "1,5", "a=b=c", "=", ",", ":", ".", "./", "--", "-", "{", "[1", "\"", "\\", "a\nb", "\u{1B}[2J",
    "e\u{301}\u{202E}", "${HOME}", "%s%n", "missing/folder/file", "tasks.jsonl", "results", "5-1",
    "1-", "1/0", "0/0", "7d7d", "-5d", "mock/echo@", "mock/",
    String(repeating: "9", count: 100_000), String(repeating: "[", count: 100_000), invalidBytes,
  ]
  /// Stands for two bytes that are no UTF-8.
  private static let invalidBytes = "\u{FFFD}"

  /// What makes the rest of a command line a good one.
  private static let usual: [String: [String]] = [
    "run": ["tasks.jsonl", "-m", "mock/echo"], "validate": ["tasks.jsonl", "-m", "mock/echo"],
    "config show": ["tasks.jsonl", "-m", "mock/echo"], "ask": ["Hi", "-m", "mock/echo"],
    "compare": ["1", "1"], "gate": ["1", "1"], "sql": ["SELECT 1"], "score": ["1"], "show": ["1"],
    "export": ["1"], "import": ["answers.jsonl"], "merge": ["results/bakeoff.sqlite"],
    "prices import": ["prices.json"], "cassette export": ["1"], "init": ["new"],
    "store backup": ["backup.sqlite"], "cache explain": ["1"], "judge-agreement": ["1"],
  ]

  /// A folder with a task file, a store with a run in it, and files of other kinds.
  private static let prepared = Result {
    try PreparedProgram { program in
      try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
      try program.write(
        "{\"id\": \"s1\", \"model\": \"openai/gpt-4o\", \"output\": \"1\", \"input\": \"Hi\"}\n",
        to: "answers.jsonl"
      )
      try program.write("{\"openai/x\": {\"input\": 1, \"output\": 2}}", to: "prices.json")
      #expect(try program.run("run", "tasks.jsonl", "-m", "mock/echo").status == 0)
    }
  }

  /// The commands that take what `bakeoff run` takes.
  private static let runLike = ["run", "validate", "config show"]

  @Test("The help lists the commands") func commands() {
    #expect(ListedCommand.all.count > 30)
    #expect(ListedCommand.all.contains { $0.words == ["prices", "import"] })
  }

  @Test(
    "An odd value of an option or an argument is taken or refused",
    arguments: ListedCommand.all.enumerated().map { ($0.offset, $0.element) }
  )
  func oddValues(_ place: Int, _ command: ListedCommand) throws {
    let program = try Self.prepared.get().program()
    defer { program.remove() }
    let usual = Self.usual[command.testDescription] ?? []
    let shared = ListedCommand.spellings(of: ["run"])
    let turn = Self.runLike.firstIndex(of: command.testDescription)
    let takesAll = ProcessInfo.processInfo.environment["BAKEOFF_ODD_VALUES"] == "all"
    for (index, argument) in command.arguments.enumerated() where !argument.isFlag {
      // What the three share is one group of options, and is tried with one of them, in turn.
      if let turn, !takesAll, !shared.isDisjoint(with: argument.spellings),
        index % Self.runLike.count != turn
      {
        continue
      }
      let start = place * 7 + index
      for value in takesAll ? Self.oddValues : [Self.oddValues[start % Self.oddValues.count]] {
        let given = argument.spellings.last.map { usual + [$0, value] } ?? [value]
        try expectPlainEnd(program, command.words + given)
      }
    }
  }

  @Test(
    "Unknown, missing, repeated and contradictory options are refused",
    arguments: ListedCommand.all
  )
  func wrongForms(_ command: ListedCommand) throws {
    let program = try Self.prepared.get().program()
    defer { program.remove() }
    let usual = Self.usual[command.testDescription] ?? []
    for given in [
      ["--no-such-option"], ["--no-such-option=1"], ["-"], ["--", "--", "-x"], ["-\u{301}"],
    ] {
      try expectPlainEnd(program, command.words + usual + given)
    }
    #expect(try program.run(command.words + ["--no-such-option"]).status == 64)
    // What commands share is one group of options, and is tried once.
    let shared = command.words == ["run"] ? [] : ListedCommand.spellings(of: ["run"])
    for argument in command.arguments {
      guard let spelling = argument.spellings.last(where: { $0.hasPrefix("--") }),
        !shared.contains(spelling), !["--help", "--version"].contains(spelling)
      else { continue }
      if argument.isFlag {
        // A flag takes no value.
        #expect(
          try program.run(command.words + usual + [spelling + "=x"]).status == 64,
          "\(spelling)"
        )
      } else {
        // The last of the line has no value left.
        #expect(try program.run(command.words + usual + [spelling]).status == 64, "\(spelling)")
      }
    }
  }

  /// Runs the program, and checks that it ends by itself, in time, with a code it knows; what is refused
  /// has written nothing and says why.
  private func expectPlainEnd(_ program: BuiltProgram, _ arguments: [String]) throws {
    let before = try contents(of: program)
    let shown = arguments.map { $0.count > 60 ? "\($0.prefix(20))… (\($0.utf8.count))" : $0 }
    let script = #"exec bakeoff "$@" "$(printf '\377\376')""#
    let (process, output, talk) =
      arguments.last == Self.invalidBytes
      ? try program.start(
        ["-c", script, "sh"] + arguments.dropLast(),
        executable: URL(fileURLWithPath: "/bin/sh")
      ) : try program.start(arguments)
    let deadline = Date().addingTimeInterval(60)
    var isServer = false
    while process.isRunning, !isServer, Date() < deadline {
      Thread.sleep(forTimeInterval: 0.005)
      guard arguments.first == "mock-server" else { continue }
      // A server that takes its options serves until it is stopped, and says so.
      isServer = try String(contentsOf: output, encoding: .utf8).contains("serving mock models at")
    }
    #expect(!process.isRunning || isServer, "it hangs: \(shown)")
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    let words = String(decoding: (try? Data(contentsOf: talk)) ?? Data(), as: UTF8.self)
    try? FileManager.default.removeItem(at: output)
    try? FileManager.default.removeItem(at: talk)
    guard !isServer else { return }
    let isKnown = [0, 1, 3, 64, 100].contains(process.terminationStatus)
    #expect(
      process.terminationReason == .exit && isKnown,
      "\(shown) ends with \(process.terminationStatus): \(words.prefix(500))"
    )
    #expect(!words.contains("Fatal error"), "\(shown): \(words.prefix(500))")
    guard process.terminationStatus == 64 else { return }
    #expect(words.lowercased().contains("error: "), "\(shown): \(words.prefix(500))")
    // A merge makes the store that it is told before it reads the others.
    guard arguments.first != "merge" else { return }
    #expect(try contents(of: program) == before, "\(shown) is refused and writes")
  }

  /// What stands in the folder beside the store, which is opened before some things are refused: names
  /// with sizes and times.
  private func contents(of program: BuiltProgram) throws -> [String] {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: program.folder.path).compactMap { path in
      guard ![".out", ".err"].contains(where: path.hasSuffix),
        !path.hasPrefix("results/bakeoff.sqlite")
      else { return nil }
      let full = program.folder.appendingPathComponent(path).path
      let attributes = try manager.attributesOfItem(atPath: full)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { return path }
      return "\(path) \(attributes[.size] ?? 0) \(attributes[.modificationDate] ?? 0)"
    }
    .sorted()
  }
}
