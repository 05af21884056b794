extension TokenRates {
  /// The rates with what a provider charges differently where nothing is stated.
  ///
  /// - Parameter provider: The prefix under which they stand.
  /// - Returns: The rates that requests are charged at.
  func adjusted(for provider: String) -> TokenRates {
    var rates = self
    switch provider {
    case "fireworks_ai":
      // Cached input is half price unless stated otherwise, also in requests past a threshold.
      rates.cacheRead = rates.cacheRead ?? rates.input.map { $0 / 2 }
    case "deepseek": rates.cacheWrite = rates.cacheWrite ?? 0
    case "xai": rates.reasoning = nil
    default: break
    }
    return rates
  }

  /// The rates above a threshold; what has none there keeps its rate, but for reasoning, which then
  /// costs as much as other output.
  func filled(from base: TokenRates) -> TokenRates {
    TokenRates(
      input: input ?? base.input,
      output: output ?? base.output,
      cacheRead: cacheRead ?? base.cacheRead,
      cacheWrite: cacheWrite ?? base.cacheWrite,
      cacheWrite1h: cacheWrite1h ?? base.cacheWrite1h,
      reasoning: reasoning
    )
  }
}

extension Price {
  /// The least input that is charged at the rates above a threshold.
  ///
  /// Every provider but xAI charges the long price above the threshold, xAI from it on.
  static func minimumInput(above threshold: Int, provider: String) -> Int {
    provider == "xai" ? threshold : threshold + 1
  }
}
