public import BakeoffCore
internal import Synchronization

/// The prices of all models that are known; a model it does not know has no price, never a zero one.
public struct PriceTable: Sendable {
  /// The table that comes with the program.
  public static let builtIn = PriceTable(rows: priceRows, extraRows: priceExtraRows)

  /// The day of the prices, as in `2026-10-21`.
  public let date: String
  /// Where the prices come from.
  public let source: String
  private let rows: PriceLines
  private let extraRows: PriceLines
  private let found = Memo()

  /// Prices that were looked up before, also in vain.
  private final class Memo: Sendable {
    let prices = Mutex<[ModelName: Price?]>([:])
  }

  init(rows: StaticString, extraRows: StaticString) {
    self.rows = PriceLines(rows)
    self.extraRows = PriceLines(extraRows)
    date = self.rows.comment("date") ?? "unknown"
    source = self.rows.comment("source") ?? "unknown"
  }

  /// The price of a model; nil when it is not known.
  ///
  /// Names that providers take as short or dated forms of another find its row. Models on servers of
  /// one's own are free. Where a model is asked does not change its price.
  public func price(for name: ModelName) -> Price? {
    let name = name.withoutBaseURL
    if let known = found.prices.withLock({ $0[name] }) { return known }
    let price = look(up: name)
    found.prices.withLock { $0[name] = .some(price) }
    return price
  }

  /// The models whose name holds every word of a query, upper and lower case alike.
  ///
  /// All of them for an empty query; sorted by name. It reads the whole table.
  public func models(matching query: String) -> [(name: ModelName, price: Price)] {
    let words = query.lowercased().split(separator: " ")
    return rows.models.compactMap { model in
      let text = model.lowercased()
      guard words.allSatisfy({ text.contains($0) }), let name = ModelName(model),
        let price = row(model, provider: name.provider)
      else { return nil }
      return (name, price)
    }
  }

  private func look(up name: ModelName) -> Price? {
    for model in name.priceRowNames {
      if let price = row(model, provider: name.provider) { return price }
    }
    return ModelName.freeProviders.contains(name.provider) ? .free : nil
  }

  private func row(_ model: String, provider: String) -> Price? {
    rows.cells(of: model).map {
      Price(cells: $0, extra: extraRows.cells(of: model), provider: provider)
    }
  }
}
