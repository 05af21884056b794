/// A decimal number of any length, equal to another when their values are: 18, 18.0 and 1.8e1.
struct DecimalNumber: Hashable, Comparable {
  private let isNegative: Bool
  /// The significant digits, without zeros at either end; empty for zero.
  private let digits: String
  /// The power of ten that the digits, read as a whole number, are multiplied with.
  private let exponent: Int

  /// Nothing.
  static let zero = DecimalNumber()

  private init() {
    isNegative = false
    digits = ""
    exponent = 0
  }

  /// Reads an optional `-`, digits with at most one point, and an optional exponent; nil for other
  /// text.
  init?(_ text: some StringProtocol) {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    var hasDigit = false
    let bytes = Array(text.utf8)
    var position = 0
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      position = 1
    }
    scan: while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        if hasPoint { exponent -= 1 }
        if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
      default: return nil
      }
      position += 1
    }
    guard hasDigit else { return nil }
    if position < bytes.count {
      // Beyond any real exponent the sum below could overflow.
      guard let power = Int(String(decoding: bytes[(position + 1)...], as: UTF8.self)),
        power.magnitude < 1_000_000
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

  /// Whether it has no fraction.
  var isWhole: Bool { digits.isEmpty || exponent >= 0 }

  /// The number in the one spelling that all equal ones share.
  var text: String { digits.isEmpty ? "0" : "\(isNegative ? "-" : "")\(digits)e\(exponent)" }

  /// Whether this is a whole number of times the other, which must not be zero; exact up to divisors
  /// of 18 digits.
  func isMultiple(of divisor: DecimalNumber) -> Bool {
    guard !digits.isEmpty else { return true }
    // Without zeros at its end, no number of digits is a multiple of ten.
    guard exponent >= divisor.exponent else { return false }
    guard let modulus = UInt64(divisor.digits), divisor.digits.count <= 18, modulus > 0 else {
      let quotient = doubleValue / divisor.doubleValue
      return quotient == quotient.rounded()
    }
    var remainder: UInt64 = 0
    func append(_ digit: UInt64) {
      let (high, low) = remainder.multipliedFullWidth(by: 10)
      let (sum, carry) = low.addingReportingOverflow(digit)
      remainder = modulus.dividingFullWidth((high + (carry ? 1 : 0), sum)).remainder
    }
    for byte in digits.utf8 { append(UInt64(byte - UInt8(ascii: "0"))) }
    for _ in 0..<(exponent - divisor.exponent) {
      if remainder == 0 { break }
      append(0)
    }
    return remainder == 0
  }

  /// The nearest double.
  var doubleValue: Double {
    guard !digits.isEmpty else { return 0 }
    return Double("\(isNegative ? "-" : "")\(digits)e\(exponent)") ?? .nan
  }

  /// Whether the left number is the smaller.
  static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
  }

  private func isSmallerInSize(than other: DecimalNumber) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    let (places, otherPlaces) = (
      digits.utf8.count + exponent, other.digits.utf8.count + other.exponent
    )
    return places == otherPlaces ? digits < other.digits : places < otherPlaces
  }
}
