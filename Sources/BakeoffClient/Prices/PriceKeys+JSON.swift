public import BakeoffCore

extension PriceKeys {
  /// An override as an entry, its prices as decimal strings.
  static func json(_ override: PriceOverride) -> JSON {
    let set = RateSet(rates: override.rates, tiers: override.tiers)
    return .object(JSONObject(members(set) + members(override.terms)))
  }

  private static func members(_ set: RateSet) -> [(key: String, value: JSON)] {
    var members = self.members(set.rates)
    if !set.tiers.isEmpty {
      let tiers = set.tiers.map { tier in
        JSON.object(JSONObject([("above", .number(tier.above))] + self.members(tier.rates)))
      }
      members.append(("tiers", .array(tiers)))
    }
    return members
  }

  private static func members(_ found: TokenRates) -> [(key: String, value: JSON)] {
    rates.compactMap { key, rate in
      found[keyPath: rate].map { (key, .string(TokenRates.perMillion($0))) }
    }
  }

  private static func members(_ terms: PriceTerms) -> [(key: String, value: JSON)] {
    var members: [(key: String, value: JSON)] = []
    if !terms.serviceTiers.isEmpty {
      let tiers = terms.serviceTiers.sorted { $0.key < $1.key }.map { name, set in
        (key: name, value: JSON.object(JSONObject(self.members(set))))
      }
      members.append(("service_tiers", .object(JSONObject(tiers))))
    }
    if let batch = terms.batch {
      members.append(("batch", .object(JSONObject(self.members(batch)))))
    }
    if let offPeak = terms.offPeak {
      var entry = self.members(offPeak.rates)
      let windows = offPeak.windows.map { window in
        [
          "hours_utc": [.string(window.hours)],
          "weekdays": .array(window.weekdays.sorted().map { .number($0) }),
        ] as JSON
      }
      entry.append(("windows", .array(windows)))
      if let zone = offPeak.weekdayTimeZone { entry.append(("weekday_timezone", .string(zone))) }
      members.append(("off_peak", .object(JSONObject(entry))))
    }
    members += self.members(terms.units)
    let factors = PriceTerms.Multiplier.allCases.compactMap { multiplier in
      terms.multipliers[multiplier].map {
        (key: multiplier.rawValue, value: JSON.string(PriceTerms.Multiplier.text($0)))
      }
    }
    if !factors.isEmpty { members.append(("multipliers", .object(JSONObject(factors)))) }
    return members
  }

  private static func members(_ units: UnitRates) -> [(key: String, value: JSON)] {
    var members = pieces.compactMap { key, price in
      units[keyPath: price].map { (key: key, value: JSON.string(Cost(picodollars: $0).usd)) }
    }
    if !units.searches.isEmpty {
      let sizes = Billing.SearchSize.allCases.compactMap { size in
        units.searches[size].map {
          (key: size.rawValue, value: JSON.string(Cost(picodollars: $0).usd))
        }
      }
      members.append((search, .object(JSONObject(sizes))))
    }
    if units.paysSearchesOnce { members.append((searchesOnce, true)) }
    return members
  }
}

extension PriceTerms.Multiplier {
  /// A factor in ten-thousandths as decimal digits, such as `1.1`.
  ///
  /// - Parameter factor: The factor, as `PriceTerms` keeps it.
  /// - Returns: The digits.
  public static func text(_ factor: Int) -> String {
    Cost(picodollars: factor * 100_000_000).usd
  }
}

extension Price {
  /// The price as an entry of our own form of a price file, its figures as decimal strings.
  public var entry: JSON {
    // Rates that go by ranges of input have none that holds for all.
    let lowest = bands.first.flatMap { $0.minimumInput <= 1 ? $0.rates : nil }
    let tiers = bands.filter { $0.minimumInput > 1 }.map { band in
      var rates = band.rates
      if lowest != nil {
        // What a range does not price costs as much as its input, not as much as in another range.
        rates.cacheRead = rates.cacheRead ?? rates.input
        rates.cacheWrite = rates.cacheWrite ?? rates.input
      }
      return PriceOverride.Tier(
        above: includesThresholds ? band.minimumInput : band.minimumInput - 1,
        rates: rates
      )
    }
    return PriceKeys.json(PriceOverride(rates: lowest ?? rates, tiers: tiers, terms: terms))
  }
}
