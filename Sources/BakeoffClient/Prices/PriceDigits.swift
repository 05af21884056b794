internal import BakeoffCore

/// The digits of a price, as they stand in a file.
struct PriceDigits {
  /// The digits of a number, or a string.
  let text: String

  /// nil for what is neither a number nor a string.
  init?(_ value: JSON) {
    switch value {
    case .number(let digits): text = digits
    case .string(let string): text = string
    case .null, .bool, .array, .object: return nil
    }
  }

  /// How many decimals the number has that are not zeros at its end; negative for whole hundreds.
  var decimals: Int {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let halves = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = halves.joined()
    guard digits.contains(where: { $0 != "0" && $0.isNumber }) else { return 0 }
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return (halves.count > 1 ? halves[1].count : 0) - zeros - exponent
  }
}
