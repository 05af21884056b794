extension Price {
  /// Puts the cells of a model together, with what its provider does differently.
  ///
  /// - Parameters:
  ///   - cells: The model's line of the price rows.
  ///   - extra: Its line of the further rows.
  ///   - provider: The prefix under which the line stands.
  init(cells: PriceCells, extra: PriceCells?, provider: String) {
    let rates = TokenRates(
      input: cells.rate("in"),
      output: cells.rate("out"),
      cacheRead: cells.rate("cache_read"),
      cacheWrite: cells.rate("cache_write"),
      cacheWrite1h: cells.rate("cache_write_1h"),
      reasoning: cells.rate("reasoning_out")
    ).adjusted(for: provider)
    var bands: [Band] = []
    if let threshold = cells.count("tier_above") {
      let minimum = Self.minimumInput(above: threshold, provider: provider)
      bands = [Band(minimumInput: minimum, rates: Self.tier(of: cells).filled(from: rates))]
    } else if let extra {
      bands = Self.ranges(of: extra, over: rates)
    }
    self.init(
      rates: rates,
      bands: bands,
      contextTokens: cells.count("context"),
      maxOutputTokens: cells.count("max_out"),
      flags: cells["flags"]?.split(separator: ",").map(String.init) ?? [],
      efforts: cells["effort"]?.split(separator: ",").map(String.init) ?? [],
      mode: cells["mode"] ?? "chat",
      retirementDate: cells["deprecated"]
    )
  }

  /// The rates that are stated for input above the threshold.
  private static func tier(of cells: PriceCells) -> TokenRates {
    TokenRates(
      input: cells.rate("tier_in"),
      output: cells.rate("tier_out"),
      cacheRead: cells.rate("tier_cache_read"),
      cacheWrite: cells.rate("tier_cache_write"),
      cacheWrite1h: cells.rate("tier_cache_write_1h")
    )
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
