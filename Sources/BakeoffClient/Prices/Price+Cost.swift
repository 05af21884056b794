public import BakeoffCore

extension Price {
  /// The cost of a request, exact; what is finer than a picodollar is rounded once, at the end.
  ///
  /// - Parameters:
  ///   - usage: What was counted.
  ///   - billing: How, when and where was answered; the standard terms by default.
  /// - Returns: nil when input or output were not counted, or something has no known price.
  public func cost(of usage: TokenUsage, billed billing: Billing = Billing()) -> Cost? {
    guard var amount = tokens(of: usage, billed: billing),
      let fees = terms.units.fees(of: usage, billed: billing), fees < Int128(Int.max)
    else { return nil }
    var unit: Int128 = 1_000_000
    for (multiplier, factor) in terms.multipliers where multiplier.holds(for: billing) {
      let (product, isTooLarge) = amount.multipliedReportingOverflow(by: Int128(factor))
      guard !isTooLarge else { return nil }
      amount = product
      unit *= 10_000
    }
    let (rest, isTooLarge) = fees.multipliedReportingOverflow(by: unit)
    guard !isTooLarge, amount < .max - rest - unit else { return nil }
    return Int(exactly: (amount + rest + unit / 2) / unit).map { Cost(picodollars: $0) }
  }

  /// What is paid before all factors and fees, in millionths of picodollars.
  private func tokens(of usage: TokenUsage, billed billing: Billing) -> Int128? {
    if rates.input == nil, rates.output == nil, bands.isEmpty {
      return terms.units.amount(billed: billing)
    }
    guard let count = TokenCount(usage) else { return nil }
    let tier = ServiceTier.name(billing.serviceTier)
    let isBatch = billing.isBatch || tier == ServiceTier.batch
    let holding =
      isBatch
      ? batchRates(for: count.input) : liveRates(for: count.input, tier: tier, time: billing.time)
    guard let sum = holding.sum(of: count), sum < Int128(Int.max) else { return nil }
    // Batch rates are counted in halves of picodollars.
    return sum * (isBatch ? 500_000 : 1_000_000)
  }

  /// The rates of a request that is answered at once.
  private func liveRates(for input: Int, tier: String, time: Double?) -> TokenRates {
    let band = bands.last { input >= $0.minimumInput }?.rates
    var holding = band ?? rates
    if let set = terms.serviceTiers[tier] {
      if let stated = set.tier(reachedBy: input, inclusively: includesThresholds) {
        holding = stated.filled(from: holding)
      } else if band == nil {
        holding = set.rates.filled(from: holding)
      }
    }
    if let offPeak = terms.offPeak, let time, offPeak.hold(at: time) {
      holding = offPeak.rates.filled(from: holding)
    }
    return holding
  }

  /// The rates of a batch, in halves of picodollars.
  private func batchRates(for input: Int) -> TokenRates {
    // Where rates go by ranges of input there are no others.
    let base = rates.input == nil ? bands.last { input >= $0.minimumInput }?.rates ?? rates : rates
    var halves = base
    halves.cacheWrite1h = nil
    halves.reasoning = nil
    guard let batch = terms.batch else { return halves }
    let stated =
      batch.tier(reachedBy: input, inclusively: includesThresholds)?.filled(from: batch.rates)
      ?? batch.rates
    if stated.input != nil {
      let inputs: [WritableKeyPath<TokenRates, Int?>] = [
        \.cacheRead, \.cacheWrite, \.audioInput, \.audioCacheRead, \.imageInput, \.videoInput,
      ]
      for rate in inputs { halves[keyPath: rate] = nil }
    }
    for rate in TokenRates.all {
      guard let whole = stated[keyPath: rate] else { continue }
      halves[keyPath: rate] = whole * 2
    }
    return halves
  }
}

extension PriceTerms.Multiplier {
  /// Whether it holds for a request.
  func holds(for billing: Billing) -> Bool {
    switch self {
    case .inferenceInUS: billing.inferenceGeo?.lowercased() == "us"
    case .fast: billing.speed?.lowercased() == "fast"
    case .residencyInEU: billing.residency == .eu
    case .residencyInUS: billing.residency == .us
    case .regionalEndpoint: billing.isRegionalEndpoint
    }
  }
}
