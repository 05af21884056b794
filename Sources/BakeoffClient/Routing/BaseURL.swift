/// Where a provider's URLs start.
enum BaseURL {
  /// A base without slashes at its end and without endings that the protocol adds itself.
  ///
  /// - Parameters:
  ///   - base: The base as the user wrote it.
  ///   - endings: The endings to take off, in the order from the end.
  /// - Returns: The shortened base.
  static func trimmed(_ base: String, of endings: [String]) -> String {
    var rest = Substring(base)
    while rest.hasSuffix("/") { rest.removeLast() }
    for ending in endings where rest.hasSuffix(ending) { rest.removeLast(ending.count) }
    while rest.hasSuffix("/") { rest.removeLast() }
    return String(rest)
  }

  /// A base followed by a tail, of which it may already end in the first segments.
  ///
  /// `http://h/openai` and `/openai/v1/x` make `http://h/openai/v1/x`.
  static func joined(_ base: String, _ tail: String) -> String {
    let base = trimmed(base, of: [])
    let ends = tail.indices.filter { tail[$0] == "/" }.dropFirst() + [tail.endIndex]
    let overlap = ends.last { base.hasSuffix(tail[..<$0]) } ?? tail.startIndex
    return base + tail[overlap...]
  }

  /// A model's name as part of a path: what has a meaning in URLs is percent-encoded, slashes stay.
  static func pathEscaped(_ name: String) -> String { escaped(name, keeping: "-._~/@") }

  /// A name as one segment of a path, slashes percent-encoded as well.
  static func segmentEscaped(_ name: String) -> String { escaped(name, keeping: "-._~") }

  /// A path that may be encoded already, encoded once more.
  static func pathEscapedAgain(_ path: String) -> String { escaped(path, keeping: "-._~/") }

  /// A name or a value of a form: all but letters, digits and four marks is percent-encoded.
  static func formEscaped(_ text: String) -> String { escaped(text, keeping: "-._~") }

  private static func escaped(_ text: String, keeping marks: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      let character = UnicodeScalar(byte)
      if byte < 0x80,
        character.properties.isAlphabetic || character.properties.numericType != nil
          || marks.unicodeScalars.contains(character)
      {
        escaped.unicodeScalars.append(character)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        escaped += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return escaped
  }
}
