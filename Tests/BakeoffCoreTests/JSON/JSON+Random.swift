import BakeoffCore

extension JSON {
  /// A value of any kind, at most so deep, with characters that need care.
  static func random(depth: Int, using generator: inout SplitMix64) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .number(Int.random(in: .min ... .max, using: &generator))
    case 3:
      let bits = UInt64.random(in: 0...UInt64.max, using: &generator)
      return .number(Double(bitPattern: bits))
    case 4: return .string(randomText(using: &generator))
    case 5, 6:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          random(depth: depth - 1, using: &generator)
        }
      )
    default:
      return .object(
        JSONObject(
          (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            (randomText(using: &generator), random(depth: depth - 1, using: &generator))
          }
        )
      )
    }
  }

  private static func randomText(using generator: inout SplitMix64) -> String {
    let pieces = [
      "a", "\"", "\\", "/", "\n", "\r\n", "\0", "\u{1F}", "\u{7F}", "é", "e\u{301}", "€",
      "\u{2028}", "\u{FFFD}", "\u{1F468}\u{200D}\u{1F469}", "\u{10FFFF}", "{", ",",
    ]
    return (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      pieces[Int.random(in: pieces.indices, using: &generator)]
    }.joined()
  }
}
