internal import BakeoffCore

/// What is known of one model's limits, and of what is on its way to it.
struct ModelLimits: Sendable {
  private var requests: LearnedLimit?
  private var tokens: LearnedLimit?
  private var inputTokens: LearnedLimit?
  private var outputTokens: LearnedLimit?
  private var pendingRequests = 0
  private var pending = TokenEstimate.zero
  private var outputs = 0.0
  private var answers = 0.0
  private var told: [LimitChange.Kind: Set<Double>] = [:]

  /// How many tokens its answers have had, the later ones counting more; nil before the first.
  var usualOutput: Int? { answers > 0 ? Int((outputs / answers).rounded(.up)) : nil }

  /// How many seconds it takes until a request with so many tokens may be sent.
  func wait(for next: TokenEstimate, at time: Double) -> Double {
    func wait(_ limit: LearnedLimit?, _ amount: Int, _ pending: Int) -> Double {
      limit?.wait(for: Double(amount), pending: Double(pending), at: time) ?? 0
    }
    return max(
      wait(requests, 1, pendingRequests),
      wait(tokens, next.total, pending.total),
      wait(inputTokens, next.input, pending.input),
      wait(outputTokens, next.output, pending.output)
    )
  }

  /// Notes that a request is on its way.
  mutating func send(_ estimate: TokenEstimate) {
    pendingRequests += 1
    pending.input += estimate.input
    pending.output += estimate.output
  }

  /// Notes that it has come to an end.
  ///
  /// - Parameters:
  ///   - estimate: What `send(_:)` was told.
  ///   - output: How many tokens its answer had; nil when there is none, or they were not counted.
  mutating func end(_ estimate: TokenEstimate, output: Int?) {
    pendingRequests -= 1
    pending.input -= estimate.input
    pending.output -= estimate.output
    guard let output else { return }
    // The latest answer counts for a hundredth once there are many.
    outputs = outputs * 0.99 + Double(output)
    answers = answers * 0.99 + 1
  }

  /// Takes over what a reply says.
  ///
  /// - Parameters:
  ///   - limits: What its headers say.
  ///   - learnsRequests: Whether the limit on requests goes by them.
  ///   - learnsTokens: Whether those on tokens do.
  ///   - time: When it came.
  /// - Returns: The limits that were not known before, by the minute.
  mutating func learn(
    _ limits: RateLimits,
    requests learnsRequests: Bool,
    tokens learnsTokens: Bool,
    at time: Double
  ) -> [LimitChange.Kind: Double] {
    var news: [LimitChange.Kind: Double] = [:]
    func take(_ window: RateLimits.Window?, _ kind: LimitChange.Kind) -> LearnedLimit? {
      guard let learned = LearnedLimit(window, at: time) else { return nil }
      if told[kind, default: []].insert(learned.limit).inserted { news[kind] = learned.perMinute }
      return learned
    }
    if learnsRequests { requests = take(limits.requests, .requestsPerMinute) ?? requests }
    if learnsTokens {
      tokens = take(limits.tokens, .tokensPerMinute) ?? tokens
      inputTokens = take(limits.inputTokens, .tokensPerMinute) ?? inputTokens
      outputTokens = take(limits.outputTokens, .tokensPerMinute) ?? outputTokens
    }
    return news
  }
}

extension LearnedLimit {
  /// How much comes back in a minute, to three digits.
  fileprivate var perMinute: Double {
    let value = rate * 60
    return value >= 100 ? value.rounded() : (value * 10).rounded() / 10
  }
}

extension RateLimits {
  /// Whether any limit on tokens is told.
  var countsTokens: Bool { tokens != nil || inputTokens != nil || outputTokens != nil }
}
