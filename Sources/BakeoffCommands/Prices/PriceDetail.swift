internal import Bakeoff
internal import BakeoffReports

/// All that is known of one model's price, a line for each figure.
struct PriceDetail {
  /// The lines: when a price holds, what it is of, and how much it is.
  let table: Table

  init(_ name: ModelName, _ price: Price) {
    table = Self.lines(price).reduce(into: Self.empty(name)) { table, line in
      table.append([Table.Cell(line.when), Table.Cell(line.what), Table.Cell(line.price)])
    }
  }

  private typealias Line = (when: String, what: String, price: String)

  private static func empty(_ name: ModelName) -> Table {
    Table(columns: [
      Table.Column("\(name): when"), Table.Column("what"), Table.Column("price", .right),
    ])
  }

  private static func lines(_ price: Price) -> [Line] {
    let isRanged = price.rates.input == nil && !price.bands.isEmpty
    var lines = isRanged ? [] : self.lines("always", price.rates)
    for band in price.bands {
      lines += self.lines("from \(Figures.count(band.minimumInput, "input token"))", band.rates)
    }
    for (tier, set) in price.terms.serviceTiers.sorted(by: { $0.key < $1.key }) {
      lines += self.lines("service tier \(tier)", set)
    }
    lines += price.terms.batch.map { self.lines("batch", $0) } ?? []
    if let offPeak = price.terms.offPeak { lines += self.lines(when(offPeak), offPeak.rates) }
    lines += self.lines(price.terms.units)
    for multiplier in PriceTerms.Multiplier.allCases {
      guard let factor = price.terms.multipliers[multiplier] else { continue }
      let text = PriceTerms.Multiplier.text(factor)
      lines.append((when(multiplier), "all tokens", "× \(text)"))
    }
    return lines
  }

  private static func lines(_ when: String, _ set: RateSet) -> [Line] {
    lines(when, set.rates)
      + set.tiers.flatMap { tier in
        lines("\(when), above \(Figures.count(tier.above, "input token"))", tier.rates)
      }
  }

  private static func lines(_ when: String, _ rates: TokenRates) -> [Line] {
    [
      ("input", rates.input), ("output", rates.output), ("cache read", rates.cacheRead),
      ("cache write", rates.cacheWrite), ("cache write, 1 h", rates.cacheWrite1h),
      ("reasoning", rates.reasoning), ("audio in", rates.audioInput),
      ("audio out", rates.audioOutput), ("cached audio", rates.audioCacheRead),
      ("image tokens in", rates.imageInput), ("image tokens out", rates.imageOutput),
      ("video tokens in", rates.videoInput),
    ].compactMap { what, rate in
      rate.map { (when, what, "$\(TokenRates.perMillion($0)) per 1M") }
    }
  }

  private static func lines(_ units: UnitRates) -> [Line] {
    var lines: [Line] = [
      ("request", units.request), ("second", units.second), ("image in", units.inputImage),
      ("image out", units.outputImage), ("character in", units.inputCharacter),
      ("character out", units.outputCharacter), ("map search", units.mapSearch),
    ].compactMap { what, price in
      price.map { ("each", what, Cost(picodollars: $0).description) }
    }
    let sizes = Set(units.searches.values).count > 1 ? Billing.SearchSize.allCases : [.medium]
    for size in sizes {
      guard let price = units.searches[size] else { continue }
      lines.append(
        (
          units.paysSearchesOnce ? "once an answer" : "each",
          sizes.count > 1 ? "web search, \(size.rawValue)" : "web search",
          Cost(picodollars: price).description
        )
      )
    }
    return lines
  }

  private static func when(_ offPeak: OffPeakRates) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let windows = offPeak.windows.map { window in
      let sorted = window.weekdays.sorted()
      let names = sorted.count == 7 ? "" : sorted.map { days[$0 - 1] }.joined(separator: " ") + " "
      return names + (window.start == window.end ? "all day" : window.hours)
    }
    let zone = offPeak.weekdayTimeZone.map { ", days of \($0)" } ?? ""
    return "off-peak (UTC\(zone)): " + windows.joined(separator: "; ")
  }

  private static func when(_ multiplier: PriceTerms.Multiplier) -> String {
    switch multiplier {
    case .inferenceInUS: "inference_geo us"
    case .fast: "speed fast"
    case .residencyInEU: "data stay in the EU"
    case .residencyInUS: "data stay in the US"
    case .regionalEndpoint: "regional endpoint"
    }
  }
}
