public import BakeoffClient
public import BakeoffCore
internal import BakeoffStore
internal import Foundation
internal import Synchronization

/// Sets up the default model from arguments, the environment and a `.env` file.
///
///     let lm = try setupLM()
///     print(try lm("What is 2 + 2?"))
///
/// What is not given as an argument is read from the environment of the process, then from the
/// file of settings: `LLM_MODEL` (`openai/gpt-4o-mini`), `LLM_TEMPERATURE` (0.7), `LLM_MAX_TOKENS`
/// (1024), `LLM_RETRIES` (3), `LLM_CACHE` (true), and for an `Agent` of the model
/// `AGENT_MAX_ITERATIONS` (5) and `AGENT_TIMEOUT_SECONDS` (60). With `DSPY_DEBUG=true` every prompt
/// and answer is printed to standard error.
///
/// Providers of one's own stand in `~/.config/bakeoff/providers.json`, see `ProviderTable.load(_:)`.
///
/// Answers are kept as `configureCache` has said, and otherwise in memory and in one file of the
/// user's.
///
/// - Parameters:
///   - model: The model, as `provider/model` or `provider/model@URL`.
///   - temperature: Randomness of the draw, from 0 upward.
///   - topP: The share of probability mass that is drawn from, 0…1.
///   - maxTokens: The most tokens that an answer may have.
///   - stop: Texts that end the answer.
///   - seed: The seed of the draw.
///   - system: Instructions that precede every conversation without its own.
///   - retries: How often a failed request is sent again, from 0.
///   - cache: Whether answers are kept and reused across programs.
///   - envFile: A file of settings; nil for the nearest `.env` in the working directory or above.
///   - cacheFile: Where answers are kept; nil for the cache that was configured last, or
///     `bakeoff/cache.sqlite` in the user's cache folder.
///   - callbacks: Who is told of everything that happens to requests.
/// - Returns: The model, which is also `LM.default` from now on.
/// - Throws: `InputError` for settings, `ModelError` for the model, `StoreError` for the cache.
@discardableResult
public func setupLM(
  _ model: String? = nil,
  temperature: Double? = nil,
  topP: Double? = nil,
  maxTokens: Int? = nil,
  stop: [String] = [],
  seed: Int? = nil,
  system: String? = nil,
  retries: Int? = nil,
  cache: Bool? = nil,
  envFile: String? = nil,
  cacheFile: String? = nil,
  callbacks: [any Callback] = []
) throws -> LM {
  let environment = try Environment.load(file: envFile)
  let settings = try LMSettings(environment)
  var responses: (any ResponseCache)?
  if cache ?? settings.cache {
    responses = try ConfiguredCache.cache(file: cacheFile, environment)
  }
  let lm = try LM(
    model ?? settings.model,
    temperature: temperature ?? settings.temperature,
    topP: topP,
    maxTokens: maxTokens ?? settings.maxTokens,
    stop: stop,
    seed: seed,
    system: system,
    cache: responses,
    options: ClientOptions(
      retry: RetryPolicy(retries: retries ?? settings.retries),
      // A general setting must not keep models from answering that take no temperature.
      dropsRefusedParameters: temperature == nil,
      environment: environment,
      providers: try ProviderTable.load(environment),
      callbacks: try CallbackList(environment, others: callbacks),
      agentLimits: try AgentLimits(environment)
    )
  )
  LM.default = lm
  return lm
}

extension LM {
  private static let current = Mutex<LM?>(nil)

  /// The model that `setupLM` set up last; nil before that.
  public static var `default`: LM? {
    get { current.withLock { $0 } }
    set { current.withLock { $0 = newValue } }
  }
}

/// The `LLM_…` settings of an environment.
package struct LMSettings {
  let model: String
  let temperature: Double
  let maxTokens: Int
  let retries: Int
  let cache: Bool

  /// - Throws: `InputError` for a value that is no number or no boolean.
  init(_ environment: Environment) throws(InputError) {
    model = environment["LLM_MODEL"] ?? "openai/gpt-4o-mini"
    temperature =
      try Self.read("LLM_TEMPERATURE", environment, "a number of 0 or more") {
        Double($0).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
      } ?? 0.7
    maxTokens =
      try Self.read("LLM_MAX_TOKENS", environment, "a whole number above 0") {
        Int($0).flatMap { $0 > 0 ? $0 : nil }
      } ?? 1024
    retries =
      try Self.read("LLM_RETRIES", environment, "a whole number of 0 or more") {
        Int($0).flatMap { $0 >= 0 ? $0 : nil }
      } ?? 3
    cache = try Self.read("LLM_CACHE", environment, "true or false", Self.boolean) ?? true
  }

  /// The user's own cache file, outside any project.
  static func defaultCacheFile(_ environment: Environment) -> String {
    let folder =
      environment["XDG_CACHE_HOME"].map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(
        ".cache",
        isDirectory: true
      )
    return folder.appendingPathComponent("bakeoff/cache.sqlite").path
  }

  package static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "1", "yes", "on": true
    case "false", "0", "no", "off": false
    default: nil
    }
  }

  private static func read<Value>(
    _ name: String,
    _ environment: Environment,
    _ expected: String,
    _ parse: (String) -> Value?
  ) throws(InputError) -> Value? {
    guard let (text, source) = environment.find(name) else { return nil }
    guard let value = parse(text) else {
      throw InputError("\(name) is \"\(text)\" in \(source): expected \(expected)")
    }
    return value
  }
}
