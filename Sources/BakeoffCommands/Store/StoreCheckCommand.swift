internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff store check`: whether the file holds together.
struct StoreCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read the whole store and say whether it is sound.",
    discussion: """
      SQLite checks every page, row and index (integrity_check) and that nothing refers to what is not \
      there (foreign_key_check). The exit code is 1 when something is wrong. The store may be in use, \
      and nothing is changed.

      EXAMPLE
        bakeoff store check
      """
  )

  @Flag(help: "Print JSON instead of text.")
  var json = false

  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let path = try store.path()
    let check = try StoreFile(path: path).check()
    Console.result(json ? Self.json(check).prettyText() : Self.text(check, of: path))
    if !check.problems.isEmpty { throw ExitCode(ExitCodes.failed) }
  }

  private static func text(_ check: StoreCheck, of path: String) -> String {
    guard !check.problems.isEmpty else {
      return "\(path) is sound: \(check.contents), \(ByteSize(check.bytes))"
    }
    let shown = check.problems.prefix(20).map { "  \($0)" }
    let more = check.problems.count - shown.count
    return """
      \(path) is damaged:
      \((shown + (more > 0 ? ["  and \(more) more"] : [])).joined(separator: "\n"))
      "bakeoff store repair" saves what can be read.
      """
  }

  private static func json(_ check: StoreCheck) -> JSON {
    func number(_ value: Int?) -> JSON {
      guard let value else { return .null }
      return .number(value)
    }
    return .object([
      "sound": .bool(check.problems.isEmpty),
      "problems": .array(check.problems.map { .string($0) }), "runs": number(check.runs),
      "trials": number(check.trials), "answers": number(check.answers),
      "bytes": .number(check.bytes),
    ])
  }
}
