/// A decimal number of any length, equal to another when their values are: 18, 18.0 and 1.8e1.
struct DecimalNumber: Hashable {
  private let isNegative: Bool
  /// The significant digits, without zeros at either end; empty for zero.
  private let digits: String
  /// The power of ten that the digits, read as a whole number, are multiplied with.
  private let exponent: Int

  /// Reads an optional `-`, digits with at most one point, and an optional exponent; nil for other
  /// text.
  init?(_ text: some StringProtocol) {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    var hasDigit = false
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      bytes = bytes.dropFirst()
    }
    scan: while let byte = bytes.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        if hasPoint { exponent -= 1 }
        if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
      default: return nil
      }
      bytes = bytes.dropFirst()
    }
    guard hasDigit else { return nil }
    if !bytes.isEmpty {
      // Beyond any real exponent the sum below could overflow.
      guard let power = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)),
        abs(power) < 1_000_000
      else { return nil }
      exponent += power
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    self.isNegative = isNegative && !digits.isEmpty
    self.exponent = digits.isEmpty ? 0 : exponent
    self.digits = String(decoding: digits, as: UTF8.self)
  }

  /// The nearest double.
  var doubleValue: Double {
    guard !digits.isEmpty else { return 0 }
    return Double("\(isNegative ? "-" : "")\(digits)e\(exponent)") ?? .nan
  }
}
