public import BakeoffCore

/// A language model, ready to be asked: `try LM("openai/gpt-4o-mini")("What is 2+2?")`.
///
/// Every provider is asked in the same way, and every call waits for its answer. A value may be
/// used by many threads at once.
public struct LM: Sendable, CustomStringConvertible {
  /// The model's name as it was given.
  public var name: ModelName { route.name }
  /// The model's name.
  public var description: String { "LM(\(name))" }
  /// Scheme, host and port that the model is asked at: models that share it share rate limits.
  public var endpoint: String { way.route.endpoint }
  /// Where the provider's URLs start, without a user's name or password.
  public var baseURL: String { route.shownBase }
  /// How the model is asked to answer, where a request does not say otherwise.
  public var parameters: ModelParameters
  /// The instructions that go before a conversation without any; nil for none.
  public var system: String?
  /// Where `complete(_:cache:)` and calls keep answers; nil to ask each time.
  public var cache: (any ResponseCache)?
  /// What tells it from the same model with other settings, in records and reports; nil for nothing.
  public var label: String?
  /// What records and reports call it: its name, and after `#` its label.
  public var recordedName: String { label.map { "\(name)#\($0)" } ?? "\(name)" }
  /// Whether its answers are streamed.
  public var streams: Bool { route.streaming != nil }

  /// What answers in its place; nil when it is asked itself.
  public var cassette: Cassette? { options.cassette }

  /// What its tokens cost; nil when that is not known.
  public var price: Price? { way.price }

  /// Who is told of what happens to its requests.
  public var callbacks: CallbackList { options.callbacks }
  let way: ModelWay
  var route: Route { way.route }
  var traits: ModelTraits { way.traits }
  var options: ClientOptions {
    get { settings.options }
    set { settings = Settings(newValue) }
  }
  private var settings: Settings
  let kept: History
  let transport: any Transport

  // A class, because models are copied far more often than their settings are changed.
  private final class Settings: Sendable {
    let options: ClientOptions

    init(_ options: ClientOptions) { self.options = options }
  }

  /// Finds the way to a model; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - model: The model's name, `provider/model`.
  ///   - temperature: Randomness of the draw, from 0 upward.
  ///   - topP: The share of probability mass that is drawn from, 0…1.
  ///   - maxTokens: The most tokens that the answer may have.
  ///   - stop: Texts that end the answer.
  ///   - seed: The seed of the draw, for providers that take one.
  ///   - reasoningEffort: How long the model reasons before it answers.
  ///   - system: Instructions for conversations that have none of their own.
  ///   - baseURL: Where the provider's URLs start; nil for its variables, then its usual address.
  ///   - cache: Where answers are kept so that the same request is not paid for twice.
  ///   - options: Whatever else can be set.
  /// - Throws: `ModelError` with `.configuration` when the name or the settings cannot be used, and
  ///   with `.missingKey` when the provider's key is not in the environment.
  public init(
    _ model: String,
    temperature: Double? = nil,
    topP: Double? = nil,
    maxTokens: Int? = nil,
    stop: [String] = [],
    seed: Int? = nil,
    reasoningEffort: ReasoningEffort? = nil,
    system: String? = nil,
    baseURL: String? = nil,
    cache: (any ResponseCache)? = nil,
    options: ClientOptions = ClientOptions()
  ) throws(ModelError) {
    let route = try Route(
      model,
      baseURL: baseURL,
      streams: options.streams,
      embeds: options.embeds,
      providers: options.providers,
      prices: options.prices,
      environment: options.environment,
      keyVariable: options.keyVariable,
      store: options.credentials,
      needsKey: options.cassette == nil
    )
    way = ModelWay(
      route,
      price: options.prices.price(for: route.name) ?? options.prices.price(for: route.sentName)
    )
    parameters = ModelParameters(
      temperature: temperature,
      topP: topP,
      maxTokens: maxTokens,
      stop: stop,
      seed: seed,
      reasoningEffort: reasoningEffort
    )
    self.system = system
    self.cache = cache
    // What was needed of the environment is in the route; the rest may hold other keys.
    var needed = options
    needed.environment = Environment(process: [:])
    settings = Settings(needed)
    kept = History(limit: options.historyLimit)
    transport = options.transport ?? SchemeTransport(clock: options.clock)
    if options.cassette == nil { try transport.check(route.name, url: route.url) }
  }

  /// Asks one question and gives the text of the answer.
  ///
  /// - Throws: `ModelError` when no answer came.
  public func callAsFunction(_ prompt: String) throws(ModelError) -> String {
    try complete(ModelRequest(prompt)).text
  }
}
