public import BakeoffCore

extension Figures {
  /// An amount of money with at least two significant digits, such as `$0.0042` or `$1,240.00`.
  ///
  /// Amounts from a dollar up have cents; smaller ones up to three significant digits. nil is
  /// `unknown`, and the highest amount there is a lower bound, for sums end there.
  public static func cost(_ cost: Cost?) -> String {
    guard let cost else { return "unknown" }
    return cost == .highest ? "≥ \(digits(cost))" : digits(cost)
  }

  private static func digits(_ cost: Cost) -> String {
    let amount = cost.picodollars.magnitude
    guard amount > 0 else { return "$0" }
    let sign = cost.picodollars < 0 ? "−$" : "$"
    // The last digit that is kept, in picodollars: a cent, or the third significant one.
    var unit: UInt = 10_000_000_000
    if amount < 1_000_000_000_000 {
      unit = 1
      while amount / unit >= 1000 { unit *= 10 }
    }
    let rounded = (amount / unit + (amount % unit * 2 >= unit ? 1 : 0)) * unit
    let whole = rounded / 1_000_000_000_000
    let rest = String(rounded % 1_000_000_000_000)
    var decimals = Array(String(repeating: "0", count: 12 - rest.count) + rest)
    let leadingZeros = whole > 0 ? 0 : decimals.prefix { $0 == "0" }.count
    while decimals.count > leadingZeros + 2, decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(count(Int(whole)))." + String(decimals)
  }

  /// A mean amount in dollars; nil is `unknown`.
  static func cost(dollars: Double?) -> String {
    guard let dollars, dollars.magnitude < 9e6 else { return "unknown" }
    return cost(Cost(picodollars: Int((dollars * 1e12).rounded())))
  }

  /// An amount that may be a lower bound, such as `≥ $0.12 (3 trials without a price)`.
  ///
  /// - Parameters:
  ///   - cost: The sum of what is known; nil when nothing is.
  ///   - unpriced: How many trials are missing from it.
  /// - Returns: The amount, and what is missing from it.
  public static func cost(_ cost: Cost?, unpriced: Int) -> String {
    guard let cost, unpriced > 0 else { return self.cost(cost) }
    return "≥ \(digits(cost)) (\(count(unpriced, "trial")) without a price)"
  }
}
