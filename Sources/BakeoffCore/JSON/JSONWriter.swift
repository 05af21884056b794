/// Writes JSON to bytes, always the same bytes for the same calls.
///
/// Requests are written with it and hashed as they are, so its output must not change between
/// versions: object members in the order of the calls, no spaces, only the escapes JSON demands.
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  /// Creates a writer.
  public init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

  /// Writes an object; `members` writes its members.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    members(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a list; `elements` writes its elements.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    elements(&self)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a member's key; its value must follow.
  public mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a member whose value is a string; nothing when it is nil.
  public mutating func member(_ key: String, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  /// Writes a member whose value is a whole number; nothing when it is nil.
  public mutating func member(_ key: String, _ value: Int?) {
    guard let value else { return }
    self.key(key)
    raw(String(value))
  }

  /// Writes a member whose value is a number; nothing when it is nil.
  public mutating func member(_ key: String, _ value: Double?) {
    guard let value else { return }
    self.key(key)
    self.value(.number(value))
  }

  /// Writes a member whose value is a boolean; nothing when it is nil.
  public mutating func member(_ key: String, _ value: Bool?) {
    guard let value else { return }
    self.key(key)
    raw(value ? "true" : "false")
  }

  /// Writes a member whose value is a list of texts; nothing when it is empty.
  public mutating func member(_ key: String, list texts: [String]) {
    guard !texts.isEmpty else { return }
    self.key(key)
    array { writer in for text in texts { writer.string(text) } }
  }

  /// Writes a member of any JSON value; nothing when it is nil.
  public mutating func member(_ key: String, _ value: JSON?) {
    guard let value else { return }
    self.key(key)
    self.value(value)
  }

  /// Writes a string value.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var clean = 0
      for (index, byte) in utf8.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        // A whole buffer is appended faster than a slice of one.
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean..<index]))
        escape(byte)
        clean = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[clean...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes any JSON value.
  public mutating func value(_ value: JSON) {
    switch value {
    case .null: raw("null")
    case .bool(let bool): raw(bool ? "true" : "false")
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let elements):
      array { writer in for element in elements { writer.value(element) } }
    case .object(let object):
      self.object { writer in
        for member in object.members { writer.member(member.key, member.value) }
      }
    }
  }

  /// Writes the one value that another writer has written.
  public mutating func written(_ value: JSONWriter) {
    separate()
    bytes += value.bytes
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes the comma that the next value or key needs.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: ","): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default:
      let hex = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00".utf8)
      if hex.count == 1 { bytes.append(UInt8(ascii: "0")) }
      bytes.append(contentsOf: hex.utf8)
    }
  }
}

extension JSON {
  /// The value as compact JSON bytes.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  /// The value as compact JSON text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value as JSON text over several lines, for people.
  ///
  /// - Parameter indent: How many spaces each level adds.
  /// - Returns: The text, without a line break at its end.
  public func prettyText(indent: Int = 2) -> String {
    func render(_ value: JSON, _ level: Int) -> String {
      let inner = String(repeating: " ", count: (level + 1) * indent)
      let outer = String(repeating: " ", count: level * indent)
      switch value {
      case .array(let elements) where !elements.isEmpty:
        let lines = elements.map { inner + render($0, level + 1) }
        return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
      case .object(let object) where !object.isEmpty:
        let lines = object.members.map {
          inner + JSON.string($0.key).text + ": " + render($0.value, level + 1)
        }
        return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
      default: return value.text
      }
    }
    return render(self, 0)
  }
}
