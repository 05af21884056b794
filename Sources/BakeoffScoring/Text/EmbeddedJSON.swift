internal import BakeoffCore

/// JSON within prose or a code fence.
enum EmbeddedJSON {
  /// How many opening brackets are tried, so that a text of nothing else takes no time to speak of.
  private static let attempts = 64

  /// The JSON that a text is, or that its first code block is, or the first object or list in it;
  /// nil without.
  static func value(in text: String) -> JSON? {
    if let json = whole(text) { return json }
    if let block = CodeBlock.first(in: text), let json = try? JSON(parsing: block.text) {
      return json
    }
    return first(in: text) { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
  }

  /// The JSON that a text is, or that its code block is when there is nothing else; nil when neither.
  static func whole(_ text: String) -> JSON? {
    if let json = try? JSON(parsing: text) { return json }
    guard let block = CodeBlock.first(in: text), block.isAlone else { return nil }
    return try? JSON(parsing: block.text)
  }

  /// The first part of a text that is a JSON object; nil without.
  static func firstObject(in text: String) -> JSONObject? {
    first(in: text) { $0 == UInt8(ascii: "{") }?.objectValue
  }

  private static func first(in text: String, opening: (UInt8) -> Bool) -> JSON? {
    let bytes = Array(text.utf8)
    var start = bytes.startIndex
    for _ in 0..<attempts {
      guard let open = bytes[start...].firstIndex(where: opening) else { return nil }
      if let end = closingBracket(of: bytes, from: open),
        let json = try? JSON(parsing: bytes[open...end])
      {
        return json
      }
      start = open + 1
    }
    return nil
  }

  /// Where the bracket that opens at a position is closed, brackets within strings left out; nil when
  /// it is not.
  private static func closingBracket(of bytes: [UInt8], from open: Int) -> Int? {
    let close: UInt8 = bytes[open] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var depth = 0
    var isInString = false
    var index = open
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case bytes[open] where !isInString: depth += 1
      case close where !isInString:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }
}
