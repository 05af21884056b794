internal import BakeoffCore

/// The number of a model's parameters, as far as its name tells it.
struct ModelSize {
  /// Billions of parameters, in tenths.
  let tenths: Int
  /// Whether the name gives it as a mixture, such as `8x7b`.
  let isMixture: Bool

  /// Reads the first word such as `70b`, `1.5B` or `8x7b`; nil when there is none.
  init?(_ model: String) {
    let words = model.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    for word in words where word.last == "b" {
      let factors = word.dropLast().split(separator: "x", omittingEmptySubsequences: false)
      let sizes = factors.map { Cost.scaled(String($0), by: 1) }
      guard (1...2).contains(sizes.count), let last = sizes.last ?? nil, last > 0, last < 100_000
      else { continue }
      guard sizes.count == 2 else {
        (tenths, isMixture) = (last, false)
        return
      }
      guard let experts = sizes[0], experts > 0, experts < 100_000, experts % 10 == 0 else {
        continue
      }
      (tenths, isMixture) = (experts / 10 * last, true)
      return
    }
    return nil
  }
}

extension PriceTable {
  /// The price of a model without a row whose provider charges by its size; nil for all others, and
  /// when its name does not tell the size.
  func sizedPrice(of name: ModelName) -> Price? {
    guard ["together_ai", "fireworks_ai"].contains(name.provider), let size = ModelSize(name.model)
    else { return nil }
    if name.provider == "together_ai" {
      let rows = [
        (40, "up-to-4b"), (80, "4.1b-8b"), (210, "8.1b-21b"), (410, "21.1b-41b"),
        (800, "41.1b-80b"), (1100, "81.1b-110b"),
      ]
      let row = rows.first { size.tenths <= $0.0 }?.1
      return row.flatMap { self.row("together_ai/together-ai-\($0)") }
    }
    let prices =
      size.isMixture
      ? [(560, 500_000), (1760, 1_200_000)]
      : [(40, 100_000), (160, 200_000), (.max, 900_000)]
    guard let rate = prices.first(where: { size.tenths <= $0.0 })?.1 else { return nil }
    let rates = TokenRates(input: rate, output: rate)
    return Price(rates: rates.adjusted(for: name.provider))
  }
}
