internal import BakeoffCore

/// What a price file says of one model.
public struct PriceOverride: Hashable, Sendable {
  /// Rates of requests with more input than a threshold.
  public struct Tier: Hashable, Sendable {
    /// The input tokens, cached ones included, above which the rates hold for the whole request.
    public var above: Int
    /// The rates; one that is nil is that of shorter requests.
    public var rates: TokenRates

    /// Creates a tier.
    public init(above: Int, rates: TokenRates) {
      self.above = above
      self.rates = rates
    }
  }

  /// The rates, as they are stated.
  public var rates: TokenRates
  /// Rates of longer requests, by rising threshold.
  public var tiers: [Tier]
  /// The prices of other tiers of service, of batches, quiet hours and pieces.
  public var terms: PriceTerms

  /// Creates an override.
  public init(rates: TokenRates, tiers: [Tier] = [], terms: PriceTerms = PriceTerms()) {
    self.rates = rates
    self.tiers = tiers
    self.terms = terms
  }

  /// The price that it makes.
  ///
  /// - Parameters:
  ///   - name: The model's name.
  ///   - known: What is known of the model otherwise: its limits and abilities are kept, the prices
  ///     of pieces unless it states any, and none of its rates.
  /// - Returns: The price of the model.
  func price(of name: ModelName, over known: Price?) -> Price {
    let base = rates.adjusted(for: name.provider)
    var price = known ?? Price(rates: base)
    price.rates = base
    price.bands = tiers.map { tier in
      Price.Band(
        minimumInput: Price.minimumInput(above: tier.above, provider: name.provider),
        rates: tier.rates.filled(from: base)
      )
    }
    let knownUnits = price.terms.units
    price.terms = terms
    price.terms.units =
      terms.units == UnitRates() ? knownUnits : terms.units.adjusted(for: name)
    price.includesThresholds = Price.includesThreshold(name.provider)
    return price
  }
}
