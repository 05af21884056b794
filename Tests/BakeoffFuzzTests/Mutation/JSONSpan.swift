import BakeoffCore

/// Finds values of JSON in a text that need not be JSON as a whole.
enum JSONSpan {
  /// Where some value stands; nil when none was met.
  static func some(in text: [UInt8], _ chance: inout SplitMix64) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    let start = chance.index(below: text.count)
    for index in (start..<text.count).prefix(256) {
      switch text[index] {
      case UInt8(ascii: "\""): return index..<endOfString(text, index)
      case UInt8(ascii: "{"), UInt8(ascii: "["): return index..<endOfBrackets(text, index)
      case UInt8(ascii: "-"), 0x30...0x39, UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
        let end = text[index...].firstIndex { ",]}: \n".utf8.contains($0) } ?? text.endIndex
        return index..<end
      default: continue
      }
    }
    return nil
  }

  private static func endOfString(_ text: [UInt8], _ start: Int) -> Int {
    var index = start + 1
    while index < text.count, text[index] != UInt8(ascii: "\"") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, text.count)
  }

  private static func endOfBrackets(_ text: [UInt8], _ start: Int) -> Int {
    var depth = 0
    var index = start
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""): index = endOfString(text, index) - 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return text.count
  }
}
