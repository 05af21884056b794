internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff export`: the results of a run for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the results of a run for other programs, and for \"bakeoff import\".",
    discussion: """
      jsonl: a line of JSON per trial, with all that an answer is and what was asked. csv: a row per \
      trial, for spreadsheets. openai-evals: the log that oaieval records. inspect: a log of Inspect AI in \
      JSON.

      Logs of openai-evals and inspect hold one model's answers to one task file; name a folder, or put \
      {model} and {task} into the file's name.

      EXAMPLE
        bakeoff export latest -o results/latest.jsonl
        bakeoff export latest --format inspect -o results/logs/
      """
  )

  @Argument(help: ArgumentHelp("A run's name or number; the newest by default.", valueName: "run"))
  var name = "latest"

  @Option(
    help: ArgumentHelp(
      "\(ExportFormats.names.joined(separator: ", ")). Default: by the file's ending, else jsonl.",
      valueName: "format"
    )
  )
  var format: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The file or folder; what is there is replaced. Default: -, which is standard output.",
      valueName: "path"
    )
  )
  var output: String?

  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let format =
      try self.format.map(ExportFormats.named) ?? ExportFormats.forFile(output ?? "-")
    let store = try store.open()
    let run = try store.resolve(name)
    let files = try RunExport(of: run, in: store, as: format)
      .write(to: output == "-" ? nil : output)
    for file in files {
      guard let path = file.path else { continue }
      Console.result("\(path): \(Figures.count(file.trials, "trial")) of run \"\(run.name)\"")
    }
  }
}
