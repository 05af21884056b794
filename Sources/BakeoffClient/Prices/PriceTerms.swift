/// What a price knows beside its standard rates.
public struct PriceTerms: Hashable, Sendable {
  /// A factor on what the tokens of a request cost, by what makes it hold.
  public enum Multiplier: String, Hashable, Sendable, CaseIterable {
    /// The provider computes only in the United States.
    case inferenceInUS = "us"
    /// The answer is computed faster.
    case fast
    /// The data stay in the European Union.
    case residencyInEU = "eu_residency"
    /// The data stay in the United States.
    case residencyInUS = "us_residency"
    /// An endpoint of one region is asked.
    case regionalEndpoint = "regional_endpoint"
  }

  /// The rates of the other tiers of service, such as `flex`, by their names.
  ///
  /// A rate that a tier does not state is the standard one.
  public var serviceTiers: [String: RateSet]
  /// The rates of batches; nil when none are stated: then they cost half of the standard rates.
  ///
  /// Where the input has a rate, all other input without one costs as much. Its tiers are the only
  /// thresholds that hold for batches.
  public var batch: RateSet?
  /// The rates of quiet hours; nil when there are none.
  public var offPeak: OffPeakRates?
  /// The prices of what is not counted in tokens.
  public var units: UnitRates
  /// Factors on what the tokens cost, in ten-thousandths.
  public var multipliers: [Multiplier: Int]

  /// Creates terms; whatever is left out does not hold.
  public init(
    serviceTiers: [String: RateSet] = [:],
    batch: RateSet? = nil,
    offPeak: OffPeakRates? = nil,
    units: UnitRates = UnitRates(),
    multipliers: [Multiplier: Int] = [:]
  ) {
    self.serviceTiers = serviceTiers
    self.batch = batch
    self.offPeak = offPeak
    self.units = units
    self.multipliers = multipliers
  }

  /// Sets a rate of a tier of service or of batches.
  mutating func set(_ key: RateKey, to picodollars: Int) {
    switch key.tier {
    case nil: return
    case RateKey.batches?:
      batch = batch ?? RateSet()
      batch?.set(key.rate, above: key.threshold, to: picodollars)
    case let tier?:
      serviceTiers[tier, default: RateSet()].set(key.rate, above: key.threshold, to: picodollars)
    }
  }
}
