internal import BakeoffCore

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
    case "perplexity":
      // No part of the input is cheaper there.
      rates.cacheRead = nil
      rates.cacheWrite = nil
      rates.cacheWrite1h = nil
    case "xai": rates.reasoning = nil
    default: break
    }
    return rates
  }

  /// These rates, and others where none is stated.
  ///
  /// Reasoning without a rate costs as much as other output: where that is stated, so is reasoning.
  func filled(from base: TokenRates) -> TokenRates {
    var rates = self
    for rate in Self.all { rates[keyPath: rate] = rates[keyPath: rate] ?? base[keyPath: rate] }
    if output != nil { rates.reasoning = reasoning }
    return rates
  }
}

extension UnitRates {
  /// Google's price of a search where none is stated, in picodollars.
  private static let googleSearch = 35_000_000_000

  /// Whether a model searches with Google, whose older models are paid once for all searches.
  static func isGoogle(_ name: ModelName) -> Bool {
    name.provider == "gemini"
      || name.provider.hasPrefix("vertex_ai") && name.model.contains("gemini")
  }

  /// The prices with what a provider charges differently.
  ///
  /// - Parameter name: The model that they are of.
  /// - Returns: The prices that requests are charged at.
  func adjusted(for name: ModelName) -> UnitRates {
    var units = self
    switch name.provider {
    case "perplexity":
      // However much is read, the lowest price is charged.
      if let low = searches[.low] {
        for size in Billing.SearchSize.allCases { units.searches[size] = low }
      }
    case _ where Self.isGoogle(name):
      for size in Billing.SearchSize.allCases {
        units.searches[size] = units.searches[size] ?? Self.googleSearch
      }
    default: break
    }
    return units
  }
}

extension Price {
  /// The least input that is charged at the rates above a threshold.
  ///
  /// Every provider but xAI charges the long price above the threshold, xAI from it on.
  static func minimumInput(above threshold: Int, provider: String) -> Int {
    includesThreshold(provider) ? threshold : threshold + 1
  }

  /// Whether a provider charges the long price from the threshold on.
  static func includesThreshold(_ provider: String) -> Bool { provider == "xai" }
}
