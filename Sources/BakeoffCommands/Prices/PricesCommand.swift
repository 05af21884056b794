internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports

/// `bakeoff prices`: what tokens cost, and who says so.
struct PricesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prices",
    abstract: "List the prices of models, or keep newer ones.",
    discussion: """
      Prices are in US dollars per 1,000,000 tokens; of a single model all are shown, those of \
      batches, tiers of service, sound, images and searches among them. Those of --prices FILE win, then those of \
      ~/.config/bakeoff/prices.json, which "bakeoff prices import" writes; then the built-in ones. \
      A file is {"openai/gpt-x": {"input": "0.15", "output": "0.6", "cache_read": "0.075"}}, or \
      LiteLLM's map of models.

      EXAMPLE
        bakeoff prices gpt-4o-mini
        bakeoff prices gpt-4o-mini --prices prices.json --json
        bakeoff prices import model_prices_and_context_window.json
      """,
    subcommands: [PricesListCommand.self, PricesImportCommand.self],
    defaultSubcommand: PricesListCommand.self
  )
}

/// `bakeoff prices list`, or only `bakeoff prices`: a table of prices.
struct PricesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the prices of models, and where each comes from.",
    discussion: """
      EXAMPLE
        bakeoff prices gpt-4o-mini
      """
  )

  @Argument(help: ArgumentHelp("A part of a model's name.", valueName: "query"))
  var query: String?

  @OptionGroup(title: "Prices") var prices: PriceOption

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  func run() throws {
    let listing = PriceListing(
      try prices.table(.process),
      query: query ?? "",
      now: Clock.system.now()
    )
    guard !listing.models.isEmpty else {
      throw InputError(
        "no priced model matches \"\(query ?? "")\": give it a price with --prices FILE, as in "
          + #"{"openai/gpt-x": {"input": "0.15", "output": "0.6"}}, in $ per 1M tokens"#
      )
    }
    if let notice = listing.notice { Console.talk("note: \(notice)") }
    if json {
      Console.result(listing.json.prettyText())
    } else {
      Console.result(listing.table)
      if let detail = listing.detail {
        Console.result("")
        Console.result(detail.table)
      }
      Console.result("\n" + listing.sources.joined(separator: "\n"))
    }
  }
}
