internal import Foundation

/// Looks for secrets in what was written, in every form that they may have taken on the way.
public struct SecretTraces: Sendable {
  private let forms: [(name: String, bytes: [UInt8])]

  /// Prepares to look for some secrets, each of twelve characters at least.
  public init(_ secrets: [String]) { forms = secrets.flatMap(Self.forms) }

  /// The forms that stand in some bytes, with what stands around; empty when nothing leaked.
  public func found(in bytes: some Sequence<UInt8>) -> [String] {
    let bytes = Array(bytes)
    return forms.compactMap { form in
      guard let place = Self.place(of: form.bytes, in: bytes) else { return nil }
      let around = bytes[max(place - 60, 0)..<min(place + form.bytes.count + 20, bytes.count)]
      return "\(form.name) in \"…\(String(decoding: around, as: UTF8.self))…\""
    }
  }

  /// The same for a text.
  public func found(in text: String) -> [String] { found(in: text.utf8) }

  private static func place(of form: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, let first = form.first else { return nil }
      var place = 0
      while place + form.count <= bytes.count {
        guard let found = memchr(base + place, Int32(first), bytes.count - place - form.count + 1)
        else { return nil }
        place = UnsafeRawPointer(found) - base
        if memcmp(found, form, form.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }

  private static func forms(of secret: String) -> [(name: String, bytes: [UInt8])] {
    let quoted = secret.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    var texts = [
      ("plain", secret), ("JSON", quoted),
      ("JSON with slashes", quoted.replacing("/", with: "\\/")),
      ("percent-encoded", escaped(secret, "%02X")), ("percent-encoded", escaped(secret, "%02x")),
    ]
    for offset in 0..<3 {
      let padded = Data(repeating: 0, count: offset) + Data(secret.utf8)
      // Only whole groups of three bytes say the same whatever stands beside them.
      let start = offset == 0 ? 0 : 3
      let whole = padded[start..<(padded.count / 3 * 3)].base64EncodedString()
      texts.append(("Base64", whole))
      texts.append(
        ("Base64 of URLs", whole.replacing("+", with: "-").replacing("/", with: "_"))
      )
    }
    // A secret without special characters is the same in several of them.
    var seen: Set<String> = []
    return texts.filter { seen.insert($0.1).inserted }.map { (name: $0.0, bytes: Array($0.1.utf8)) }
  }

  /// The secret as it stands in a query.
  public static func percentEncoded(_ secret: String) -> String { escaped(secret, "%02X") }

  private static func escaped(_ text: String, _ form: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        UnicodeScalar(byte).properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
        || "-._~".utf8.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + String(format: form, byte)
    }.joined()
  }
}
