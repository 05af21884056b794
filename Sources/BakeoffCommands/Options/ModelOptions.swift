internal import ArgumentParser
internal import Bakeoff
internal import Foundation

/// Which models are asked, and how.
struct ModelOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A model, as PROVIDER/MODEL or PROVIDER/MODEL@URL, or in runs a group of the configuration; separate "
        + "several by commas, or repeat. "
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

  @Option(help: "How often a failed request is sent again. Default: 3.")
  var maxRetries: Int?

  @Option(help: "How many seconds one attempt may take. Default: 600.")
  var timeout: Double?

  @Option(
    help: "How many seconds a streamed answer may pause once its words have begun. Default: 120."
  )
  var idleTimeout: Double?

  @Option(
    help: ArgumentHelp(
      "A file of settings instead of the nearest .env.",
      valueName: "path"
    )
  )
  var envFile: String?

  @Option(
    help: ArgumentHelp(
      "Answers of \"bakeoff cassette export\" that are given instead of asking; nothing is sent.",
      valueName: "path"
    )
  )
  var cassette: String?

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
    if let maxRetries, maxRetries < 0 {
      throw ValidationError("--max-retries is \(maxRetries): expected 0 or more")
    }
    if let pair = extra.first(where: { ModelParameters.member($0) == nil }) {
      throw ValidationError("-P \(pair): expected KEY=VALUE, such as top_k=5")
    }
    if let timeout, timeout <= 0 {
      throw ValidationError("--timeout is \(timeout): expected more than 0 seconds")
    }
    if let idleTimeout, idleTimeout <= 0 {
      throw ValidationError("--idle-timeout is \(idleTimeout): expected more than 0 seconds")
    }
  }

  /// The parameters that were given.
  private var parameters: ModelParameters {
    ModelParameters(
      temperature: temperature,
      topP: topP,
      maxTokens: maxTokens,
      stop: stop,
      seed: seed,
      reasoningEffort: reasoningEffort,
      extra: extra.compactMap(ModelParameters.member).reduce(JSONObject()) { $0.merged(with: $1) }
    )
  }

  /// Puts what was given over a configuration, together with what answers are to be like.
  func apply(_ answers: AnswerOptions, to configuration: inout Configuration) throws {
    let named = try NamedModels(model).names.map { ConfiguredModel($0) }
    if !named.isEmpty { configuration.choose(named) }
    var settings = ModelSettings()
    settings.parameters = answers.added(to: parameters)
    settings.system = system
    settings.streams = stream ? true : nil
    settings.dropsRefusedParameters = dropParams ? true : nil
    settings.retries = maxRetries
    settings.timeout = timeout
    settings.idleTimeout = idleTimeout
    settings.baseURL = baseUrl
    if let format = try answers.responseFormat() { configuration.run.responseFormat = format }
    configuration.overrides = configuration.overrides.overridden(by: settings)
    if let logFile { configuration.logFile = logFile }
    if let envFile { configuration.envFile = envFile }
    if let cassette { configuration.cassette = cassette }
  }
}
