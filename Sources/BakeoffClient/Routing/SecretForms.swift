internal import BakeoffCore
internal import Foundation

/// How a secret may stand in what a server repeats: as it is, in a JSON text, in a URL or a form, and in
/// Base64, alone or within a longer text.
struct SecretForms: Sendable, CustomReflectable {
  /// All different forms of all secrets, the longest first, for a secret may hold another one, such as a
  /// name and a password.
  let forms: [[UInt8]]

  /// Collects the forms.
  ///
  /// - Parameters:
  ///   - secrets: The secrets.
  ///   - shortest: The bytes of the shortest that counts; a shorter one is left alone.
  init(_ secrets: [Secret], shortest: Int) {
    let texts = Set(secrets.map(\.revealed)).filter { $0.utf8.count >= shortest }
    forms = Set(texts.flatMap(Self.forms)).sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  /// Without them.
  var customMirror: Mirror { Mirror(self, children: []) }

  /// Whether any of them stands in some bytes.
  func stand(in bytes: [UInt8]) -> Bool {
    forms.contains { bytes.firstPlace(of: $0, from: 0) != nil }
  }

  /// The bytes with `<redacted>` in the place of each.
  func removed(from bytes: [UInt8]) -> [UInt8] {
    forms.reduce(bytes) { bytes, form in
      guard var place = bytes.firstPlace(of: form, from: 0) else { return bytes }
      var rest: [UInt8] = []
      var start = 0
      while true {
        rest += bytes[start..<place] + Self.mark
        start = place + form.count
        guard let next = bytes.firstPlace(of: form, from: start) else { break }
        place = next
      }
      return rest + bytes[start...]
    }
  }

  /// The text with `<redacted>` in the place of each.
  func removed(from text: String) -> String {
    let bytes = Array(text.utf8)
    return stand(in: bytes) ? String(decoding: removed(from: bytes), as: UTF8.self) : text
  }

  private static let mark = Array("<redacted>".utf8)

  private static func forms(of secret: String) -> [[UInt8]] {
    let json = Array(JSON.string(secret).bytes.dropFirst().dropLast())
    let slashed = json.flatMap { $0 == UInt8(ascii: "/") ? Array(#"\/"#.utf8) : [$0] }
    let escaped = Array(BaseURL.formEscaped(secret).utf8)
    return [Array(secret.utf8), json, slashed, escaped, lowercasedEscapes(escaped)] + base64(secret)
  }

  /// What is the same in Base64 wherever the secret begins within a group of three bytes.
  private static func base64(_ secret: String) -> [[UInt8]] {
    (0..<3).flatMap { offset -> [[UInt8]] in
      let whole = [UInt8](repeating: 0, count: offset) + Array(secret.utf8)
      let digits = Data(whole).base64EncodedData().prefix { $0 != UInt8(ascii: "=") }
      // Digits that hold bits of what stands beside the secret are others each time.
      let inner = digits.dropFirst(offset == 0 ? 0 : offset + 1)
        .dropLast(whole.count % 3 == 0 ? 0 : 1)
      guard inner.count >= 8 else { return [] }
      let plain = [UInt8](inner)
      let ofURLs = plain.map { digit in
        switch digit {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        default: digit
        }
      }
      return [plain, ofURLs]
    }
  }

  /// A text with the digits of its percent-encodings in lower case.
  private static func lowercasedEscapes(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for place in text.indices where text[place] == UInt8(ascii: "%") {
      // What sets letters apart is set in digits anyhow.
      for digit in place + 1...place + 2 { text[digit] |= 0x20 }
    }
    return text
  }
}

extension [UInt8] {
  /// Where another list of bytes begins in this one, at a place or after it; nil for nowhere.
  fileprivate func firstPlace(of other: [UInt8], from start: Int) -> Int? {
    guard let first = other.first else { return nil }
    return withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      while place + other.count <= bytes.count {
        guard
          let found = memchr(base + place, Int32(first), bytes.count - place - other.count + 1)
        else { return nil }
        place = UnsafeRawPointer(found) - base
        if memcmp(found, other, other.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
