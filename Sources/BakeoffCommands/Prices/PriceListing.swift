internal import Bakeoff
internal import BakeoffReports

/// The prices of the models that match a query.
struct PriceListing {
  /// The models, sorted by name.
  let models: [(name: ModelName, price: Price)]
  /// A sentence when built-in prices are among them and old; nil otherwise.
  let notice: String?
  /// All figures of the one model that was asked for; nil when there are several.
  let detail: PriceDetail?
  private let prices: PriceTable

  init(_ prices: PriceTable, query: String, now: Double) {
    self.prices = prices
    let named = ModelName(query).flatMap { name in prices.price(for: name).map { (name, $0) } }
    let found = prices.models(matching: query)
    // A name without a row may be a form of one that has one.
    models = found.isEmpty ? named.map { [$0] } ?? [] : found
    let exact = models.first { $0.name.description == query }
    detail = (exact ?? (models.count == 1 ? models.first : nil)).map {
      PriceDetail($0.name, $0.price)
    }
    let hasBuiltIn = models.contains { prices.source(for: $0.name) == .builtIn }
    notice = hasBuiltIn ? prices.ageNotice(at: now) : nil
  }

  /// The prices as a table.
  var table: Table {
    var table = Table(columns: [
      Table.Column("model"), Table.Column("input", .right), Table.Column("output", .right),
      Table.Column("cache read", .right), Table.Column("cache write", .right),
      Table.Column("other rates from", .right), Table.Column("source", isFlexible: true),
    ])
    for (name, price) in models {
      let rates = price.rates
      table.append(
        [Table.Cell("\(name)")]
          + [rates.input, rates.output, rates.cacheRead, rates.cacheWrite].map { rate in
            Table.Cell(rate.map(TokenRates.perMillion) ?? Figures.none)
          }
          + [
            Table.Cell(Figures.count(price.bands.first { $0.minimumInput > 1 }?.minimumInput)),
            Table.Cell(source(of: name)),
          ]
      )
    }
    return table
  }

  /// What the figures are, and where they come from, a line each.
  var sources: [String] {
    ["Prices are in US dollars per 1,000,000 tokens."]
      + prices.files.map { file in
        "\(file.path): \(Figures.count(file.overrides.count, "model"))"
          + (file.date.map { ", of \($0)" } ?? "")
      }
      + ["built-in: \(prices.source), \(prices.date)"]
  }

  /// The prices for programs.
  var json: JSON {
    [
      "built_in": ["source": .string(prices.source), "date": .string(prices.date)],
      "files": .array(prices.files.map { .string($0.path) }),
      "models": .array(
        models.map { name, price in
          .object(
            JSONObject(
              [("model", .string("\(name)"))] + Self.members(price.rates) + [
                (
                  "bands",
                  .array(
                    price.bands.map { band in
                      .object(
                        JSONObject(
                          [("minimum_input_tokens", .number(band.minimumInput))]
                            + Self.members(band.rates)
                        )
                      )
                    }
                  )
                ), ("price", price.entry), ("source", .string(source(of: name))),
                ("date", date(of: name).map { .string($0) } ?? .null),
              ]
            )
          )
        }
      ),
    ]
  }

  /// The day of the price, or on which its file was last written.
  private func date(of name: ModelName) -> String? {
    guard case .file(let path)? = prices.source(for: name) else { return prices.date }
    return prices.files.first { $0.path == path }?.date
  }

  private func source(of name: ModelName) -> String {
    prices.source(for: name)?.description ?? PriceTable.Source.builtIn.description
  }

  private static func members(_ rates: TokenRates) -> [(key: String, value: JSON)] {
    [
      ("input", rates.input), ("output", rates.output), ("cache_read", rates.cacheRead),
      ("cache_write", rates.cacheWrite), ("cache_write_1h", rates.cacheWrite1h),
      ("reasoning", rates.reasoning),
    ].map { name, rate in
      ("\(name)_usd_per_million", rate.map { .number(TokenRates.perMillion($0)) } ?? .null)
    }
  }
}
