/// Everything that shapes a model's answer, and nothing else.
public struct ModelRequest: Hashable, Sendable {
  /// The conversation so far, in order; system turns may stand anywhere.
  public var messages: [Message]
  /// How the model is asked to answer.
  public var parameters: ModelParameters
  /// Which of several draws this is, from 1.
  ///
  /// It is part of the cache key, so each draw is kept.
  public var epoch: Int

  /// Creates a request.
  public init(messages: [Message], parameters: ModelParameters = ModelParameters(), epoch: Int = 1)
  {
    self.messages = messages
    self.parameters = parameters
    self.epoch = epoch
  }

  /// Creates a request of one user turn.
  public init(_ prompt: String, parameters: ModelParameters = ModelParameters()) {
    self.init(messages: [.user(prompt)], parameters: parameters)
  }
}

/// How a model is asked to answer.
///
/// What is nil is not sent, so the provider's default holds.
public struct ModelParameters: Hashable, Sendable {
  /// Randomness of the draw, from 0 upward; most providers take 0…2, Anthropic 0…1.
  public var temperature: Double?
  /// The share of probability mass that is drawn from, 0…1.
  public var topP: Double?
  /// The most tokens that the answer may have, reasoning included where the provider counts it.
  public var maxTokens: Int?
  /// Texts that end the answer.
  public var stop: [String]
  /// The seed of the draw, for providers that take one.
  public var seed: Int?

  /// Creates parameters; whatever is left out is not sent.
  public init(
    temperature: Double? = nil,
    topP: Double? = nil,
    maxTokens: Int? = nil,
    stop: [String] = [],
    seed: Int? = nil
  ) {
    self.temperature = temperature
    self.topP = topP
    self.maxTokens = maxTokens
    self.stop = stop
    self.seed = seed
  }

  /// These parameters, with `other`'s wherever it has one.
  public func overridden(by other: ModelParameters) -> ModelParameters {
    ModelParameters(
      temperature: other.temperature ?? temperature,
      topP: other.topP ?? topP,
      maxTokens: other.maxTokens ?? maxTokens,
      stop: other.stop.isEmpty ? stop : other.stop,
      seed: other.seed ?? seed
    )
  }

  /// The parameters that are set, under their common names, for records and reports.
  public var json: JSON {
    var object = JSONObject()
    object["temperature"] = temperature.map { .number($0) }
    object["top_p"] = topP.map { .number($0) }
    object["max_tokens"] = maxTokens.map { .number($0) }
    object["stop"] = stop.isEmpty ? nil : .array(stop.map { .string($0) })
    object["seed"] = seed.map { .number($0) }
    return .object(object)
  }
}
