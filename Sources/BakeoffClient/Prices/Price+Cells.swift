internal import BakeoffCore

extension Price {
  /// Puts the cells of a model together, with what its provider does differently.
  ///
  /// - Parameters:
  ///   - cells: The model's line of the price rows.
  ///   - extra: Its line of the further rows.
  ///   - name: The name under which the line stands.
  init(cells: PriceCells, extra: PriceCells?, name: ModelName) {
    let further = extra?.furtherTerms ?? FurtherTerms()
    var rates = cells.rates(prefix: "")
    rates.imageOutput = further.standard.imageOutput
    rates.videoInput = further.standard.videoInput
    rates = rates.adjusted(for: name.provider)
    var bands: [Band] = []
    if let threshold = cells.count("tier_above") {
      let minimum = Self.minimumInput(above: threshold, provider: name.provider)
      let tier = cells.rates(prefix: "tier_")
      bands = [Band(minimumInput: minimum, rates: tier.filled(from: rates))]
    } else if let extra {
      bands = Self.ranges(of: extra, over: rates)
    }
    var terms = further.terms
    let batch = cells.rates(prefix: "batch_")
    if batch != .unknown {
      // What the further rows state of batches, they do not state here.
      terms.batch = RateSet(
        rates: batch.filled(from: terms.batch?.rates ?? .unknown),
        tiers: terms.batch?.tiers ?? []
      )
    }
    terms.units.inputImage = cells["image_in_each"].flatMap { Cost(usd: $0)?.picodollars }
    terms.units.paysSearchesOnce =
      UnitRates.isGoogle(name) && extra?["web_search_billing_unit"] != "per_query"
    terms.units = terms.units.adjusted(for: name)
    self.init(
      rates: rates,
      bands: bands,
      terms: terms,
      contextTokens: cells.count("context"),
      maxOutputTokens: cells.count("max_out"),
      flags: cells["flags"]?.split(separator: ",").map(String.init) ?? [],
      efforts: cells["effort"]?.split(separator: ",").map(String.init) ?? [],
      mode: cells["mode"] ?? "chat",
      retirementDate: cells["deprecated"]
    )
    includesThresholds = Self.includesThreshold(name.provider)
  }

  /// The bands of a row whose price depends on ranges of input: cells `range:LOW-HIGH:RATE`.
  private static func ranges(of extra: PriceCells, over base: TokenRates) -> [Band] {
    var bands: [Int: TokenRates] = [:]
    for cell in extra.cells {
      let parts = cell.key.split(separator: ":")
      guard parts.count == 3, parts[0] == "range",
        let low = parts[1].split(separator: "-").first.flatMap({ Int($0) }),
        let rate = TokenRates.rate(perMillion: String(cell.value))
      else { continue }
      var rates = bands[low] ?? TokenRates(input: nil, output: base.output)
      switch parts[2] {
      case "input": rates.input = rate
      case "output": rates.output = rate
      case "output_reasoning": rates.reasoning = rate
      case "cache_read": rates.cacheRead = rate
      case "cache_creation": rates.cacheWrite = rate
      default: continue
      }
      bands[low] = rates
    }
    return bands.sorted { $0.key < $1.key }.map { low, rates in
      // The lowest range also holds for a request without any input.
      Band(minimumInput: low == 0 ? 0 : low + 1, rates: rates)
    }
  }
}

extension PriceCells {
  private static let names:
    [(key: String, rate: any WritableKeyPath<TokenRates, Int?> & Sendable)] =
      [
        ("in", \.input), ("out", \.output), ("cache_read", \.cacheRead),
        ("cache_write", \.cacheWrite), ("cache_write_1h", \.cacheWrite1h),
        ("reasoning_out", \.reasoning), ("audio_in", \.audioInput), ("audio_out", \.audioOutput),
        ("audio_cache_read", \.audioCacheRead), ("image_tok_in", \.imageInput),
      ]

  /// The rates of a line's cells whose keys begin with a word such as `tier_`, or with none.
  func rates(prefix: String) -> TokenRates {
    var found = TokenRates.unknown
    for (key, rate) in Self.names { found[keyPath: rate] = self.rate(prefix + key) }
    return found
  }
}
