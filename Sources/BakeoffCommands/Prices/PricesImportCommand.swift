internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports

/// `bakeoff prices import`: LiteLLM's map as the user's own prices.
struct PricesImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep the prices of a file, such as LiteLLM's map, for all later runs.",
    discussion: """
      They are written to ~/.config/bakeoff/prices.json (or below XDG_CONFIG_HOME) in $ per 1M \
      tokens. Prices that are there already stay where the file has none.

      EXAMPLE
        bakeoff prices import model_prices_and_context_window.json
      """
  )

  @Argument(help: ArgumentHelp("LiteLLM's map of models, or a file of our own form."))
  var file: String

  func run() throws {
    let path = PriceTable.userFile(.process)
    let read = try PriceFile(path: file)
    var prices = PriceFile(path: path, overrides: read.overrides)
    var kept = 0
    if let known = try PriceTable.load(file: nil, environment: .process).files.first {
      prices = prices.merged(over: known)
      kept = prices.overrides.count - read.overrides.count
    }
    try prices.write()
    if !read.leftOut.isEmpty { Console.talk("\(file): \(read.leftOutNotice)") }
    let rest = kept > 0 ? "; \(Figures.count(kept)) that were there stay" : ""
    Console.result("wrote \(Figures.count(read.overrides.count, "price")) to \(path)\(rest)")
  }
}
