internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports

/// `bakeoff models`: which providers there are, which keys are set, what models cost.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List providers and their keys, or the priced models that match a text.",
    discussion: """
      Rows of your own stand in ~/.config/bakeoff/providers.json and are marked (own).

      EXAMPLE
        bakeoff models
        bakeoff models gpt-4o
        bakeoff models --unsupported
      """
  )

  @Argument(help: ArgumentHelp("A part of a provider's or model's name.", valueName: "query"))
  var query: String?

  @Flag(help: "Only providers that this version cannot ask, and why.")
  var unsupported = false

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  @OptionGroup var envFile: EnvFileOption

  func run() throws {
    let environment = try Environment.load(file: envFile.path)
    let query = (query ?? "").lowercased()
    let table = try ProviderTable.load(environment)
    let providers = table.providers.filter { provider in
      guard !unsupported || provider.obstacle != nil else { return false }
      return query.isEmpty || provider.prefix.lowercased().contains(query)
        || provider.displayName.lowercased().contains(query)
    }
    let prices = try PriceTable.load(file: nil, environment: environment)
    let models = query.isEmpty || unsupported ? [] : prices.models(matching: query)
    guard !providers.isEmpty || !models.isEmpty else {
      if unsupported {
        throw InputError(
          "no provider that matches \"\(query)\" is one that cannot be asked: leave out "
            + "--unsupported to see those that can"
        )
      }
      throw InputError(
        "no provider or priced model matches \"\(query)\"; any PROVIDER/MODEL can be asked, priced "
          + "or not: \"bakeoff models\" lists the providers"
      )
    }
    if json {
      Console.result(
        JSON.object([
          "providers": .array(providers.map { ProviderStatus($0, in: table, environment).json }),
          "models": .array(models.map(Self.json)),
        ]).prettyText()
      )
      return
    }
    if unsupported {
      showUnsupported(providers)
    } else if !providers.isEmpty {
      show(providers, in: table, environment)
    }
    if !models.isEmpty { show(models, prices) }
  }

  /// Those of language models first, for a later version may ask them.
  private func showUnsupported(_ providers: [Provider]) {
    var table = Table(columns: [
      Table.Column("prefix"), Table.Column("provider"), Table.Column("why", isFlexible: true),
    ])
    let (models, others) = (
      providers.filter { $0.obstacle?.isLanguageModel == true },
      providers.filter { $0.obstacle?.isLanguageModel == false }
    )
    for provider in models + others {
      table.append([
        Table.Cell(provider.prefix + "/"), Table.Cell(provider.displayName),
        Table.Cell(provider.obstacle?.reason ?? ""),
      ])
    }
    print(table)
  }

  private func show(
    _ providers: [Provider],
    in rows: ProviderTable,
    _ environment: Environment
  ) {
    var table = Table(columns: [
      Table.Column("prefix"), Table.Column("provider"), Table.Column("protocol"),
      Table.Column("key"), Table.Column("base URL", isFlexible: true),
    ])
    for provider in providers {
      let status = ProviderStatus(provider, in: rows, environment)
      table.append([
        Table.Cell(provider.prefix + "/"), Table.Cell(status.name),
        Table.Cell(status.wireProtocol), Table.Cell(status.key),
        Table.Cell(provider.baseURL ?? "set \(provider.baseURLVariables.first ?? "a base URL")"),
      ])
    }
    print(table)
  }

  private func show(_ models: [(name: ModelName, price: Price)], _ prices: PriceTable) {
    var table = Table(columns: [
      Table.Column("model"), Table.Column("input $/1M", .right),
      Table.Column("output $/1M", .right), Table.Column("context", .right),
    ])
    for (name, price) in models {
      table.append([
        Table.Cell("\(name)"), Table.Cell(Self.perMillion(price.rates.input) ?? Figures.none),
        Table.Cell(Self.perMillion(price.rates.output) ?? Figures.none),
        Table.Cell(Figures.count(price.contextTokens)),
      ])
    }
    print(table)
    let sources = prices.files.map(\.path) + ["\(prices.source), \(prices.date)"]
    Console.result("Prices: \(sources.joined(separator: "; ")). \"bakeoff prices\" shows more.")
  }

  static func perMillion(_ rate: Int?) -> String? { rate.map(TokenRates.perMillion) }

  private func print(_ table: Table) {
    Console.result(Console.laidOut(table) + "\n")
  }

  private static func json(_ model: (name: ModelName, price: Price)) -> JSON {
    [
      "model": .string("\(model.name)"),
      "input_usd_per_million": Self.perMillion(model.price.rates.input).map { .number($0) }
        ?? .null,
      "output_usd_per_million": Self.perMillion(model.price.rates.output).map { .number($0) }
        ?? .null,
      "context_tokens": model.price.contextTokens.map { .number($0) } ?? .null,
    ]
  }
}
