internal import BakeoffCore

/// The entries of LiteLLM's map of models: US dollars a token.
///
/// Digits past the twelfth decimal are rounded: some of the map's numbers carry the dust of binary
/// floating point, as in `1.5000000000000002e-07`.
enum LiteLLMPrices {
  private static let rates:
    [(key: String, rate: any WritableKeyPath<TokenRates, Int?> & Sendable)] = [
      ("input_cost_per_token", \.input), ("output_cost_per_token", \.output),
      ("cache_read_input_token_cost", \.cacheRead),
      ("cache_creation_input_token_cost", \.cacheWrite),
      ("cache_creation_input_token_cost_above_1hr", \.cacheWrite1h),
      ("output_cost_per_reasoning_token", \.reasoning),
    ]

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

  /// Reads the entry of a model; nil when it is not priced by the token.
  static func read(
    _ entry: JSONObject,
    of model: String
  ) throws(PriceFileProblem) -> PriceOverride? {
    let place = "\"\(model)\""
    var override = PriceOverride(rates: try rates(entry, at: place))
    override.tiers = try thresholds(entry, at: place)
    if let ranges = entry["tiered_pricing"]?.arrayValue {
      try add(ranges, to: &override, at: place)
    }
    guard override.rates.input != nil, override.rates.output != nil else { return nil }
    return override
  }

  private static func rates(
    _ entry: JSONObject,
    suffix: String = "",
    at place: String
  ) throws(PriceFileProblem) -> TokenRates {
    var found = TokenRates(input: nil, output: nil)
    for (key, rate) in rates {
      guard let value = entry[key + suffix], !value.isNull else { continue }
      guard let digits = PriceDigits(value), let picodollars = Cost.scaled(digits.text, by: 12),
        (0...PriceKeys.maximumRate).contains(picodollars)
      else {
        let shown = PriceDigits(value)?.text ?? value.kind
        throw PriceFileProblem(
          reason: "\(place) \"\(key + suffix)\" is \(shown): expected dollars per token, such as "
            + "1.5e-07"
        )
      }
      found[keyPath: rate] = picodollars
    }
    return found
  }

  /// The rates of keys such as `input_cost_per_token_above_200k_tokens`.
  private static func thresholds(
    _ entry: JSONObject,
    at place: String
  ) throws(PriceFileProblem) -> [PriceOverride.Tier] {
    let thousands = entry.keys.compactMap { key -> Int? in
      guard let rate = rates.first(where: { key.hasPrefix($0.key + "_above_") })?.key,
        key.hasSuffix("k_tokens")
      else { return nil }
      return Int(key.dropFirst(rate.count + "_above_".count).dropLast("k_tokens".count))
    }
    var tiers: [PriceOverride.Tier] = []
    for count in Set(thousands).sorted() where (1..<1 << 40).contains(count) {
      let found = try rates(entry, suffix: "_above_\(count)k_tokens", at: place)
      tiers.append(PriceOverride.Tier(above: count * 1000, rates: found))
    }
    return tiers
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
