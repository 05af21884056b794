import BakeoffCore
import Foundation

/// Large inputs made of small ones: a reader whose time grows with the square of its input is slow on
/// them, and fast on everything that chance makes.
enum Growth {
  /// Tries a target on large inputs.
  ///
  /// - Parameters:
  ///   - target: What reads them.
  ///   - corpus: What they are made of.
  ///   - size: How many bytes they have, about.
  ///   - seconds: How much time of the processor each may take.
  /// - Throws: `Violation` for one that takes longer, or of which something does not hold.
  static func check(
    _ target: FuzzTarget,
    _ corpus: [(name: String, bytes: [UInt8])],
    size: Int,
    within seconds: Double
  ) throws {
    for input in corpus {
      for (form, grown) in forms(of: input.bytes, target.words, size) {
        // Time of the processor, for the machine may have other work.
        let start = clock()
        do { try target.check(grown) } catch {
          let words = "\(error)".prefix(300)
          throw Violation(description: "\(input.name), \(form): \(words)")
        }
        let taken = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        try require(taken < seconds, "\(input.name), \(form): \(grown.count) bytes take \(taken) s")
      }
    }
  }

  private static func forms(
    of input: [UInt8],
    _ words: [String],
    _ size: Int
  ) -> [(form: String, bytes: [UInt8])] {
    func many(_ piece: [UInt8]) -> [UInt8] {
      Array(Array(repeating: piece, count: size / max(piece.count, 1) + 1).joined())
    }
    let numbers = 0..<(size / 12)
    let values: [(String, [UInt8])] = [
      ("a long list", Array("[\(numbers.map { "\($0)" }.joined(separator: ","))]".utf8)),
      ("many keys", Array("{\(numbers.map { "\"k\($0)\":1" }.joined(separator: ","))}".utf8)),
      ("one key", Array("{\(numbers.map { _ in "\"k\":1" }.joined(separator: ","))}".utf8)),
      ("a long text", [0x22] + many([0x78]) + [0x22]),
      ("a number", many([0x39])),
    ]
    var chance = SplitMix64(seed: UInt64(input.count))
    var forms = values.compactMap { name, value -> (form: String, bytes: [UInt8])? in
      guard let place = JSONSpan.some(in: input, &chance) else { return nil }
      return (name, input[..<place.lowerBound] + value + input[place.upperBound...])
    }
    forms.append(("often", many(input)))
    forms.append(("on many lines", many(input.filter { $0 != 0x0A } + [0x0A])))
    let line = Array(input.prefix { $0 != 0x0A })
    for word in ["[", "{\"a\":", "\\", "\"", "<a>", "1 ", "a", "\n"] + words.prefix(8) {
      forms.append(("with much \(word.debugDescription)", line + [0x0A] + many(Array(word.utf8))))
    }
    return forms
  }
}
