/// A reader of what others write, with what must hold of it whatever it is given.
///
/// That it ends, in time and without a crash, is seen from outside; the rest it says itself.
struct FuzzTarget: Sendable, CustomStringConvertible {
  /// Its name, which is that of its folder in the corpus.
  let name: String
  /// Words that its inputs are made of, besides those of the corpus.
  let words: [String]
  /// Reads an input.
  ///
  /// - Throws: `Violation` for what should hold and does not.
  let check: @Sendable (_ input: [UInt8]) throws -> Void

  init(
    _ name: String,
    words: [String] = [],
    check: @escaping @Sendable (_ input: [UInt8]) throws -> Void
  ) {
    (self.name, self.words, self.check) = (name, words, check)
  }

  var description: String { name }
}

/// Something that should hold of every input, and does not hold of one.
struct Violation: Error, CustomStringConvertible {
  let description: String
}

/// Checks that something holds.
///
/// - Throws: `Violation` with the words when it does not.
func require(_ holds: Bool, _ words: @autoclosure () -> String) throws(Violation) {
  guard holds else { throw Violation(description: words()) }
}

/// Checks that an error names its place and is no longer than anybody reads.
func requirePlace(_ place: String, in message: String, of input: [UInt8]) throws(Violation) {
  try require(message.hasPrefix(place), "an error without its place \"\(place)\": \(message)")
  try require(
    message.utf8.count < 20_000 + 8 * input.count,
    "an error of \(message.utf8.count) bytes"
  )
}
