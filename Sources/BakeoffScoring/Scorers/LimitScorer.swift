internal import BakeoffCore

/// Holds what an answer took to a limit, which is still allowed.
///
/// `latency` and `ttft` are in milliseconds, `cost` is in US dollars, the others are in tokens.
///
/// What is not known is not scored. An answer from the cache was not waited for now: its latency and
/// its time to first token are not scored; its cost and tokens are those of when it was made.
struct LimitScorer: Scorer {
  static let kinds = [
    kind("latency", "The answer took no more than so many milliseconds.", "2000", "ms") {
      $0.timing.latency.map { $0 * 1000 }
    },
    kind("ttft", "The first words came within so many milliseconds.", "500", "ms") {
      $0.timing.firstToken.map { $0 * 1000 }
    },
    kind("cost", "The answer cost no more than so many US dollars.", "0.002", "USD") {
      $0.cost?.dollars
    },
    kind("tokens", "No more than so many tokens went in and came out.", "1000", "tokens") {
      guard let input = $0.usage.inputTokens, let output = $0.usage.outputTokens else { return nil }
      return Double(input + output)
    },
    kind("input-tokens", "No more than so many tokens went in.", "500", "tokens") {
      $0.usage.inputTokens.map(Double.init)
    },
    kind("output-tokens", "No more than so many tokens came out.", "500", "tokens") {
      $0.usage.outputTokens.map(Double.init)
    },
  ]

  let name: String
  /// What is still allowed.
  let limit: Double
  /// The unit, for sentences.
  let unit: String
  /// What an answer took; nil when it is not known.
  let measure: @Sendable (ModelResponse) -> Double?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    if answer.isReplayed, name == "latency" || name == "ttft" {
      return .unscored(name, because: "The answer came from the cache; nothing was measured.")
    }
    guard let amount = measure(answer) else {
      return .unscored(name, because: "The \(name) of the answer is not known.")
    }
    return .verdict(
      name,
      amount <= limit,
      explanation: "The \(name) is \(JSON.number(amount).text) \(unit)."
    )
  }

  private static func kind(
    _ name: String,
    _ summary: String,
    _ example: String,
    _ unit: String,
    measure: @escaping @Sendable (ModelResponse) -> Double?
  ) -> ScorerKind {
    ScorerKind(name: name, summary: summary, example: "\(name)(\(example))", threshold: .setting) {
      settings throws(ScorerError) in
      let written = settings.value?.doubleValue ?? settings.value?.stringValue.flatMap(Double.init)
      guard let limit = settings.threshold ?? written else {
        throw ScorerError.missingValue(scorer: name, expected: "a limit in \(unit)")
      }
      guard limit >= 0 else {
        throw ScorerError.unusableThreshold(scorer: name, expected: "0 or more")
      }
      return LimitScorer(name: name, limit: limit, unit: unit, measure: measure)
    }
  }
}
