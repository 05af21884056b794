/// A model's complete answer to one request, with what it took.
public struct ModelResponse: Hashable, Sendable {
  /// The answer, without reasoning.
  public var text: String
  /// The model's reasoning, where the provider shows it; nil when it does not.
  public var reasoning: String?
  /// The tools that the model wants called, in its order.
  public var toolCalls: [ToolCall]
  /// How likely each token of the answer was; nil when the provider does not say.
  public var logprobs: [TokenLogprob]?
  /// Why the answer ended.
  public var stopReason: StopReason
  /// The provider's own word for why the answer ended; nil when it gave none.
  public var providerStopReason: String?
  /// What was counted.
  public var usage: TokenUsage
  /// What the answer cost when it was made; nil when the price or the usage is unknown.
  public var cost: Cost?
  /// The model that the provider says has answered; nil when it does not say.
  public var servedModel: String?
  /// The provider's word for how soon, and at what price, it has answered; nil when it does not say.
  public var serviceTier: String?
  /// The provider's word for the speed of the answer, such as `fast`; nil when it does not say.
  public var speed: String?
  /// The provider's word for where the answer was computed, such as `us`; nil when it does not say.
  public var inferenceGeo: String?
  /// The provider's reply, byte for byte.
  public var rawBody: [UInt8]
  /// When the parts of the answering attempt happened.
  public var timing: Timing
  /// Every attempt that was made, the answering one last; empty when the answer was replayed.
  public var attempts: [Attempt]
  /// Whether the answer came from the cache: nothing was sent and nothing spent.
  public var isReplayed: Bool
  /// What the provider says is left of its rate limits; nil when it does not say.
  public var rateLimits: RateLimits?

  /// Creates a response.
  public init(
    text: String,
    reasoning: String? = nil,
    toolCalls: [ToolCall] = [],
    logprobs: [TokenLogprob]? = nil,
    stopReason: StopReason = .stop,
    providerStopReason: String? = nil,
    usage: TokenUsage = TokenUsage(),
    cost: Cost? = nil,
    servedModel: String? = nil,
    serviceTier: String? = nil,
    speed: String? = nil,
    inferenceGeo: String? = nil,
    rawBody: [UInt8] = [],
    timing: Timing = Timing(),
    attempts: [Attempt] = [],
    isReplayed: Bool = false,
    rateLimits: RateLimits? = nil
  ) {
    self.text = text
    self.reasoning = reasoning
    self.toolCalls = toolCalls
    self.logprobs = logprobs
    self.stopReason = stopReason
    self.providerStopReason = providerStopReason
    self.usage = usage
    self.cost = cost
    self.servedModel = servedModel
    self.serviceTier = serviceTier
    self.speed = speed
    self.inferenceGeo = inferenceGeo
    self.rawBody = rawBody
    self.timing = timing
    self.attempts = attempts
    self.isReplayed = isReplayed
    self.rateLimits = rateLimits
  }
}

/// Why an answer ended, in words common to all providers.
public enum StopReason: String, Hashable, Sendable, CaseIterable {
  /// The model had finished, or met a stop text.
  case stop
  /// The token limit or the context window was reached: the answer is cut off.
  case length
  /// The model wants tools called.
  case toolCalls = "tool_calls"
  /// The provider's filter stopped the answer.
  case contentFilter = "content_filter"
  /// The model declined to answer, by a field of its own in the reply.
  case refusal
  /// The model still called tools when its loop had used all its turns.
  case turnLimit = "turn_limit"
  /// The time of the model's loop with its tools was over before it answered.
  case timeLimit = "time_limit"
}
