internal import ArgumentParser
internal import Bakeoff
internal import Foundation

/// Which models are asked, and how.
struct ModelOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A model, as PROVIDER/MODEL or PROVIDER/MODEL@URL; separate several by commas, or repeat. "
        + "Default: LLM_MODEL.",
      valueName: "model"
    )
  )
  var model: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where models are asked that name no URL themselves, such as http://localhost:8000/v1.",
      valueName: "url"
    )
  )
  var baseUrl: String?

  @Option(help: "Randomness, from 0 upward; not sent unless given.")
  var temperature: Double?

  @Option(help: "The share of probability mass that is drawn from, 0 to 1.")
  var topP: Double?

  @Option(help: "The most tokens that an answer may have.")
  var maxTokens: Int?

  @Option(help: "The seed of the draw, for providers that take one.")
  var seed: Int?

  @Option(help: "A text that ends the answer. May repeat.")
  var stop: [String] = []

  @Option(
    help: ArgumentHelp(
      "How long models reason: \(ReasoningEffort.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "effort"
    ),
    transform: { text in
      guard let effort = ReasoningEffort(rawValue: text) else {
        let known = ReasoningEffort.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--reasoning-effort is \"\(text)\": expected one of \(known)")
      }
      return effort
    }
  )
  var reasoningEffort: ReasoningEffort?

  @Option(
    name: [.customShort("P"), .customLong("param")],
    help: ArgumentHelp(
      "A further member of the request's body, such as top_k=5 or options.num_ctx=8192. May repeat.",
      valueName: "key=value"
    )
  )
  var extra: [String] = []

  @Flag(help: "Leave out parameters that a model does not take, instead of stopping.")
  var dropParams = false

  @Flag(help: "Have answers streamed, which tells when their first words came.")
  var stream = false

  @Option(help: "Instructions for samples that have none of their own.")
  var system: String?

  @Option(help: "How often a failed request is sent again.")
  var maxRetries = 3

  @Option(help: "How many seconds one attempt may take.")
  var timeout = 600.0

  @Option(help: "How many seconds a streamed answer may pause once its words have begun.")
  var idleTimeout = 120.0

  @OptionGroup var answers: AnswerOptions
  @OptionGroup var prices: PriceOption

  @Option(
    help: ArgumentHelp(
      "A file of settings instead of the nearest .env.",
      valueName: "path"
    )
  )
  var envFile: String?

  @Option(
    help: ArgumentHelp(
      "A file to which a line of JSON is added for every request, attempt and trial.",
      valueName: "path"
    )
  )
  var logFile: String?

  func validate() throws {
    if let temperature, temperature < 0 {
      throw ValidationError("--temperature is \(temperature): expected 0 or more")
    }
    if let topP, !(0...1).contains(topP) {
      throw ValidationError("--top-p is \(topP): expected 0 to 1")
    }
    if let maxTokens, maxTokens < 1 {
      throw ValidationError("--max-tokens is \(maxTokens): expected 1 or more")
    }
    if maxRetries < 0 {
      throw ValidationError("--max-retries is \(maxRetries): expected 0 or more")
    }
    if let pair = extra.first(where: { Self.member($0) == nil }) {
      throw ValidationError("-P \(pair): expected KEY=VALUE, such as top_k=5")
    }
    if timeout <= 0 {
      throw ValidationError("--timeout is \(timeout): expected more than 0 seconds")
    }
    if idleTimeout <= 0 {
      throw ValidationError("--idle-timeout is \(idleTimeout): expected more than 0 seconds")
    }
  }

  /// The parameters that were given.
  var parameters: ModelParameters {
    let parameters = ModelParameters(
      temperature: temperature,
      topP: topP,
      maxTokens: maxTokens,
      stop: stop,
      seed: seed,
      reasoningEffort: reasoningEffort,
      extra: extra.compactMap(Self.member).reduce(JSONObject()) { $0.merged(with: $1) }
    )
    return answers.added(to: parameters)
  }

  /// `options.num_ctx=8192` as nested objects; values are JSON where they can be, else text.
  private static func member(_ pair: String) -> JSONObject? {
    let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let keys = halves[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, keys.allSatisfy({ !$0.isEmpty }) else { return nil }
    let value = (try? JSON(parsing: String(halves[1]))) ?? .string(String(halves[1]))
    return keys.reversed().reduce(value) { .object(JSONObject([($1, $0)])) }.objectValue
  }

  /// The environment with its file of settings.
  func environment() throws -> Environment { try Environment.load(file: envFile) }

  /// The models that were named, ready to be asked.
  ///
  /// - Throws: `ModelError` for the first that cannot be asked, such as one without a key.
  func models(_ environment: Environment) throws -> [LM] {
    let names = try NamedModels(model, environment: environment).names
    guard !names.isEmpty else {
      throw InputError(
        "no model: name one with -m PROVIDER/MODEL, for example -m openai/gpt-4o-mini, or set "
          + "LLM_MODEL"
      )
    }
    let options = ClientOptions(
      retry: RetryPolicy(retries: maxRetries),
      timeouts: Timeouts(attempt: timeout, idle: idleTimeout),
      dropsRefusedParameters: dropParams,
      streams: stream,
      environment: environment,
      providers: try ProviderTable.load(environment),
      prices: try prices.table(environment),
      callbacks: try CallbackList(environment, logFile: logFile),
      historyLimit: 0
    )
    return try names.map { name in
      try LM(name, baseURL: NamedModels.baseURL(baseUrl, for: name), options: options)
    }
  }
}
