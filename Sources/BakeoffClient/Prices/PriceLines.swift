/// The lines of a price table, sorted by their first word, found without reading the rest.
struct PriceLines: Sendable {
  private let text: StaticString
  /// Where the first line after the comments begins.
  private let start: Int

  init(_ text: StaticString) {
    self.text = text
    var start = 0
    while start < text.utf8CodeUnitCount, text.utf8Start[start] == UInt8(ascii: "#") {
      start = Self.end(of: start, in: text) + 1
    }
    self.start = start
  }

  /// The value of a comment line such as `# date: 2026-10-21`; nil when there is none.
  func comment(_ key: String) -> String? {
    let comments = String(decoding: bytes(0..<start), as: UTF8.self).split(separator: "\n")
    let line = comments.first { $0.hasPrefix("# \(key): ") }
    return line.map { String($0.dropFirst(key.count + 4)) }
  }

  /// The cells of a model; nil when it has no line.
  ///
  /// It halves the text about twenty times.
  func cells(of model: String) -> PriceCells? {
    var model = model
    return model.withUTF8 { wanted in
      var low = start
      var high = text.utf8CodeUnitCount
      while low < high {
        var line = (low + high) / 2
        while line > low, text.utf8Start[line - 1] != UInt8(ascii: "\n") { line -= 1 }
        let end = Self.end(of: line, in: text)
        let name = bytes(line..<end).prefix { $0 != UInt8(ascii: " ") }
        if name.elementsEqual(wanted) { return PriceCells(line: bytes(line..<end)) }
        if name.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = line }
      }
      return nil
    }
  }

  /// The names of all models, in their order.
  var models: [String] {
    bytes(start..<text.utf8CodeUnitCount).split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }
  }

  private func bytes(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)[range]
  }

  private static func end(of line: Int, in text: StaticString) -> Int {
    var end = line
    while end < text.utf8CodeUnitCount, text.utf8Start[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }
}

/// One line of a price table: `key=value` cells after the model's name.
struct PriceCells {
  let cells: [(key: Substring, value: Substring)]

  init(line: some Collection<UInt8>) {
    cells = String(decoding: line, as: UTF8.self).split(separator: " ").dropFirst().compactMap {
      guard let sign = $0.firstIndex(of: "=") else { return nil }
      return ($0[..<sign], $0[$0.index(after: sign)...])
    }
  }

  /// The text of a cell; nil when the line has none.
  subscript(key: String) -> String? { cells.first { $0.key == key }.map { String($0.value) } }

  /// A price per million tokens, in picodollars a token.
  func rate(_ key: String) -> Int? { self[key].flatMap { TokenRates.rate(perMillion: $0) } }

  /// A whole number.
  func count(_ key: String) -> Int? { self[key].flatMap { Int($0) } }
}
