extension ModelResponse {
  /// A whole loop as one answer: the last turn's words, the tools that all turns have called, and what
  /// they took together.
  ///
  /// Usage and cost are sums, and unknown where that of one turn is. The latency is that of the model,
  /// without its tools; it is known only where no turn came from a cache. A loop of one turn is that
  /// turn.
  ///
  /// - Parameters:
  ///   - turns: The turns, in their order.
  ///   - stopReason: Why the loop ended; nil for what the last turn says.
  ///   - lastAttempts: Attempts at a turn that brought no answer.
  public init(
    of turns: [AgentTurn],
    stopReason: StopReason? = nil,
    lastAttempts: [Attempt] = []
  ) {
    guard let last = turns.last?.response else {
      self.init(text: "", stopReason: stopReason ?? .stop, attempts: lastAttempts)
      return
    }
    self = last
    self.stopReason = stopReason ?? last.stopReason
    guard turns.count > 1 || !lastAttempts.isEmpty else { return }
    let responses = turns.map(\.response)
    toolCalls = responses.flatMap(\.toolCalls)
    usage = TokenUsage(sumOf: responses.map(\.usage))
    let costs = responses.compactMap(\.cost)
    cost = costs.count == turns.count ? costs.reduce(.zero, +) : nil
    isReplayed = responses.allSatisfy(\.isReplayed) && lastAttempts.isEmpty
    let latencies = responses.filter { !$0.isReplayed }.compactMap(\.timing.latency)
    timing = Timing(
      latency: latencies.count == turns.count ? latencies.reduce(0, +) : nil,
      queue: responses[0].timing.queue,
      limiter: responses.reduce(0) { $0 + $1.timing.limiter },
      backoff: responses.reduce(0) { $0 + $1.timing.backoff }
    )
    attempts = (responses.flatMap(\.attempts) + lastAttempts).enumerated().map { index, attempt in
      var attempt = attempt
      attempt.number = index + 1
      return attempt
    }
  }
}

extension TokenUsage {
  /// What several answers used together; a count that one of them does not know is unknown.
  public init(sumOf usages: [TokenUsage]) {
    self.init()
    let counts: [WritableKeyPath<TokenUsage, Int?>] = [
      \.inputTokens, \.cachedInputTokens, \.cacheWriteTokens, \.cacheWrite1hTokens,
      \.outputTokens, \.reasoningTokens, \.audioInputTokens, \.cachedAudioTokens,
      \.audioOutputTokens, \.imageInputTokens, \.imageOutputTokens, \.videoInputTokens,
      \.searches, \.mapSearches,
    ]
    for count in counts {
      let known = usages.compactMap { $0[keyPath: count] }
      guard known.count == usages.count, !known.isEmpty else { continue }
      self[keyPath: count] = known.reduce(0, +)
    }
  }
}
