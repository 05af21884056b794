/// The texts that a Swift file gives to certain calls, with `…` where values stand in them.
struct SwiftTexts {
  private let bytes: [UInt8]

  init(_ source: String) { bytes = Array(source.utf8) }

  /// The texts in calls of some names, each once, in their order; those of a call that are joined by `+`
  /// are one.
  ///
  /// - Parameter names: What is called, as `InputError`; nil for every text of the file.
  /// - Returns: Those texts that have a space in them, as sentences do.
  func texts(ofCallsTo names: Set<String>?) -> [String] {
    guard let names else { return sentences(texts(from: 0, isCall: false)) }
    var found: [String] = []
    var place = 0
    var word = ""
    var wordBefore = ""
    while place < bytes.count {
      let byte = bytes[place]
      if isComment(at: place) {
        place = endOfLine(place)
      } else if let literal = literal(at: place) {
        place = literal.end
        word = ""
      } else if Self.isWord(byte) {
        if place == 0 || !Self.isWord(bytes[place - 1]) { (wordBefore, word) = (word, "") }
        word.unicodeScalars.append(Unicode.Scalar(byte))
        place += 1
      } else {
        let isDeclared = ["func", "struct", "enum", "case", "class"].contains(wordBefore)
        if byte == UInt8(ascii: "("), names.contains(word), !isDeclared {
          found += sentences(texts(from: place, isCall: true))
        }
        if byte != UInt8(ascii: " ") { word = "" }
        place += 1
      }
    }
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func sentences(_ texts: [String]) -> [String] {
    texts.filter { $0.contains(" ") && $0.contains(where: \.isLetter) }
  }

  /// All texts up to the parenthesis that closes the one at a place, or to the end.
  private func texts(from start: Int, isCall: Bool) -> [String] {
    var found: [String] = []
    var depth = 0
    var isJoined = false
    var place = start
    while place < bytes.count {
      if isComment(at: place) {
        place = endOfLine(place)
        continue
      }
      if let literal = literal(at: place) {
        if isJoined, !found.isEmpty {
          found[found.count - 1] += literal.text
        } else {
          found.append(literal.text)
        }
        isJoined = false
        place = literal.end
        continue
      }
      switch bytes[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if isCall, depth == 0 { return found }
      default: break
      }
      if bytes[place] == UInt8(ascii: "+") {
        isJoined = true
      } else if bytes[place] > UInt8(ascii: " ") {
        isJoined = false
      }
      place += 1
    }
    return found
  }

  /// The literal that begins at a place, and where it ends; nil where none begins.
  private func literal(at start: Int) -> (text: String, end: Int)? {
    var quote = start
    while quote < bytes.count, bytes[quote] == UInt8(ascii: "#") { quote += 1 }
    guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") else { return nil }
    let hashes = Array(repeating: UInt8(ascii: "#"), count: quote - start)
    let isLong = bytes[quote...].starts(with: Array("\"\"\"".utf8))
    let ending = Array((isLong ? "\"\"\"" : "\"").utf8) + hashes
    let escape = [UInt8(ascii: "\\")] + hashes
    var text: [UInt8] = []
    var place = quote + (isLong ? 3 : 1)
    while place < bytes.count, !bytes[place...].starts(with: ending) {
      guard bytes[place...].starts(with: escape) else {
        text.append(bytes[place])
        place += 1
        continue
      }
      place += escape.count
      if bytes[place] == UInt8(ascii: "(") {
        text += Array("…".utf8)
        place = endOfParenthesis(place)
      } else {
        // A line that goes on, or a line break, a quotation mark, a backslash.
        text.append(bytes[place] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[place])
        place += 1
      }
    }
    let words = String(decoding: text, as: UTF8.self).split(separator: "\n")
    return (
      words.map { $0.drop { $0 == " " } }.joined(separator: isLong ? " " : "⏎"),
      place + ending.count
    )
  }

  private func endOfParenthesis(_ start: Int) -> Int {
    var depth = 0
    var place = start
    while place < bytes.count {
      if let literal = literal(at: place) {
        place = literal.end
        continue
      }
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      place += 1
      if depth == 0 { return place }
    }
    return place
  }

  private func isComment(at place: Int) -> Bool { bytes[place...].starts(with: Array("//".utf8)) }

  private func endOfLine(_ place: Int) -> Int { bytes[place...].firstIndex(of: 10) ?? bytes.count }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }
}
