/// A further header of a request.
///
/// The value of one whose name speaks of a key, a token or the like, or that is marked so, is a secret: it
/// is sent, but never printed, stored or hashed.
public struct ExtraHeader: Hashable, Sendable {
  /// The header's name.
  public let name: String
  /// Its value, to be sent.
  public let value: Secret
  /// Whether the value must not be shown.
  public let isSecret: Bool

  /// Describes a header; nil for a name or value that would break a request.
  ///
  /// - Parameters:
  ///   - name: The header's name.
  ///   - value: Its value.
  ///   - isSecret: Whether the value is a secret although the name does not say so.
  public init?(_ name: String, _ value: String, isSecret: Bool = false) {
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        UnicodeScalar(byte).properties.isAlphabetic && byte < 0x80
          || (0x30...0x39).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
    guard isName, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
      return nil
    }
    self.name = name
    self.value = Secret(value)
    self.isSecret = isSecret || Self.speaksOfSecret(name)
  }

  private static func speaksOfSecret(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.contains { word in
      secretWords.contains(String(word)) || word.hasSuffix("key") || word.hasSuffix("token")
    }
  }

  /// The value where it may be shown, else `<redacted>`.
  public var shownValue: String { isSecret ? value.description : value.revealed }

  /// Whether both are the same header, whatever their values: names do not care for case.
  public func overrides(_ other: ExtraHeader) -> Bool {
    name.lowercased() == other.name.lowercased()
  }

  private static let secretWords: Set = [
    "auth", "authorization", "authentication", "cookie", "credential", "credentials", "jwt",
    "password", "secret", "session", "signature",
  ]
}

extension [ExtraHeader] {
  /// These headers, with `others` in the place of those of the same name.
  public func overridden(by others: [ExtraHeader]) -> [ExtraHeader] {
    filter { header in !others.contains { $0.overrides(header) } } + others
  }

  /// Names and values, secrets redacted, for records and reports.
  public var json: JSON { .object(JSONObject(map { ($0.name, .string($0.shownValue)) })) }
}
