extension NumberToken {
  /// Where the number begins with its sign and currency, and whether the sign is a minus.
  func signedStart(in bytes: UnsafeBufferPointer<UInt8>) -> (position: Int, isNegative: Bool) {
    var position = beforeCurrency(in: bytes, from: start)
    guard let length = Self.minusLength(in: bytes, endingAt: position) else {
      return (position, false)
    }
    let sign = position - length
    // A hyphen joins; a minus stands apart from what is before it.
    if sign > 0 {
      let before = bytes[sign - 1]
      if Self.isWord(before) || ")]}%-".utf8.contains(before) { return (position, false) }
    }
    position = beforeCurrency(in: bytes, from: sign)
    return (position, true)
  }

  private static let currencies: [[UInt8]] = ["\\$", "$", "€", "£", "¥", "₹"].map {
    Array($0.utf8)
  }

  private func beforeCurrency(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    let sign = Self.currencies.first {
      Self.stands($0, in: bytes, at: index - $0.count, limit: index)
    }
    return index - (sign?.count ?? 0)
  }

  /// The length of the minus that ends before a position: a hyphen, U+2212 or an en dash.
  private static func minusLength(
    in bytes: UnsafeBufferPointer<UInt8>,
    endingAt index: Int
  ) -> Int? {
    if index >= 1, bytes[index - 1] == UInt8(ascii: "-") { return 1 }
    guard index >= 3, bytes[index - 3] == 0xE2 else { return nil }
    switch (bytes[index - 2], bytes[index - 1]) {
    case (0x88, 0x92), (0x80, 0x93): return 3
    default: return nil
    }
  }
}
