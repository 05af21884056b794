internal import BakeoffCore

/// Counts of tokens as Inspect has them: input tokens are those that no cache read or wrote.
struct InspectUsage {
  private let usage: TokenUsage?
  private let cost: Cost?

  init(_ usage: TokenUsage?, cost: Cost?) {
    self.usage = usage
    self.cost = cost
  }

  /// The counts; nil when neither tokens in nor tokens out were counted, for Inspect takes what is not
  /// there for 0.
  var json: JSON? {
    guard let usage, usage.inputTokens != nil || usage.outputTokens != nil else { return nil }
    let input = usage.inputTokens ?? 0
    let output = usage.outputTokens ?? 0
    let cached = (usage.cachedInputTokens ?? 0) + (usage.cacheWriteTokens ?? 0)
    var object: JSONObject = [
      "input_tokens": .number(max(0, input - cached)), "output_tokens": .number(output),
      "total_tokens": .number(input + output),
    ]
    object["input_tokens_cache_write"] = usage.cacheWriteTokens.map { .number($0) }
    object["input_tokens_cache_read"] = usage.cachedInputTokens.map { .number($0) }
    object["reasoning_tokens"] = usage.reasoningTokens.map { .number($0) }
    object["total_cost"] = cost.map { .number($0.usd) }
    return .object(object)
  }

  /// The counts of a line of Bakeoff's own.
  static func line(_ usage: JSON) -> JSON {
    let read = usage["input_tokens_cache_read"]?.intValue
    let written = usage["input_tokens_cache_write"]?.intValue
    var counts = JSONObject()
    counts["input_tokens"] = usage["input_tokens"]?.intValue.map {
      .number($0 + (read ?? 0) + (written ?? 0))
    }
    counts["cached_input_tokens"] = read.map { .number($0) }
    counts["cache_write_tokens"] = written.map { .number($0) }
    counts["output_tokens"] = usage["output_tokens"]
    counts["reasoning_tokens"] = usage["reasoning_tokens"]
    return .object(counts)
  }
}
