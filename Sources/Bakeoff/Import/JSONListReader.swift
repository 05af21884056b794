internal import BakeoffCore

/// Reads a JSON object with one long list in it, element by element, within the memory that an element
/// takes.
///
/// `NaN` and `Infinity`, which Python writes and JSON does not know, are read as null.
final class JSONListReader {
  private let bytes: FileBytes
  private let list: String?
  private let members: Set<String>
  /// Whether the list was met.
  private(set) var foundList = false

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file; it may be compressed with gzip.
  ///   - list: The key of the list; nil to pass over it.
  ///   - members: The keys of the other members that are wanted.
  /// - Throws: `InputError` when there is no such file or it cannot be read.
  init(path: String, list: String?, members: Set<String>) throws(InputError) {
    bytes = try FileBytes(path: path)
    self.list = list
    self.members = members
  }

  /// Reads the file to its end.
  ///
  /// - Parameters:
  ///   - onMember: Takes the key and the bytes of a member that is wanted.
  ///   - onElement: Takes the bytes of an element of the list.
  /// - Throws: `InputError` when the file cannot be read on or is no such object, and whatever the
  ///   closures throw.
  func read(
    onMember: (_ key: String, _ bytes: [UInt8]) throws -> Void = { _, _ in },
    onElement: (_ bytes: [UInt8]) throws -> Void = { _ in }
  ) throws {
    try expect("{")
    guard try nextSign() != UInt8(ascii: "}") else { return }
    repeat {
      guard let key = (try? JSON(parsing: value(isKept: true)))?.stringValue else {
        throw broken("expected a key")
      }
      try expect(":")
      if try key == list && nextSign() == UInt8(ascii: "[") {
        foundList = true
        try elements(onElement)
      } else if members.contains(key) {
        try onMember(key, value(isKept: true))
      } else {
        _ = try value(isKept: false)
      }
    } while try comma(before: "}")
  }

  private func elements(_ body: (_ bytes: [UInt8]) throws -> Void) throws {
    try expect("[")
    if try nextSign() == UInt8(ascii: "]") {
      _ = try bytes.next()
      return
    }
    repeat {
      try body(value(isKept: true))
    } while try comma(before: "]")
  }

  /// Whether a comma is next, and not the end, which is passed.
  private func comma(before end: Unicode.Scalar) throws(InputError) -> Bool {
    let sign = try nextSign()
    guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: end) else {
      throw broken("expected \",\" or \"\(end)\"")
    }
    _ = try bytes.next()
    return sign == UInt8(ascii: ",")
  }

  private func expect(_ sign: Unicode.Scalar) throws(InputError) {
    guard try nextSign() == UInt8(ascii: sign) else { throw broken("expected \"\(sign)\"") }
    _ = try bytes.next()
  }

  /// The next byte that is not white space, which stays the next.
  private func nextSign() throws(InputError) -> UInt8? {
    while let byte = try bytes.peek(), byte <= 0x20 { _ = try bytes.next() }
    return try bytes.peek()
  }

  /// The bytes of the next value, whose inside is not checked; none of one that is not kept.
  private func value(isKept: Bool) throws(InputError) -> [UInt8] {
    var value: [UInt8] = []
    var depth = 0
    guard let first = try nextSign() else {
      throw broken("the text ends where a value should stand")
    }
    guard !Self.ends(first) else { throw broken("expected a value") }
    repeat {
      guard let byte = try bytes.peek() else { throw broken("the text ends within a value") }
      switch byte {
      case UInt8(ascii: "\""): try string(into: &value, isKept: isKept)
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0...0x20: break
      default: try word(into: &value, isKept: isKept)
      }
      if Self.isSign(byte) {
        if isKept { value.append(byte) }
        _ = try bytes.next()
      }
      guard value.count <= LineReader.maximumLineLength else {
        throw broken("a value is longer than \(LineReader.maximumLineLength >> 20) MiB")
      }
    } while depth > 0
    return value
  }

  private static func ends(_ byte: UInt8) -> Bool { ",:]}".utf8.contains(byte) }

  private static func isSign(_ byte: UInt8) -> Bool { byte <= 0x20 || "{}[],:".utf8.contains(byte) }

  private func string(into value: inout [UInt8], isKept: Bool) throws(InputError) {
    var isEscaped = false
    var isOpen = false
    while let byte = try bytes.next() {
      if isKept { value.append(byte) }
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        if isOpen { return }
        isOpen = true
      }
      guard value.count <= LineReader.maximumLineLength else { break }
    }
    throw broken("a string does not end")
  }

  /// A number or a literal.
  private func word(into value: inout [UInt8], isKept: Bool) throws(InputError) {
    var word: [UInt8] = []
    while let byte = try bytes.peek(), !Self.isSign(byte), byte != UInt8(ascii: "\""),
      word.count < 400
    {
      word.append(byte)
      _ = try bytes.next()
    }
    let isUnknown = ["NaN", "Infinity", "-Infinity"].contains(String(decoding: word, as: UTF8.self))
    if isKept { value += isUnknown ? Array("null".utf8) : word }
  }

  private func broken(_ reason: String) -> InputError {
    InputError("\(bytes.path) is not JSON: \(reason)")
  }
}
