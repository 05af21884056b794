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
  private let embeddingRows = PriceLines(embeddingPriceRows)
  /// The files whose prices win over the built-in ones, and the first over the others.
  public private(set) var files: [PriceFile] = []
  private var found = Memo()

  /// Where a price comes from.
  public enum Source: Hashable, Sendable, CustomStringConvertible {
    /// The table that comes with the program.
    case builtIn
    /// A file, by its path.
    case file(String)

    /// `built-in`, or the file's path.
    public var description: String {
      switch self {
      case .builtIn: "built-in"
      case .file(let path): path
      }
    }
  }

  private typealias Found = (price: Price, source: Source)

  /// Prices that were looked up before, also in vain.
  private final class Memo: Sendable {
    let prices = Mutex<[ModelName: Found?]>([:])
  }

  init(rows: StaticString, extraRows: StaticString) {
    self.rows = PriceLines(rows)
    self.extraRows = PriceLines(extraRows)
    date = self.rows.comment("date") ?? "unknown"
    source = self.rows.comment("source") ?? "unknown"
  }

  /// The table with a file whose prices win; other models keep theirs.
  public func overridden(by file: PriceFile) -> PriceTable {
    var table = self
    table.files.insert(file, at: 0)
    table.found = Memo()
    return table
  }

  /// The price of a model; nil when it is not known.
  ///
  /// Names that providers take as short or dated forms of another find its row; the closest name
  /// that any table has counts. Models on servers of one's own are free. Where a model is
  /// asked does not change its price.
  public func price(for name: ModelName) -> Price? { find(name)?.price }

  /// Where the price of a model comes from; nil when it is not known.
  public func source(for name: ModelName) -> Source? { find(name)?.source }

  /// The models whose name holds every word of a query, upper and lower case alike.
  ///
  /// All of them for an empty query; sorted by name. It reads the whole table.
  public func models(matching query: String) -> [(name: ModelName, price: Price)] {
    let words = query.lowercased().split(separator: " ")
    var names = rows.models
    let added = Set(files.flatMap(\.overrides.keys)).subtracting(names)
    if !added.isEmpty {
      names = (names + added).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return names.compactMap { model in
      let text = model.lowercased()
      guard words.allSatisfy({ text.contains($0) }), let name = ModelName(model),
        let price = override(model, of: name)?.price ?? row(model)
      else { return nil }
      return (name, price)
    }
  }

  private func find(_ name: ModelName) -> Found? {
    let name = name.withoutBaseURL
    if let known = found.prices.withLock({ $0[name] }) { return known }
    let result = look(up: name)
    found.prices.withLock { $0[name] = .some(result) }
    return result
  }

  private func look(up name: ModelName) -> Found? {
    if let exact = override(name.description, of: name) { return exact }
    for model in name.priceRowNames {
      if let override = override(model, of: name) { return override }
      if let price = row(model) { return (price, .builtIn) }
    }
    if let cells = embeddingRows.cells(of: name.description) {
      return (Price(cells: cells, extra: nil, name: name), .builtIn)
    }
    if let price = sizedPrice(of: name) { return (price, .builtIn) }
    return ModelName.freeProviders.contains(name.provider) ? (.free, .builtIn) : nil
  }

  /// What the files say under a name, for a model that may have a longer one.
  private func override(_ model: String, of name: ModelName) -> Found? {
    for file in files {
      guard let override = file.overrides[model] else { continue }
      let known = Self.builtIn.price(for: name)
      return (override.price(of: name, over: known), .file(file.path))
    }
    return nil
  }

  /// The price of a built-in row; nil when there is none.
  func row(_ model: String) -> Price? {
    guard let name = ModelName(model), let cells = rows.cells(of: model) else { return nil }
    return Price(cells: cells, extra: extraRows.cells(of: model), name: name)
  }
}

extension PriceTable: CustomReflectable {
  /// Where the prices are from, without the thousands of rows.
  public var customMirror: Mirror {
    Mirror(self, children: ["date": date, "source": source, "files": files.map(\.path)])
  }
}
