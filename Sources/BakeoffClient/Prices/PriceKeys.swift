internal import BakeoffCore

/// The entries of our own form of a price file: US dollars per million tokens, or for each piece.
enum PriceKeys {
  /// The keys of rates, with the rates they are.
  static let rates: [(key: String, rate: any WritableKeyPath<TokenRates, Int?> & Sendable)] = [
    ("input", \.input), ("output", \.output), ("cache_read", \.cacheRead),
    ("cache_write", \.cacheWrite), ("cache_write_1h", \.cacheWrite1h), ("reasoning", \.reasoning),
    ("audio_input", \.audioInput), ("audio_output", \.audioOutput),
    ("audio_cache_read", \.audioCacheRead), ("image_input", \.imageInput),
    ("image_output", \.imageOutput), ("video_input", \.videoInput),
  ]
  /// The keys of prices by the piece, with the prices they are.
  static let pieces: [(key: String, price: any WritableKeyPath<UnitRates, Int?> & Sendable)] = [
    ("per_request", \.request), ("per_second", \.second), ("per_image", \.inputImage),
    ("per_output_image", \.outputImage), ("per_character", \.inputCharacter),
    ("per_output_character", \.outputCharacter), ("per_map_search", \.mapSearch),
  ]
  /// The key of prices for a web search.
  static let search = "per_search"
  /// The key that says that all searches for an answer are paid for as one.
  static let searchesOnce = "searches_once"
  /// The keys of what is no price itself.
  static let terms = ["service_tiers", "batch", "off_peak", "multipliers"]

  /// The dearest price that is taken for meant: a dollar a token, in picodollars a token.
  static let maximumRate = 1_000_000_000_000

  /// Reads the entry of a model.
  static func read(
    _ entry: JSONObject,
    of model: String
  ) throws(PriceFileProblem) -> PriceOverride {
    let place = "\"\(model)\""
    let others = ["tiers"] + terms + pieces.map(\.key) + [search, searchesOnce]
    let set = try rateSet(entry, at: place, besides: others)
    let override = PriceOverride(
      rates: set.rates,
      tiers: set.tiers,
      terms: try terms(entry, at: place)
    )
    let units = override.terms.units
    guard [units.second, units.inputCharacter, units.inputImage].allSatisfy({ $0 == nil }) else {
      return override
    }
    for (key, rate) in [("input", override.rates.input), ("output", override.rates.output)]
    where rate == nil {
      throw PriceFileProblem(
        reason: "\(place) has no \"\(key)\": add \"\(key)\": \"0.15\", in $ per 1M tokens, or "
          + "\"0\" when it is free"
      )
    }
    return override
  }

  /// Reads rates, and those of longer requests beside them.
  static func rateSet(
    _ entry: JSONObject,
    at place: String,
    besides others: [String] = ["tiers"]
  ) throws(PriceFileProblem) -> RateSet {
    var set = RateSet(rates: try rates(entry, at: place, besides: others))
    guard let tiers = entry["tiers"], !tiers.isNull else { return set }
    guard let list = tiers.arrayValue else {
      throw PriceFileProblem(reason: "\(place) \"tiers\": \(expectedTiers), found \(tiers.kind)")
    }
    for tier in list {
      guard let object = tier.objectValue, let above = tier["above"]?.intValue, above > 0,
        above < 1 << 50
      else { throw PriceFileProblem(reason: "\(place) \"tiers\": \(expectedTiers)") }
      set.tiers.append(
        PriceOverride.Tier(
          above: above,
          rates: try rates(object, at: "\(place) \"tiers\"", besides: ["above"])
        )
      )
    }
    set.tiers.sort { $0.above < $1.above }
    return set
  }

  private static let expectedTiers =
    #"expected a list such as [{"above": 200000, "input": "2.5", "output": "15"}]"#

  /// Reads the rates of an entry, which has no keys but theirs and some others.
  static func rates(
    _ entry: JSONObject,
    at place: String,
    besides others: [String]
  ) throws(PriceFileProblem) -> TokenRates {
    var found = TokenRates.unknown
    for (key, value) in entry.members where !others.contains(key) {
      guard let rate = rates.first(where: { $0.key == key })?.rate else {
        let known = (rates.map(\.key) + others).joined(separator: ", ")
        throw PriceFileProblem(reason: "\(place) has an unknown key \"\(key)\"; keys: \(known)")
      }
      found[keyPath: rate] = try self.rate(value, at: "\(place) \"\(key)\"")
    }
    return found
  }

  /// A rate in picodollars a token; nil for `null`.
  private static func rate(_ value: JSON, at place: String) throws(PriceFileProblem) -> Int? {
    if value.isNull { return nil }
    let expected = "expected dollars per 1M tokens, such as \"0.15\""
    guard let digits = PriceDigits(value) else {
      throw PriceFileProblem(reason: "\(place): \(expected), found \(value.kind)")
    }
    guard let rate = TokenRates.rate(perMillion: digits.text), rate <= maximumRate else {
      throw PriceFileProblem(reason: "\(place) is \(digits.text): \(expected)")
    }
    guard digits.decimals <= 6 else {
      throw PriceFileProblem(
        reason: "\(place) is \(digits.text): at most six decimals count, as prices are $ per 1M "
          + "tokens; prices per token have LiteLLM's keys, such as input_cost_per_token"
      )
    }
    return rate
  }
}

extension TokenRates {
  /// A rate in dollars per million tokens, as exact digits such as `0.15`.
  ///
  /// - Parameter rate: Picodollars a token, at most a dollar.
  /// - Returns: The digits.
  public static func perMillion(_ rate: Int) -> String {
    Cost(picodollars: rate * 1_000_000).usd
  }
}
