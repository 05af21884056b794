internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff ask`: one prompt to one or more models.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask one or more models a single prompt.",
    discussion: """
      EXAMPLE
        bakeoff ask -m openai/gpt-4o-mini,ollama/gemma3:27b "What is the capital of Australia?"
      """
  )

  @Argument(help: "The prompt.")
  var prompt: String

  @Option(
    help: ArgumentHelp("A picture to show with the prompt. May repeat.", valueName: "path")
  )
  var image: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file to show with the prompt, such as a PDF or a recording. May repeat.",
      valueName: "path"
    )
  )
  var file: [String] = []

  @OptionGroup(title: "Models") var models: ModelOptions
  @OptionGroup(title: "Models") var answers: AnswerOptions
  @OptionGroup(title: "Models") var prices: PriceOption

  @Flag(inversion: .prefixedNo, help: "Use stored answers, and keep new ones for later.")
  var cache = true

  @Option(
    help: ArgumentHelp(
      "Use a stored answer (default), ask anew and store (refresh), store nothing new (no-store), or send nothing (only).",
      valueName: "mode"
    )
  )
  var cacheMode: String?

  @Flag(help: "Print JSON instead of text.")
  var json = false

  @OptionGroup(title: "Store") var store: StoreOption

  func validate() throws {
    guard let cacheMode else { return }
    guard CacheMode(rawValue: cacheMode) != nil else {
      throw ValidationError("--cache-mode is \"\(cacheMode)\": expected one of \(CacheMode.words)")
    }
    guard cache else {
      throw ValidationError(
        "--cache-mode \(cacheMode) has no cache to work on: leave out --no-cache"
      )
    }
  }

  func run() throws {
    var configuration = Configuration(environment: try Environment.load(file: models.envFile))
    try models.apply(answers, to: &configuration)
    if let file = try prices.file() { configuration.prices = file }
    configuration.warnOfRedirections()
    let cache: Store? = cache && configuration.cassette == nil ? try store.create() : nil
    let asked = try configuration.makeModels(ClientOptions(historyLimit: 0)).map { model in
      var model = model
      model.cache = cache
      return model
    }
    var messages = [Message.user(prompt)]
    for path in image + file {
      messages[0].parts.append(.attachment(try Attachment(file: path)))
    }
    let request = ModelRequest(
      messages: messages,
      responseFormat: try answers.responseFormat()
    )
    var replies: [JSON] = []
    var failure: ModelError?
    let mode = cacheMode.flatMap(CacheMode.init(rawValue:)) ?? .default
    for model in asked {
      do throws(ModelError) {
        let response = try model.complete(request, cache: mode)
        if json { replies.append(Self.json(model, response)) } else { show(model, response, asked) }
      } catch {
        failure = error
        if json {
          replies.append(["model": .string("\(model.name)"), "error": .string(error.message)])
        }
        Console.talk("error: \(error.message)")
      }
    }
    if json { Console.result(JSON.array(replies).prettyText()) }
    if failure != nil { throw ExitCode(ExitCodes.failed) }
  }

  private func show(_ model: LM, _ response: ModelResponse, _ asked: [LM]) {
    var facts: [String] = []
    if response.isReplayed {
      facts.append(model.cassette == nil ? "from the cache" : "from the cassette")
    } else if let latency = response.timing.latency {
      facts.append(Figures.seconds(latency))
    }
    if let input = response.usage.inputTokens, let output = response.usage.outputTokens {
      facts.append("\(input) + \(output) tokens")
    }
    facts.append(response.cost.map { Figures.cost($0) } ?? "price unknown")
    if response.stopReason != .stop { facts.append("ended by \(response.stopReason.rawValue)") }
    let text = response.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { VisibleText.line(String($0)) }.joined(separator: "\n")
    Console.talk("── \(model.name)  ·  " + facts.joined(separator: "  ·  "))
    if !text.isEmpty || response.toolCalls.isEmpty { Console.result(text) }
    for call in response.toolCalls { Console.result(call.line) }
  }

  private static func json(_ model: LM, _ response: ModelResponse) -> JSON {
    [
      "model": .string("\(model.name)"), "output": .string(response.text),
      "tool_calls": .array(response.toolCalls.map(\.json)),
      "logprobs": response.logprobs.map { .array($0.map(\.json)) } ?? .null,
      "stop_reason": .string(response.stopReason.rawValue),
      "service_tier": response.serviceTier.map { .string($0) } ?? .null,
      "served_model": response.servedModel.map { .string($0) } ?? .null,
      "cached": .bool(response.isReplayed),
      "latency_ms": response.timing.latency.map { .number($0 * 1000) } ?? .null,
      "input_tokens": response.usage.inputTokens.map { .number($0) } ?? .null,
      "output_tokens": response.usage.outputTokens.map { .number($0) } ?? .null,
      "cost_usd": response.cost.map { .number($0.usd) } ?? .null,
    ]
  }
}
