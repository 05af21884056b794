internal import BakeoffCore

/// The entries of our own form of a price file: US dollars per million tokens.
enum PriceKeys {
  /// The keys of rates, with the rates they are.
  static let rates: [(key: String, rate: any WritableKeyPath<TokenRates, Int?> & Sendable)] = [
    ("input", \.input), ("output", \.output), ("cache_read", \.cacheRead),
    ("cache_write", \.cacheWrite), ("cache_write_1h", \.cacheWrite1h), ("reasoning", \.reasoning),
  ]

  /// The dearest price that is taken for meant: a dollar a token, in picodollars a token.
  static let maximumRate = 1_000_000_000_000

  /// Reads the entry of a model.
  static func read(
    _ entry: JSONObject,
    of model: String
  ) throws(PriceFileProblem) -> PriceOverride {
    let place = "\"\(model)\""
    var override = PriceOverride(rates: try rates(entry, at: place, besides: ["tiers"]))
    for (key, rate) in [("input", override.rates.input), ("output", override.rates.output)]
    where rate == nil {
      throw PriceFileProblem(
        reason: "\(place) has no \"\(key)\": add \"\(key)\": \"0.15\", in $ per 1M tokens, or "
          + "\"0\" when it is free"
      )
    }
    guard let tiers = entry["tiers"], !tiers.isNull else { return override }
    guard let list = tiers.arrayValue else {
      throw PriceFileProblem(reason: "\(place) \"tiers\": \(expectedTiers), found \(tiers.kind)")
    }
    for tier in list {
      guard let object = tier.objectValue, let above = tier["above"]?.intValue, above > 0,
        above < 1 << 50
      else { throw PriceFileProblem(reason: "\(place) \"tiers\": \(expectedTiers)") }
      override.tiers.append(
        PriceOverride.Tier(
          above: above,
          rates: try rates(object, at: "\(place) \"tiers\"", besides: ["above"])
        )
      )
    }
    override.tiers.sort { $0.above < $1.above }
    return override
  }

  private static let expectedTiers =
    #"expected a list such as [{"above": 200000, "input": "2.5", "output": "15"}]"#

  private static func rates(
    _ entry: JSONObject,
    at place: String,
    besides others: [String]
  ) throws(PriceFileProblem) -> TokenRates {
    var found = TokenRates(input: nil, output: nil)
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

  /// An override as an entry, its prices as decimal strings.
  static func json(_ override: PriceOverride) -> JSON {
    var members = self.members(override.rates)
    if !override.tiers.isEmpty {
      let tiers = override.tiers.map { tier in
        JSON.object(JSONObject([("above", .number(tier.above))] + self.members(tier.rates)))
      }
      members.append(("tiers", .array(tiers)))
    }
    return .object(JSONObject(members))
  }

  private static func members(_ found: TokenRates) -> [(key: String, value: JSON)] {
    rates.compactMap { key, rate in
      found[keyPath: rate].map { (key, .string(TokenRates.perMillion($0))) }
    }
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
