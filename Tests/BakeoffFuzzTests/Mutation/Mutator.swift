import BakeoffCore

/// Changes inputs a little: bytes, words, and values of JSON as wholes.
struct Mutator {
  /// The words that are put in.
  let words: [[UInt8]]

  init(words: [String]) { self.words = (words + Self.extremes).map { Array($0.utf8) } }

  /// Values that readers have trouble with.
  private static let extremes = [
    "null", "true", "\"\"", "[]", "{}", "0", "-1", "1e999", "-0.0", "1e-400", "NaN", "\\ud800",
    "\u{0}",
    "9223372036854775807", "-9223372036854775808", "18446744073709551616", "0.1234567890123456789",
    "\u{FEFF}", "\u{301}", "\u{202E}", "\u{1F468}\u{200D}\u{1F469}", "\r\n", "\t", "\"", "\\", ",",
    ":",
  ]
  private static let bytes: [UInt8] = [
    0, 1, 0x0A, 0x0D, 0x20, 0x22, 0x5C, 0x7B, 0x7D, 0x7F, 0x80, 0xC0, 0xED, 0xFF,
  ]

  /// An input made of another.
  ///
  /// - Parameters:
  ///   - input: What it is made of.
  ///   - other: Where pieces are taken from.
  ///   - limit: The most bytes that it may have.
  ///   - chance: What decides.
  /// - Returns: The new input.
  func mutated(
    _ input: [UInt8],
    with other: [UInt8],
    limit: Int,
    chance: inout SplitMix64
  ) -> [UInt8] {
    var input = input
    for _ in 0...chance.index(below: 4) { change(&input, other, &chance) }
    return Array(input.prefix(limit))
  }

  private func change(_ input: inout [UInt8], _ other: [UInt8], _ chance: inout SplitMix64) {
    let place = chance.index(below: input.count + 1)
    switch chance.index(below: 12) {
    case 0 where place < input.count: input[place] ^= 1 << UInt8(chance.index(below: 8))
    case 1 where place < input.count:
      input[place] = Self.bytes[chance.index(below: Self.bytes.count)]
    case 2: input.insert(Self.bytes[chance.index(below: Self.bytes.count)], at: place)
    case 3: input.removeSubrange(place..<end(place, input.count, &chance))
    case 4: input.insert(contentsOf: piece(of: input, &chance), at: place)
    case 5: input.insert(contentsOf: piece(of: other, &chance), at: place)
    case 6, 7: input.insert(contentsOf: words[chance.index(below: words.count)], at: place)
    case 8:
      // What is fast once may be slow many times.
      let piece = piece(of: input, &chance).prefix(32)
      let repeated = Array(repeating: piece, count: 1 << chance.index(below: 8))
      input.insert(contentsOf: repeated.joined(), at: place)
    default: replaceValue(&input, other, &chance)
    }
  }

  /// Replaces a value of JSON by a word, by another value, or by itself in brackets.
  private func replaceValue(_ input: inout [UInt8], _ other: [UInt8], _ chance: inout SplitMix64) {
    guard let value = JSONSpan.some(in: input, &chance) else { return }
    switch chance.index(below: 5) {
    case 0, 1: input.replaceSubrange(value, with: words[chance.index(below: words.count)])
    case 2:
      guard let theirs = JSONSpan.some(in: other, &chance) else { return }
      input.replaceSubrange(value, with: other[theirs])
    case 3:
      let depth = 1 << chance.index(below: 8)
      let open = chance.index(below: 2) == 0 ? "[" : #"{"a":"#
      let opening = Array(repeating: Array(open.utf8), count: depth).joined()
      let closing = Array(
        repeating: open == "[" ? UInt8(ascii: "]") : UInt8(ascii: "}"),
        count: depth
      )
      input.replaceSubrange(value, with: Array(opening) + input[value] + closing)
    default: input.insert(contentsOf: input[value] + [UInt8(ascii: ",")], at: value.lowerBound)
    }
  }

  private func piece(of input: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
    let start = chance.index(below: input.count + 1)
    return Array(input[start..<end(start, input.count, &chance)])
  }

  /// The end of a piece, mostly a short one.
  private func end(_ start: Int, _ count: Int, _ chance: inout SplitMix64) -> Int {
    min(start + chance.index(below: 1 << chance.index(below: 9)) + 1, count)
  }
}
