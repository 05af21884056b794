/// A recursive-descent reader over bytes; one pass, no look-back.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let refusesRepeatedKeys: Bool
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ refusesRepeatedKeys: Bool) {
    (self.bytes, self.refusesRepeatedKeys) = (bytes, refusesRepeatedKeys)
  }

  /// Reads a whole text.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ refusesRepeatedKeys: Bool
  ) -> Result<JSON, JSONSyntaxError> {
    var parser = JSONParser(bytes, refusesRepeatedKeys)
    do throws(JSONSyntaxError) {
      let value = try parser.value(depth: 0)
      parser.skipWhitespace()
      guard parser.position == bytes.count else {
        throw parser.error("text after the end of the value")
      }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }

  private func error(_ reason: String) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: position)
  }

  private mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSON {
    guard depth < JSON.maximumDepth else {
      throw error("nesting deeper than \(JSON.maximumDepth) levels")
    }
    skipWhitespace()
    guard position < bytes.count else { throw error("the text ends where a value should stand") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try literal("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try literal("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try literal("null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error("unexpected \(describe(bytes[position]))")
    }
  }

  private func describe(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F
      ? "\"\(Character(UnicodeScalar(byte)))\"" : "byte 0x\(String(byte, radix: 16))"
  }

  private mutating func literal(_ word: StaticString) throws(JSONSyntaxError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else {
        throw error("a word that is not true, false or null")
      }
      position += 1
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSON {
    let start = position
    position += 1
    skipWhitespace()
    if next(is: UInt8(ascii: "}")) { return .object(JSONObject()) }
    var members: [(key: String, value: JSON)] = []
    members.reserveCapacity(4)
    while true {
      skipWhitespace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw error("expected a key in double quotes")
      }
      let key = try string()
      skipWhitespace()
      guard next(is: UInt8(ascii: ":")) else { throw error("expected \":\" after a key") }
      members.append((key, try value(depth: depth + 1)))
      skipWhitespace()
      if next(is: UInt8(ascii: ",")) { continue }
      guard next(is: UInt8(ascii: "}")) else {
        throw error("expected \",\" or \"}\" in an object")
      }
      let object = JSONObject(members)
      if refusesRepeatedKeys, object.members.count < members.count {
        throw try repeatedKey(inObjectAt: start)
      }
      return .object(object)
    }
  }

  /// The error about a key that an object has twice; the object is read again to find its place.
  private func repeatedKey(inObjectAt start: Int) throws(JSONSyntaxError) -> JSONSyntaxError {
    var reader = self
    reader.position = start
    var keys: Set<String> = []
    while true {
      reader.position += 1
      reader.skipWhitespace()
      let offset = reader.position
      let key = try reader.string()
      guard keys.insert(key).inserted else {
        let reason = "the key \"\(key)\" is there twice"
        return JSONSyntaxError(reason: reason, offset: offset, repeatedKey: key)
      }
      reader.skipWhitespace()
      reader.position += 1
      _ = try reader.value(depth: 0)
      reader.skipWhitespace()
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSON {
    position += 1
    var elements: [JSON] = []
    skipWhitespace()
    if next(is: UInt8(ascii: "]")) { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipWhitespace()
      if next(is: UInt8(ascii: ",")) { continue }
      guard next(is: UInt8(ascii: "]")) else { throw error("expected \",\" or \"]\" in a list") }
      return .array(elements)
    }
  }

  private mutating func next(is byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func number() throws(JSONSyntaxError) -> JSON {
    let start = position
    _ = next(is: UInt8(ascii: "-"))
    if !next(is: UInt8(ascii: "0")) { try digits() }
    if next(is: UInt8(ascii: ".")) { try digits() }
    if next(is: UInt8(ascii: "e")) || next(is: UInt8(ascii: "E")) {
      if !next(is: UInt8(ascii: "+")) { _ = next(is: UInt8(ascii: "-")) }
      try digits()
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    guard position > start else { throw error("expected a digit") }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    position = end
    guard end < bytes.count else { throw error("a string that is not closed") }
    switch bytes[end] {
    case UInt8(ascii: "\""):
      position += 1
      return try utf8(start..<end)
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    default: throw error("an unescaped control character in a string")
    }
  }

  private func utf8(_ range: Range<Int>) throws(JSONSyntaxError) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    // Checking is slow, and most texts have nothing that could be wrong.
    if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw JSONSyntaxError(reason: "a string that is not valid UTF-8", offset: range.lowerBound)
    }
    return text
  }

  private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
    var text = try utf8(start..<position)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"):
        position += 1
        text.unicodeScalars.append(try escape())
      case 0..<0x20: throw error("an unescaped control character in a string")
      default:
        let run = position
        while position < bytes.count, bytes[position] >= 0x20,
          bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\")
        {
          position += 1
        }
        text += try utf8(run..<position)
      }
    }
    throw error("a string that is not closed")
  }

  private mutating func escape() throws(JSONSyntaxError) -> UnicodeScalar {
    guard position < bytes.count else { throw error("a string that is not closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      position -= 1
      throw error("an unknown escape in a string")
    }
  }

  /// Reads what follows `\u`.
  ///
  /// Half a surrogate pair alone becomes U+FFFD, as it has no character.
  private mutating func unicodeEscape() throws(JSONSyntaxError) -> UnicodeScalar {
    let first = try fourHexDigits()
    if let scalar = UnicodeScalar(first) { return scalar }
    let afterFirst = position
    if first < 0xDC00, next(is: UInt8(ascii: "\\")), next(is: UInt8(ascii: "u")) {
      let second = try fourHexDigits()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    position = afterFirst
    return "\u{FFFD}"
  }

  private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count,
        let digit = Character(UnicodeScalar(bytes[position])).hexDigitValue, bytes[position] < 0x80
      else { throw error("expected four hexadecimal digits after \\u") }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
