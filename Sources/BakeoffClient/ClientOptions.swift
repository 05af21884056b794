public import BakeoffCore

/// The settings of a model client that are rarely changed.
public struct ClientOptions: Sendable {
  /// How often and after what waits a failed request is sent again.
  public var retry: RetryPolicy
  /// How long is waited for an answer.
  public var timeouts: Timeouts
  /// The largest reply that is accepted, in bytes after decompression.
  public var maximumBodyBytes: Int
  /// Whether parameters that a model does not take are left out; otherwise they are an error.
  public var dropsRefusedParameters: Bool
  /// Whether only an answer to the very same request is taken from a cache; otherwise one that was
  /// finished within a lower limit of tokens is taken too.
  public var usesExactCache: Bool
  /// Whether replies are streamed, which tells when the first words came; the answers are the same.
  public var streams: Bool
  /// Whether the model is asked for embeddings: the text of an answer is then a list of numbers in
  /// JSON.
  public var embeds: Bool
  /// Where keys and base URLs are looked up.
  public var environment: Environment
  /// The variable that holds the key; nil for the provider's own.
  public var keyVariable: String?
  /// Where tokens and passing keys are kept that were fetched.
  public var credentials: CredentialStore
  /// The providers that a model's name may begin with.
  public var providers: ProviderTable
  /// The prices that costs are computed with.
  public var prices: PriceTable
  /// What carries the requests; nil for libcurl, and for no network at all with mock models.
  public var transport: (any Transport)?
  /// What answers instead of the model, without a key and without a network; nil to ask the model.
  public var cassette: Cassette?
  /// What every attempt passes before it is sent, such as a `RateLimiter`; nil to send at once.
  public var gate: (any RequestGate)?
  /// Time, waiting and chance.
  public var clock: Clock
  /// What stops a request in progress.
  public var cancellation: Cancellation
  /// Who is told of everything that happens to requests.
  public var callbacks: CallbackList
  /// How many of its last exchanges a model keeps for `LM.history`; 0 for none.
  public var historyLimit: Int
  /// When an `Agent` of the model is stopped that sets no limits of its own.
  public var agentLimits: AgentLimits

  /// Creates settings; whatever is left out has its usual value.
  public init(
    retry: RetryPolicy = RetryPolicy(),
    timeouts: Timeouts = Timeouts(),
    maximumBodyBytes: Int = 64 << 20,
    dropsRefusedParameters: Bool = false,
    usesExactCache: Bool = false,
    streams: Bool = false,
    embeds: Bool = false,
    environment: Environment = .process,
    keyVariable: String? = nil,
    credentials: CredentialStore = .shared,
    providers: ProviderTable = .builtIn,
    prices: PriceTable = .builtIn,
    transport: (any Transport)? = nil,
    cassette: Cassette? = nil,
    gate: (any RequestGate)? = nil,
    clock: Clock = .system,
    cancellation: Cancellation = Cancellation(),
    callbacks: CallbackList = .none,
    historyLimit: Int = 100,
    agentLimits: AgentLimits = AgentLimits()
  ) {
    self.retry = retry
    self.timeouts = timeouts
    self.maximumBodyBytes = maximumBodyBytes
    self.dropsRefusedParameters = dropsRefusedParameters
    self.usesExactCache = usesExactCache
    self.streams = streams
    self.embeds = embeds
    self.environment = environment
    self.keyVariable = keyVariable
    self.credentials = credentials
    self.providers = providers
    self.prices = prices
    self.transport = transport
    self.cassette = cassette
    self.gate = gate
    self.clock = clock
    self.cancellation = cancellation
    self.callbacks = callbacks
    self.historyLimit = historyLimit
    self.agentLimits = agentLimits
  }
}
