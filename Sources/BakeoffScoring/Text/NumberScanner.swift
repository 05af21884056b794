/// Finds numbers in prose: one pass over the bytes, no regular expression.
///
/// A number is digits with thousands separators (`1,234`, thin and no-break spaces, LaTeX's `{,}` and
/// `\,`), a fraction (`.5`, `5.`) and an exponent (`1e5`). What stands around it, as currency signs,
/// units, per cent, markdown and full stops, is left out. A minus counts only when it stands apart:
/// in `3-4` and `day-5` it is a hyphen.
struct NumberScanner {
  /// A number that was found.
  struct Found {
    /// As it can be read: sign, digits, point and exponent, without separators.
    let text: String
    /// Where it stands in the text's UTF-8, with its sign, currency and numerator.
    let range: Range<Int>
    /// The whole number before it with a slash between, as `3/4` has; nil without.
    let numerator: String?
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  /// The last number of an answer, by the conventions of worked solutions; nil without.
  ///
  /// The first number after the last `####`, where there is one; else the last number of the last
  /// `\boxed{…}` that holds one; else the last number of all.
  static func answer(in text: String) -> Found? {
    var text = text
    return text.withUTF8 { bytes in
      let scanner = NumberScanner(bytes: bytes)
      if let marker = scanner.lastIndex(of: "####") {
        return scanner.first(in: marker..<bytes.count)
      }
      if let box = scanner.lastIndex(of: "\\boxed{"),
        let found = scanner.last(in: box..<scanner.closingBrace(from: box))
      {
        return found
      }
      return scanner.last(in: 0..<bytes.count)
    }
  }

  /// Whether a text is a number and nothing else, or a worked solution that ends in `#### number`.
  static func isNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let scanner = NumberScanner(bytes: bytes)
      if let marker = scanner.lastIndex(of: "####") {
        return scanner.first(in: marker..<bytes.count) != nil
      }
      guard let found = scanner.last(in: 0..<bytes.count) else { return false }
      return bytes[..<found.range.lowerBound].allSatisfy(isSpace)
        && bytes[found.range.upperBound...].allSatisfy { isSpace($0) || $0 == UInt8(ascii: "%") }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  // MARK: - Finding

  private func first(in range: Range<Int>) -> Found? {
    var position = range.lowerBound
    return next(from: &position, to: range.upperBound).map(found)
  }

  private func last(in range: Range<Int>) -> Found? {
    var position = range.lowerBound
    var last: NumberToken?
    while let token = next(from: &position, to: range.upperBound) { last = token }
    return last.map(found)
  }

  private func next(from position: inout Int, to end: Int) -> NumberToken? {
    while position < end {
      if let token = NumberToken(in: bytes, at: position, end: end) {
        position = token.end
        return token
      }
      position += 1
    }
    return nil
  }

  private func found(_ token: NumberToken) -> Found {
    func signed(_ token: NumberToken) -> (text: String, start: Int) {
      let sign = token.signedStart(in: bytes)
      let text = token.text(in: bytes)
      return (sign.isNegative ? "-" + text : text, sign.position)
    }
    let number = signed(token)
    let numerator = token.numerator(in: bytes).map(signed)
    return Found(
      text: number.text,
      range: (numerator?.start ?? number.start)..<token.end,
      numerator: numerator?.text
    )
  }

  /// Where the text after the last occurrence of a marker begins; nil without.
  private func lastIndex(of marker: StaticString) -> Int? {
    let count = marker.utf8CodeUnitCount
    var start = bytes.count - count
    while start >= 0 {
      if bytes[start] == marker.utf8Start[0],
        (1..<count).allSatisfy({ bytes[start + $0] == marker.utf8Start[$0] })
      {
        return start + count
      }
      start -= 1
    }
    return nil
  }

  /// Where the brace that was opened just before a position is closed; the end when it is not.
  private func closingBrace(from start: Int) -> Int {
    var depth = 1
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: continue
      }
      if depth == 0 { return index }
    }
    return bytes.count
  }
}
