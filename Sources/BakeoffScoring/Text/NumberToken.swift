/// The digits of one number within a text, with its separators, point and exponent.
struct NumberToken {
  /// Where it begins.
  let start: Int
  /// Where it ends, the byte after its last.
  let end: Int
  /// Whether it is made of digits alone, so that it may be the numerator of a fraction.
  let isPlainWhole: Bool

  /// Reads the number that begins at a position; nil when none does.
  init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, end limit: Int) {
    func isDigit(_ index: Int) -> Bool { index < limit && Self.isDigit(bytes[index]) }
    func digits(from index: Int) -> Int {
      var index = index
      while isDigit(index) { index += 1 }
      return index
    }
    var end = start
    if isDigit(start) {
      end = digits(from: start)
      if end - start <= 3 { end = Self.afterGroups(in: bytes, from: end, limit: limit) }
    } else {
      // A point begins a number unless it ends a word or another number.
      guard start < limit, bytes[start] == UInt8(ascii: "."), isDigit(start + 1),
        start == 0 || !Self.isWord(bytes[start - 1])
      else { return nil }
    }
    isPlainWhole = end > start && (start..<end).allSatisfy(isDigit)
    if end < limit, bytes[end] == UInt8(ascii: "."), isDigit(end + 1) {
      end = digits(from: end + 1)
    }
    if end < limit, bytes[end] | 0x20 == UInt8(ascii: "e") {
      let sign = end + 1
      let hasSign =
        sign < limit && (bytes[sign] == UInt8(ascii: "-") || bytes[sign] == UInt8(ascii: "+"))
      let power = digits(from: hasSign ? sign + 1 : sign)
      if isDigit(power - 1), power > sign, power == limit || !Self.isLetter(bytes[power]) {
        end = power
      }
    }
    self.start = start
    self.end = end
  }

  /// The number without its separators.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let token = UnsafeBufferPointer(rebasing: bytes[start..<end])
    // Most numbers have no separators.
    if token.allSatisfy(Self.isKept) { return String(decoding: token, as: UTF8.self) }
    return String(decoding: token.filter(Self.isKept), as: UTF8.self)
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The whole number that stands before this one with a slash between, as in `3/4`; nil without.
  func numerator(in bytes: UnsafeBufferPointer<UInt8>) -> NumberToken? {
    guard isPlainWhole, start > 1, bytes[start - 1] == UInt8(ascii: "/") else { return nil }
    let slash = start - 1
    var first = slash
    while first > 0, Self.isDigit(bytes[first - 1]) { first -= 1 }
    // Dates and paths have slashes too.
    if first > 0, Self.isWord(bytes[first - 1]) || "./,".utf8.contains(bytes[first - 1]) {
      return nil
    }
    return NumberToken(in: bytes, at: first, end: slash)
  }

  // MARK: - Parts

  /// Where the groups of three digits end that follow the first digits.
  private static func afterGroups(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    limit: Int
  ) -> Int {
    var end = start
    var separator: Int?
    while let length = separatorLength(in: bytes, at: end, limit: limit) {
      let group = end + length
      // The same separator throughout; it is known by its first byte and its length.
      let kind = Int(bytes[end]) << 8 | length
      guard separator == nil || separator == kind, group + 3 <= limit,
        bytes[group..<group + 3].allSatisfy(isDigit),
        group + 3 == limit || !isDigit(bytes[group + 3])
      else { break }
      separator = kind
      end = group + 3
    }
    return end
  }

  private static let separators: [[UInt8]] = [
    ",", "\u{A0}", "\u{2009}", "\u{202F}", "{,}", "\\,",
  ].map { Array($0.utf8) }

  private static func separatorLength(
    in bytes: UnsafeBufferPointer<UInt8>,
    at index: Int,
    limit: Int
  ) -> Int? {
    guard index < limit, !isDigit(bytes[index]) else { return nil }
    return separators.first { stands($0, in: bytes, at: index, limit: limit) }?.count
  }

  /// Whether a text stands at a position that may be before the first byte, and ends within the limit.
  static func stands(
    _ text: [UInt8],
    in bytes: UnsafeBufferPointer<UInt8>,
    at start: Int,
    limit: Int
  ) -> Bool {
    guard start >= 0, start + text.count <= limit else { return false }
    return text.indices.allSatisfy { bytes[start + $0] == text[$0] }
  }

  /// Whether a byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether a byte is an ASCII letter or digit.
  static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
