internal import Foundation

/// A text as bytes that are equal when the text reads the same: NFC, and lower case on request.
struct FoldedText: Hashable {
  /// The UTF-8 of the folded text.
  let bytes: [UInt8]

  /// Folds a text.
  init(_ text: String, ignoringCase: Bool) {
    var text = text
    let ascii: [UInt8]? = text.withUTF8 { utf8 in
      // Most answers are ASCII, which Unicode's tables need not see.
      guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
      return ignoringCase ? utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } : Array(utf8)
    }
    if let ascii {
      bytes = ascii
    } else {
      let composed = text.precomposedStringWithCanonicalMapping
      bytes = Array((ignoringCase ? composed.lowercased() : composed).utf8)
    }
  }

  /// Whether the other text occurs in this one; the empty text always does.
  func contains(_ other: FoldedText) -> Bool {
    guard let first = other.bytes.first else { return true }
    return bytes.withUnsafeBytes { whole in
      other.bytes.withUnsafeBytes { part in
        var start = 0
        while start + part.count <= whole.count {
          let room = whole.count - part.count + 1 - start
          guard let base = whole.baseAddress, let partBase = part.baseAddress,
            let hit = memchr(base + start, Int32(first), room)
          else { return false }
          if memcmp(hit, partBase, part.count) == 0 { return true }
          start = UnsafeRawPointer(hit) - base + 1
        }
        return false
      }
    }
  }

  /// Whether this text begins with the other.
  func hasPrefix(_ other: FoldedText) -> Bool { bytes.starts(with: other.bytes) }

  /// Whether this text ends with the other.
  func hasSuffix(_ other: FoldedText) -> Bool {
    bytes.suffix(other.bytes.count).elementsEqual(other.bytes)
  }
}
