internal import ArgumentParser
internal import Bakeoff

/// The models that scorers ask.
struct JudgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The model that grades answers for scorers such as llm-rubric, as PROVIDER/MODEL.",
      valueName: "model"
    )
  )
  var grader: String?

  @Option(
    help: ArgumentHelp(
      "The model whose embeddings the scorer similar compares. Default: openai/text-embedding-3-small.",
      valueName: "model"
    )
  )
  var embedder: String?

  /// Puts what was given over a configuration.
  func apply(to configuration: inout Configuration) {
    if let grader { configuration.grader = ConfiguredModel(grader) }
    if let embedder { configuration.embedder = ConfiguredModel(embedder) }
  }
}
