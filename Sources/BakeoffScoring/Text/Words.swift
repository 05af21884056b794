internal import Foundation

/// A text taken apart into words and signs, for rules about wording.
///
/// Stars, underscores, quotation marks, dollars, backslashes and white space only separate. Numbers such as 10.5 and words such as it's are one word each.
struct Words {
  /// A word or a sign.
  struct Word: Hashable {
    /// In lower case and NFC.
    let text: String
    /// Whether it is a single capital letter, A–Z.
    let isCapital: Bool
    /// Whether it is a word, not a sign.
    let isWord: Bool
    /// Whether it is the first of a line.
    let beginsLine: Bool

    /// The place in the alphabet, from 0, of a single letter; nil for anything else.
    var letter: Int? {
      guard text.utf8.count == 1, let byte = text.utf8.first, (0x61...0x7A).contains(byte) else {
        return nil
      }
      return Int(byte) - 0x61
    }
  }

  /// The words and signs in their order.
  let all: [Word]

  /// Takes a text apart.
  init(_ text: String) {
    var text = text
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { text = text.precomposedStringWithCanonicalMapping }
    all = text.withUTF8(Self.words)
  }

  private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 5)
    var beginsLine = true
    var index = 0
    while index < bytes.count {
      let end = endOfWord(in: bytes, from: index)
      if end > index {
        words.append(word(bytes[index..<end], beginsLine: beginsLine))
        beginsLine = false
        index = end
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\n"): beginsLine = true
      case 0...0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: "$"), UInt8(ascii: "\\"), 0x80...:
        break
      default:
        let sign = String(decoding: CollectionOfOne(bytes[index]), as: UTF8.self)
        words.append(Word(text: sign, isCapital: false, isWord: false, beginsLine: beginsLine))
        beginsLine = false
      }
      index += separatorLength(in: bytes, at: index)
    }
    return words
  }

  private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, beginsLine: Bool) -> Word {
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    let text =
      isASCII
      ? String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      : String(decoding: bytes, as: UTF8.self).lowercased()
    let isCapital = bytes.count == 1 && bytes.first.map { (0x41...0x5A).contains($0) } ?? false
    return Word(text: text, isCapital: isCapital, isWord: true, beginsLine: beginsLine)
  }

  private static func endOfWord(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if isPart(in: bytes, at: end) {
        end += byte < 0x80 ? 1 : 1 + continuation(in: bytes, after: end)
      } else if end > start, end + 1 < bytes.count,
        (byte == UInt8(ascii: "'") && isPart(in: bytes, at: end + 1))
          || ((byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","))
            && isDigit(bytes[end - 1]) && isDigit(bytes[end + 1]))
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a letter or digit begins at a position: ASCII's, or any other scalar that is neither
  /// Latin-1 nor general punctuation (no-break spaces, curly quotes, dashes).
  private static func isPart(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 }
    guard index + 1 < bytes.count else { return true }
    switch byte {
    case 0x80..<0xC0, 0xC2: return false
    case 0xE2: return bytes[index + 1] != 0x80 && bytes[index + 1] != 0x88
    case 0xE3: return bytes[index + 1] != 0x80
    case 0xEF: return bytes[index + 1] != 0xBC && bytes[index + 1] != 0xBD
    default: return true
    }
  }

  private static func continuation(in bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Int {
    bytes[(index + 1)...].prefix { (0x80..<0xC0).contains($0) }.count
  }

  private static func separatorLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    bytes[index] < 0x80 ? 1 : 1 + continuation(in: bytes, after: index)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
