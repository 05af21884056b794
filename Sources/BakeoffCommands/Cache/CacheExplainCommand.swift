internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff cache explain`: why a request is or is not answered from the cache.
struct CacheExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a request is or is not answered from the cache, and what differs.",
    discussion: """
      The request is that of a trial, by run, sample and model, or stands in a file: a line of a task \
      file with a "model". Nothing is sent.

      EXAMPLE
        bakeoff cache explain latest capital openai/gpt-4o-mini
        bakeoff cache explain request.json
      """
  )

  @Argument(
    help: ArgumentHelp("A run's name or number, or latest; or a file.", valueName: "run|file")
  )
  var subject: String

  @Argument(help: ArgumentHelp("A sample's id.", valueName: "sample"))
  var sample: String?

  @Argument(help: ArgumentHelp("A model of the run.", valueName: "model"))
  var model: String?

  @Option(help: ArgumentHelp("Which draw of the trial.", valueName: "n"))
  var epoch = 1

  @OptionGroup var envFile: EnvFileOption

  @Flag(help: "Print JSON instead of text.")
  var json = false

  @OptionGroup(title: "Store") var store: StoreOption

  func validate() throws {
    if sample != nil, model == nil {
      throw ValidationError("name the model, too: bakeoff cache explain RUN SAMPLE MODEL")
    }
  }

  func run() throws {
    let configuration = Configuration(environment: try Environment.load(file: envFile.path))
    let options = try configuration.clientOptions(ClientOptions(historyLimit: 0))
    let store = try store.open()
    let text: ExplanationText
    if let sample, let model {
      text = ExplanationText(
        try TrialExplanation(
          run: subject,
          sample: sample,
          model: model,
          epoch: epoch,
          in: store,
          options: options
        )
      )
    } else {
      let file = try RequestFile(path: subject)
      let lm = try LM(file.model, options: options)
      text = ExplanationText(
        try CacheExplanation(lm.prepare(file.request), of: lm, in: store),
        subject: "\(subject) for \(lm.name)"
      )
    }
    if json {
      Console.result(text.json.prettyText())
    } else {
      Console.result(text.sentence)
      if let table = text.table { Console.result(table) }
    }
  }
}
