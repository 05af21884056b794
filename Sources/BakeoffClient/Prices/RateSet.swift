/// Rates, and those of longer requests.
public struct RateSet: Hashable, Sendable {
  /// The rates; one that is nil is that of the standard price.
  public var rates: TokenRates
  /// Rates above a number of input tokens, by rising threshold.
  public var tiers: [PriceOverride.Tier]

  /// Creates a set.
  public init(
    rates: TokenRates = TokenRates(input: nil, output: nil),
    tiers: [PriceOverride.Tier] = []
  ) {
    self.rates = rates
    self.tiers = tiers
  }

  /// The rates of the last tier that is reached; nil when there is none.
  func tier(reachedBy input: Int, inclusively: Bool) -> TokenRates? {
    tiers.last { input > $0.above || inclusively && input == $0.above }?.rates
  }

  /// Sets a rate, above a threshold where there is one.
  mutating func set(
    _ rate: any WritableKeyPath<TokenRates, Int?> & Sendable,
    above threshold: Int?,
    to picodollars: Int
  ) {
    guard let threshold else {
      rates[keyPath: rate] = picodollars
      return
    }
    if !tiers.contains(where: { $0.above == threshold }) {
      tiers.append(PriceOverride.Tier(above: threshold, rates: .unknown))
      tiers.sort { $0.above < $1.above }
    }
    for index in tiers.indices where tiers[index].above == threshold {
      tiers[index].rates[keyPath: rate] = picodollars
    }
  }
}
