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
  /// How long the model reasons before it answers.
  public var reasoningEffort: ReasoningEffort?
  /// How many of the likeliest tokens are drawn from, from 1.
  public var topK: Int?
  /// How much tokens lose that have occurred at all, mostly -2…2.
  public var presencePenalty: Double?
  /// How much tokens lose with each time that they have occurred, mostly -2…2.
  public var frequencyPenalty: Double?
  /// Whether the answer says how likely its tokens were.
  public var logprobs: Bool?
  /// How many of the likeliest tokens are told in each place, from 0; it asks for `logprobs` too.
  public var topLogprobs: Int?
  /// The most tokens that the model may reason for; 0 for no reasoning.
  public var reasoningBudget: Int?
  /// The provider's word for how soon, and at what price, it answers: `flex`, `priority` and the like.
  public var serviceTier: String?
  /// Whether the model may call several tools at once.
  public var parallelToolCalls: Bool?
  /// Further headers of the request.
  public var extraHeaders: [ExtraHeader]
  /// Further members of the request's body, as the provider names them.
  ///
  /// They are sent as they are and win over what the parameters would send.
  public var extra: JSONObject

  /// Creates parameters; whatever is left out is not sent.
  public init(
    temperature: Double? = nil,
    topP: Double? = nil,
    maxTokens: Int? = nil,
    stop: [String] = [],
    seed: Int? = nil,
    reasoningEffort: ReasoningEffort? = nil,
    topK: Int? = nil,
    presencePenalty: Double? = nil,
    frequencyPenalty: Double? = nil,
    logprobs: Bool? = nil,
    topLogprobs: Int? = nil,
    reasoningBudget: Int? = nil,
    serviceTier: String? = nil,
    parallelToolCalls: Bool? = nil,
    extraHeaders: [ExtraHeader] = [],
    extra: JSONObject = JSONObject()
  ) {
    self.temperature = temperature
    self.topP = topP
    self.maxTokens = maxTokens
    self.stop = stop
    self.seed = seed
    self.reasoningEffort = reasoningEffort
    self.topK = topK
    self.presencePenalty = presencePenalty
    self.frequencyPenalty = frequencyPenalty
    self.logprobs = logprobs
    self.topLogprobs = topLogprobs
    self.reasoningBudget = reasoningBudget
    self.serviceTier = serviceTier
    self.parallelToolCalls = parallelToolCalls
    self.extraHeaders = extraHeaders
    self.extra = extra
  }

  /// Parameters that say nothing at all.
  public static let unset = ModelParameters()

  /// Whether nothing is said at all.
  public var isUnset: Bool { self == .unset }

  /// These parameters, with `other`'s wherever it has one.
  ///
  /// An effort and a budget say the same of reasoning, so either of `other`'s takes the place of both.
  public func overridden(by other: ModelParameters) -> ModelParameters {
    // Nearly every sample, and most models, have none of their own.
    if other.isUnset { return self }
    if isUnset { return other }
    let saysReasoning = other.reasoningEffort != nil || other.reasoningBudget != nil
    return ModelParameters(
      temperature: other.temperature ?? temperature,
      topP: other.topP ?? topP,
      maxTokens: other.maxTokens ?? maxTokens,
      stop: other.stop.isEmpty ? stop : other.stop,
      seed: other.seed ?? seed,
      reasoningEffort: saysReasoning ? other.reasoningEffort : reasoningEffort,
      topK: other.topK ?? topK,
      presencePenalty: other.presencePenalty ?? presencePenalty,
      frequencyPenalty: other.frequencyPenalty ?? frequencyPenalty,
      logprobs: other.logprobs ?? logprobs,
      topLogprobs: other.topLogprobs ?? topLogprobs,
      reasoningBudget: saysReasoning ? other.reasoningBudget : reasoningBudget,
      serviceTier: other.serviceTier ?? serviceTier,
      parallelToolCalls: other.parallelToolCalls ?? parallelToolCalls,
      extraHeaders: extraHeaders.overridden(by: other.extraHeaders),
      extra: extra.merged(with: other.extra)
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
    object["reasoning_effort"] = reasoningEffort.map { .string($0.rawValue) }
    object["top_k"] = topK.map { .number($0) }
    object["presence_penalty"] = presencePenalty.map { .number($0) }
    object["frequency_penalty"] = frequencyPenalty.map { .number($0) }
    object["logprobs"] = logprobs.map { .bool($0) }
    object["top_logprobs"] = topLogprobs.map { .number($0) }
    object["reasoning_tokens"] = reasoningBudget.map { .number($0) }
    object["service_tier"] = serviceTier.map { .string($0) }
    object["parallel_tool_calls"] = parallelToolCalls.map { .bool($0) }
    if !extraHeaders.isEmpty { object["extra_headers"] = extraHeaders.json }
    object["extra_body"] = extra.isEmpty ? nil : .object(extra)
    return .object(object)
  }
}

/// How long a model reasons before it answers, in the field's words.
///
/// Which of them a model takes depends on the model; protocols that count tokens instead get a
/// budget.
public enum ReasoningEffort: String, CaseIterable, Sendable {
  /// Not at all, where the model can do without.
  case off = "none"
  /// As little as the model can.
  case minimal
  /// A little.
  case low
  /// The usual amount.
  case medium
  /// Long.
  case high
  /// Longer.
  case xhigh
  /// As long as the model can.
  case max
}
