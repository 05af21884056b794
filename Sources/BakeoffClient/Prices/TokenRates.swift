internal import BakeoffCore

/// What tokens cost, in picodollars (10⁻¹² USD) a token; a rate that is not known is nil, never 0.
///
/// A price of X dollars per million tokens is X × 10⁶ picodollars a token, a whole number for every
/// price with up to six decimals.
public struct TokenRates: Hashable, Sendable {
  /// Input at the full rate.
  public var input: Int?
  /// Output, and reasoning where it has no rate of its own.
  public var output: Int?
  /// Input read from a prompt cache; nil means that it costs as much as other input.
  public var cacheRead: Int?
  /// Input written to a prompt cache; nil means that it costs as much as other input.
  public var cacheWrite: Int?
  /// Input written to a prompt cache for an hour; nil means that it costs as any other write.
  public var cacheWrite1h: Int?
  /// Reasoning; nil means that it costs as much as other output.
  public var reasoning: Int?

  /// Creates rates in picodollars a token.
  public init(
    input: Int?,
    output: Int?,
    cacheRead: Int? = nil,
    cacheWrite: Int? = nil,
    cacheWrite1h: Int? = nil,
    reasoning: Int? = nil
  ) {
    self.input = input
    self.output = output
    self.cacheRead = cacheRead
    self.cacheWrite = cacheWrite
    self.cacheWrite1h = cacheWrite1h
    self.reasoning = reasoning
  }

  /// Reads a price in dollars per million tokens, such as `0.15`; nil for text that is no number,
  /// or a negative one.
  public static func rate(perMillion text: String) -> Int? {
    guard let rate = Cost.scaled(text, by: 6), rate >= 0 else { return nil }
    return rate
  }

  /// Whether all that is known is zero, input and output among it.
  var isFree: Bool {
    let others = [cacheRead, cacheWrite, cacheWrite1h, reasoning]
    return input == 0 && output == 0 && others.allSatisfy { ($0 ?? 0) == 0 }
  }

  /// Adds up what a request costs; nil when a rate is missing that it needs, or past 64 bits.
  func picodollars(of count: TokenCount) -> Int? {
    guard let input, let output else { return nil }
    let write = cacheWrite ?? input
    let parts = [
      (count.plainInput, input),
      (count.cacheRead, cacheRead ?? input),
      (count.cacheWrite5m, write),
      (count.cacheWrite1h, cacheWrite1h ?? write),
      (count.plainOutput, output),
      (count.reasoning, reasoning ?? output),
    ]
    var sum = 0
    for (tokens, rate) in parts {
      let (product, isTooLarge) = tokens.multipliedReportingOverflow(by: rate)
      let (total, isFull) = sum.addingReportingOverflow(product)
      guard !isTooLarge, !isFull else { return nil }
      sum = total
    }
    return sum
  }
}

/// A request's tokens, split into parts that each have one rate.
struct TokenCount {
  let input: Int
  let plainInput: Int
  let cacheRead: Int
  let cacheWrite5m: Int
  let cacheWrite1h: Int
  let plainOutput: Int
  let reasoning: Int

  /// Splits a usage; nil when input or output were not counted, or a count makes no sense.
  init?(_ usage: TokenUsage) {
    guard let input = usage.inputTokens, let output = usage.outputTokens else { return nil }
    let read = usage.cachedInputTokens ?? 0
    let hour = usage.cacheWrite1hTokens ?? 0
    let written = max(usage.cacheWriteTokens ?? 0, hour)
    let thought = usage.reasoningTokens ?? 0
    let (cached, isTooLarge) = read.addingReportingOverflow(written)
    guard [input, output, read, hour, written, thought].allSatisfy({ $0 >= 0 }), !isTooLarge
    else { return nil }
    self.input = input
    plainInput = max(0, input - cached)
    cacheRead = read
    cacheWrite5m = written - hour
    cacheWrite1h = hour
    reasoning = min(thought, output)
    plainOutput = output - reasoning
  }
}
