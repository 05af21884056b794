internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports

/// `bakeoff models`: which providers there are, which keys are set, what models cost.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List providers and their keys, or the priced models that match a text.",
    discussion: """
      EXAMPLE
        bakeoff models
        bakeoff models gpt-4o
      """
  )

  @Argument(help: ArgumentHelp("A part of a provider's or model's name.", valueName: "query"))
  var query: String?

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  @Option(
    help: ArgumentHelp("A file of settings instead of the nearest .env.", valueName: "path")
  )
  var envFile: String?

  func run() throws {
    let environment = try Environment.load(file: envFile)
    let query = (query ?? "").lowercased()
    let providers = ProviderTable.builtIn.providers.filter { provider in
      query.isEmpty || provider.prefix.lowercased().contains(query)
        || provider.displayName.lowercased().contains(query)
    }
    let prices = try PriceTable.load(file: nil, environment: environment)
    let models = query.isEmpty ? [] : prices.models(matching: query)
    guard !providers.isEmpty || !models.isEmpty else {
      throw InputError(
        "no provider or priced model matches \"\(query)\"; any PROVIDER/MODEL can be asked, priced "
          + "or not: \"bakeoff models\" lists the providers"
      )
    }
    if json {
      Console.result(
        JSON.object([
          "providers": .array(providers.map { ProviderStatus($0, environment).json }),
          "models": .array(models.map(Self.json)),
        ]).prettyText()
      )
      return
    }
    if !providers.isEmpty { show(providers, environment) }
    if !models.isEmpty { show(models, prices) }
  }

  private func show(_ providers: [Provider], _ environment: Environment) {
    var table = Table(columns: [
      Table.Column("prefix"), Table.Column("provider"), Table.Column("protocol"),
      Table.Column("key"), Table.Column("base URL", isFlexible: true),
    ])
    for provider in providers {
      let status = ProviderStatus(provider, environment)
      table.append([
        Table.Cell(provider.prefix + "/"), Table.Cell(provider.displayName),
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

  private static func perMillion(_ rate: Int?) -> String? { rate.map(TokenRates.perMillion) }

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

/// Whether a provider can be asked as things are.
private struct ProviderStatus {
  private let provider: Provider
  private let found: String?

  init(_ provider: Provider, _ environment: Environment) {
    self.provider = provider
    found = environment.first(of: provider.keyVariables)?.name
  }

  var wireProtocol: String {
    isSupported ? provider.wireProtocol : "\(provider.wireProtocol) (not yet)"
  }

  private var isSupported: Bool {
    if case .unsupported = provider.authentication { return false }
    return WireProtocols.named(provider.wireProtocol) != nil
  }

  var key: String {
    if let found { return "✓ \(found)" }
    return switch provider.authentication {
    case .none: "not needed"
    case .optionalBearer: "optional"
    case .bearer, .header, .unsupported: "needs \(provider.keyVariables.first ?? "a key")"
    }
  }

  var json: JSON {
    [
      "prefix": .string(provider.prefix), "name": .string(provider.displayName),
      "protocol": .string(provider.wireProtocol), "supported": .bool(isSupported),
      "base_url": provider.baseURL.map { .string($0) } ?? .null,
      "key_variables": .array(provider.keyVariables.map { .string($0) }),
      "key_found": found.map { .string($0) } ?? .null,
    ]
  }
}
