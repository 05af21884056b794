/// An exact amount of money in US dollars.
///
/// It counts whole picodollars (10⁻¹² USD), in which every price per million tokens with up to six
/// decimals is a whole number per token: nothing is rounded, and sums are sums of integers. An
/// unknown cost is a nil `Cost`, never a zero one.
public struct Cost: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The amount in picodollars (10⁻¹² USD).
  public let picodollars: Int

  /// The highest amount there is, $9,223,372.04: a sum that reaches it stays there.
  public static let highest = Cost(picodollars: .max)

  /// No cost at all.
  public static let zero = Cost(picodollars: 0)

  /// Creates an amount from picodollars (10⁻¹² USD).
  public init(picodollars: Int) { self.picodollars = picodollars }

  /// Reads an amount in dollars from decimal digits, such as `0.000123` or `1.2e-05`; nil for other
  /// text and for amounts past nine million dollars.
  ///
  /// Digits past the twelfth decimal are rounded.
  public init?(usd: String) {
    guard let value = Self.scaled(usd, by: 12) else { return nil }
    picodollars = value
  }

  /// Reads decimal digits and multiplies by a power of ten, exactly, rounding half away from zero.
  ///
  /// - Returns: nil for text that is no decimal number and for results past 64 bits.
  public static func scaled(_ text: String, by power: Int) -> Int? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard let mantissa = parts.first, parts.count <= 2 else { return nil }
    var exponent = power
    if parts.count == 2 {
      guard let shift = Int(parts[1]), (-99...99).contains(shift) else { return nil }
      exponent += shift
    }
    let isNegative = mantissa.hasPrefix("-")
    let numerals = mantissa.drop { $0 == "-" || $0 == "+" }
    let halves = numerals.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard mantissa.count - numerals.count <= 1, !numerals.isEmpty, numerals != ".",
      halves.joined().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    var digits = halves.joined()
    let shift = exponent - (halves.count == 2 ? halves[1].count : 0)
    var roundsUp = false
    if shift >= 0 {
      digits += String(repeating: "0", count: shift)
    } else {
      let dropped = digits.suffix(-shift)
      roundsUp = dropped.count == -shift && (dropped.first ?? "0") >= "5"
      digits = String(digits.dropLast(-shift))
    }
    guard let magnitude = digits.isEmpty ? 0 : Int(digits), magnitude < Int.max else { return nil }
    let rounded = magnitude + (roundsUp ? 1 : 0)
    return isNegative ? -rounded : rounded
  }

  /// The amount in dollars as decimal digits, exact, without a sign of currency.
  public var usd: String {
    let whole = picodollars.magnitude / 1_000_000_000_000
    let rest = String(picodollars.magnitude % 1_000_000_000_000)
    var decimals = String(repeating: "0", count: 12 - rest.count) + rest
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = picodollars < 0 ? "-" : ""
    return decimals.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(decimals)"
  }

  /// The amount in dollars, rounded to a double, for ratios and charts.
  public var dollars: Double { Double(picodollars) / 1e12 }

  /// The amount with a dollar sign, exact.
  public var description: String { picodollars < 0 ? "-$" + usd.dropFirst() : "$" + usd }

  /// The sum; saturates at nine million dollars.
  public static func + (left: Cost, right: Cost) -> Cost {
    let (sum, overflow) = left.picodollars.addingReportingOverflow(right.picodollars)
    return overflow ? highest : Cost(picodollars: sum)
  }

  /// Adds in place; saturates at nine million dollars.
  public static func += (left: inout Cost, right: Cost) { left = left + right }

  /// Whether the left amount is the smaller.
  public static func < (left: Cost, right: Cost) -> Bool { left.picodollars < right.picodollars }
}
