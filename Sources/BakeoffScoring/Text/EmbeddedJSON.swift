internal import BakeoffCore

/// JSON within prose or a code fence.
enum EmbeddedJSON {
  /// How many opening braces are tried, so that a text of nothing else takes no time to speak of.
  private static let attempts = 64

  /// The first part of a text that is a JSON object; nil without.
  static func firstObject(in text: String) -> JSONObject? {
    let bytes = Array(text.utf8)
    var start = bytes.startIndex
    for _ in 0..<attempts {
      guard let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
      if let end = closingBrace(of: bytes, from: open),
        let object = (try? JSON(parsing: bytes[open...end]))?.objectValue
      {
        return object
      }
      start = open + 1
    }
    return nil
  }

  /// Where the brace that opens at a position is closed, braces within strings left out; nil when it
  /// is not.
  private static func closingBrace(of bytes: [UInt8], from open: Int) -> Int? {
    var depth = 0
    var isInString = false
    var index = open
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }
}
