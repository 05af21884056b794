/// Reads the text of a `JSONPath`.
struct JSONPathReader {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  /// The segments of the whole text.
  ///
  /// - Throws: `JSONPath.Malformed` when it is no path that is supported.
  mutating func segments() throws(JSONPath.Malformed) -> [JSONPath.Segment] {
    guard take("$") else { throw JSONPath.Malformed() }
    var segments: [JSONPath.Segment] = []
    while !rest.isEmpty {
      if take("..") {
        let selectors = rest.first == "[" ? try bracketed() : [try named()]
        segments.append(JSONPath.Segment(selectors: selectors, isDescendant: true))
      } else if take(".") {
        segments.append(JSONPath.Segment(selectors: [try named()], isDescendant: false))
      } else {
        segments.append(JSONPath.Segment(selectors: try bracketed(), isDescendant: false))
      }
    }
    return segments
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }

  private mutating func named() throws(JSONPath.Malformed) -> JSONPath.Selector {
    if take("*") { return .all }
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || !$0.isASCII }
    guard let first = name.first, !first.isNumber || !first.isASCII else {
      throw JSONPath.Malformed()
    }
    rest = rest[name.endIndex...]
    return .name(String(name))
  }

  private mutating func bracketed() throws(JSONPath.Malformed) -> [JSONPath.Selector] {
    guard take("[") else { throw JSONPath.Malformed() }
    var selectors: [JSONPath.Selector] = []
    repeat {
      skipSpace()
      selectors.append(try selector())
      skipSpace()
    } while take(",")
    guard take("]") else { throw JSONPath.Malformed() }
    return selectors
  }

  private mutating func selector() throws(JSONPath.Malformed) -> JSONPath.Selector {
    if take("*") { return .all }
    if rest.first == "'" || rest.first == "\"" { return .name(try quoted()) }
    let start = try integer()
    skipSpace()
    guard take(":") else {
      guard let start else { throw JSONPath.Malformed() }
      return .index(start)
    }
    skipSpace()
    let end = try integer()
    skipSpace()
    var step: Int?
    if take(":") {
      skipSpace()
      step = try integer()
    }
    return .slice(start: start, end: end, step: step ?? 1)
  }

  private mutating func integer() throws(JSONPath.Malformed) -> Int? {
    let digits = rest.prefix { $0 == "-" || ($0.isASCII && $0.isNumber) }
    guard !digits.isEmpty else { return nil }
    guard let value = Int(digits), String(value) == digits else { throw JSONPath.Malformed() }
    rest = rest[digits.endIndex...]
    return value
  }

  private mutating func quoted() throws(JSONPath.Malformed) -> String {
    let quote = rest.removeFirst()
    var text = ""
    while let next = rest.popFirst() {
      if next == quote { return text }
      guard next == "\\" else {
        text.append(next)
        continue
      }
      switch rest.popFirst() {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "b": text.append("\u{8}")
      case "f": text.append("\u{C}")
      case "u":
        guard let scalar = UInt32(rest.prefix(4), radix: 16).flatMap(Unicode.Scalar.init) else {
          throw JSONPath.Malformed()
        }
        rest = rest.dropFirst(4)
        text.unicodeScalars.append(scalar)
      case let same?: text.append(same)
      case nil: throw JSONPath.Malformed()
      }
    }
    throw JSONPath.Malformed()
  }
}
