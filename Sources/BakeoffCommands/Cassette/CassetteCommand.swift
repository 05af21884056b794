internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff cassette`: recorded answers, to be given again.
struct CassetteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cassette",
    abstract: "Keep the answers of a run in a file, to run again without keys or network.",
    discussion: """
      EXAMPLE
        bakeoff cassette export latest -o nightly.jsonl
        bakeoff run --cassette nightly.jsonl tasks.jsonl -m openai/gpt-4o-mini
      """,
    subcommands: [CassetteExportCommand.self]
  )
}

/// `bakeoff cassette export`: the answers of a run, as a file.
struct CassetteExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the answers of a run, with their requests, to a file.",
    discussion: """
      "bakeoff run --cassette FILE" and "bakeoff ask --cassette FILE" then answer from it alone: no key \
      is needed and nothing is sent. Keys are no part of it, but prompts and answers are, so that only \
      you may read the file. Failed trials are left out.

      EXAMPLE
        bakeoff cassette export latest -o nightly.jsonl
      """
  )

  @Argument(help: ArgumentHelp("A run's name or number; the newest by default.", valueName: "run"))
  var name = "latest"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file, JSONL; what is there is replaced.", valueName: "path")
  )
  var output: String

  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let store = try store.open()
    let run = try store.resolve(name)
    let (answers, leftOut) = try store.exportCassette(of: run, to: output)
    Console.result("\(output): \(Figures.count(answers, "answer")) of run \"\(run.name)\"")
    if leftOut > 0 {
      Console.talk("\(Figures.count(leftOut, "trial")) without an answer or a request left out")
    }
  }
}
