internal import BakeoffCore

/// The entries of LiteLLM's map of models: US dollars a token.
///
/// Digits past the twelfth decimal are rounded: some of the map's numbers carry the dust of binary
/// floating point, as in `1.5000000000000002e-07`.
enum LiteLLMPrices {
  /// Whether an entry is one of LiteLLM's map, by its keys.
  static func describes(_ entry: JSONObject) -> Bool {
    entry.keys.contains { $0 == "litellm_provider" || $0.contains("_cost") }
  }

  /// The name under which a model is asked; nil when nothing says whose it is.
  ///
  /// The map's keys name the provider, `groq/x`, or leave it to `litellm_provider`.
  static func name(of key: String, _ entry: JSONObject) -> String? {
    let full = ModelName(key)
    guard let stated = entry["litellm_provider"]?.stringValue else { return full?.description }
    let provider =
      if stated.hasPrefix("vertex_ai") {
        "vertex_ai"
      } else if stated == "bedrock_converse" { "bedrock" } else { stated }
    if let full {
      if [provider, stated].contains(full.provider) { return key }
      if ProviderTable.builtIn.provider(full.provider) != nil { return key }
    }
    return ModelName("\(provider)/\(key)")?.description
  }

  /// Reads the entry of a model; nil when it is priced neither by the token nor by pieces that count
  /// here.
  static func read(
    _ entry: JSONObject,
    of model: String,
    name: ModelName
  ) throws(PriceFileProblem) -> PriceOverride? {
    let place = "\"\(model)\""
    var override = PriceOverride(rates: .unknown)
    var standard = RateSet()
    for (text, value) in entry.members where !value.isNull {
      guard let key = RateKey(text) else { continue }
      let rate = try rate(value, at: "\(place) \"\(text)\"")
      if key.tier == nil {
        standard.set(key.rate, above: key.threshold, to: rate)
      } else {
        override.terms.set(key, to: rate)
      }
    }
    override.rates = standard.rates
    override.tiers = standard.tiers
    override.terms.units = try units(entry, of: name, at: place)
    try addTerms(entry, to: &override.terms, at: place)
    if let ranges = entry["tiered_pricing"]?.arrayValue {
      try add(ranges, to: &override, at: place)
    }
    let units = override.terms.units
    let hasUnits = units.second != nil || units.inputCharacter != nil
    let isChat = entry["mode"].map { ["chat", "completion", "responses"].contains($0) } ?? true
    guard override.rates.input != nil && override.rates.output != nil || hasUnits && isChat else {
      return nil
    }
    return override
  }

  /// Dollars a token, as picodollars.
  private static func rate(_ value: JSON, at place: String) throws(PriceFileProblem) -> Int {
    guard let digits = PriceDigits(value), let picodollars = Cost.scaled(digits.text, by: 12),
      (0...PriceKeys.maximumRate).contains(picodollars)
    else {
      let shown = PriceDigits(value)?.text ?? value.kind
      throw PriceFileProblem(
        reason: "\(place) is \(shown): expected dollars per token, such as 1.5e-07"
      )
    }
    return picodollars
  }

  /// The rates of an object, its thresholds and tiers of service left out.
  private static func rates(
    _ entry: JSONObject,
    at place: String
  ) throws(PriceFileProblem) -> TokenRates {
    var found = TokenRates.unknown
    for (text, value) in entry.members where !value.isNull {
      guard let key = RateKey(text), key.tier == nil, key.threshold == nil else { continue }
      found[keyPath: key.rate] = try rate(value, at: "\(place) \"\(text)\"")
    }
    return found
  }

  private static func units(
    _ entry: JSONObject,
    of name: ModelName,
    at place: String
  ) throws(PriceFileProblem) -> UnitRates {
    var units = UnitRates()
    for (key, price) in UnitRates.names {
      guard let value = entry[key], !value.isNull else { continue }
      units[keyPath: price] = try PriceKeys.piece(value, at: "\(place) \"\(key)\"")
    }
    let searches = entry["search_context_cost_per_query"]
    for size in Billing.SearchSize.allCases {
      guard let value = searches?["search_context_size_\(size.rawValue)"], !value.isNull else {
        continue
      }
      units.searches[size] = try PriceKeys.piece(value, at: "\(place) \"search_context_cost\"")
    }
    units.paysSearchesOnce =
      !units.searches.isEmpty && UnitRates.isGoogle(name)
      && entry["web_search_billing_unit"]?.stringValue != "per_query"
    return units
  }

  /// Quiet hours and factors.
  private static func addTerms(
    _ entry: JSONObject,
    to terms: inout PriceTerms,
    at place: String
  ) throws(PriceFileProblem) {
    if let offPeak = entry["off_peak_pricing"]?.objectValue,
      let windows = offPeak["windows"].flatMap(OffPeakRates.Window.list)
    {
      terms.offPeak = OffPeakRates(
        rates: try rates(offPeak, at: "\(place) \"off_peak_pricing\""),
        windows: windows,
        weekdayTimeZone: offPeak["weekday_timezone"]?.stringValue
      )
    }
    let further = (entry["provider_specific_entry"]?.objectValue?.members ?? []).map {
      ("multiplier:\($0.key)", $0.value)
    }
    for (key, value) in entry.members.map({ ($0.key, $0.value) }) + further {
      guard let multiplier = PriceTerms.Multiplier(rowKey: key),
        let digits = PriceDigits(value)?.text
      else { continue }
      terms.multipliers[multiplier] = Cost.scaled(digits, by: 4)
    }
  }

  /// Prices by ranges of input: `tiered_pricing` with a `range` in each of its entries.
  ///
  /// They stand in place of prices above thresholds, which would say the same again.
  private static func add(
    _ ranges: [JSON],
    to override: inout PriceOverride,
    at place: String
  ) throws(PriceFileProblem) {
    let base = override.rates
    var tiers: [PriceOverride.Tier] = []
    for range in ranges {
      guard let entry = range.objectValue, let low = range["range"]?[0]?.intValue,
        (0..<1 << 50).contains(low)
      else { continue }
      var found = try rates(entry, at: "\(place) \"tiered_pricing\"")
      if found.output == nil {
        found.output = base.output
        found.reasoning = found.reasoning ?? base.reasoning
      }
      // What a range does not price costs as much as its input, not as much as in another range.
      found.cacheRead = found.cacheRead ?? found.input
      found.cacheWrite = found.cacheWrite ?? found.input
      found.cacheWrite1h = found.cacheWrite1h ?? found.cacheWrite
      if low == 0 {
        override.rates = found
      } else {
        tiers.append(PriceOverride.Tier(above: low, rates: found))
      }
    }
    if !tiers.isEmpty { override.tiers = tiers.sorted { $0.above < $1.above } }
  }
}
