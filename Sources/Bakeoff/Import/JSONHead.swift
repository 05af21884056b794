/// What can be told of a JSON text by its first bytes.
struct JSONHead {
  /// The key of its first member; nil when it is no object, or has none.
  let firstKey: String?

  init(_ bytes: [UInt8]) {
    let rest = bytes.drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "{") else {
      firstKey = nil
      return
    }
    let key = rest.dropFirst().drop { $0 <= 0x20 }
    let quote = UInt8(ascii: "\"")
    guard key.first == quote, let end = key.dropFirst().firstIndex(of: quote) else {
      firstKey = nil
      return
    }
    firstKey = String(decoding: key[(key.startIndex + 1)..<end], as: UTF8.self)
  }
}
