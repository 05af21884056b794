internal import BakeoffCore

/// Writes comma-separated values to bytes, field by field.
package struct CSVWriter {
  private var bytes: [UInt8] = []
  private let escapesFormulas: Bool
  private var isRowStart = true

  /// Begins with the header row.
  package init(columns: [String], escapesFormulas: Bool, capacity: Int) {
    self.escapesFormulas = escapesFormulas
    bytes.reserveCapacity(capacity + 256)
    for column in columns { text(column) }
    endRow()
  }

  /// All that was written.
  var result: String { String(decoding: bytes, as: UTF8.self) }

  /// What was written since this was asked last, for files that are written piece by piece.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isRowStart = true
  }

  /// Writes a whole number; nil leaves the field empty.
  package mutating func number(_ value: Int?) { digits(value.map { String($0) }) }

  /// Writes a number; nil and what is no number leave the field empty.
  package mutating func number(_ value: Double?) {
    guard let value, case .number(let digits) = JSON.number(value) else { return self.digits(nil) }
    self.digits(digits)
  }

  /// Writes digits as they are; nil leaves the field empty.
  package mutating func digits(_ digits: String?) {
    separate()
    if let digits { bytes.append(contentsOf: digits.utf8) }
  }

  /// Writes a text; nil leaves the field empty.
  ///
  /// Quoted when needed. Control characters other than tabs and line breaks become their pictures,
  /// as many readers of CSV stop at them.
  package mutating func text(_ text: String?) {
    separate()
    guard var text, !text.isEmpty else { return }
    if escapesFormulas, Self.isFormula(text) { text = "'" + text }
    text.withUTF8 { utf8 in
      let needsCare = utf8.contains { byte in
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
          || byte == Self.controlLead
      }
      if needsCare { quoted(utf8) } else { bytes.append(contentsOf: utf8) }
    }
  }

  private mutating func quoted(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var isLed = false
    for byte in utf8 {
      defer { isLed = byte == Self.controlLead }
      switch byte {
      // A control character of C1, which a terminal takes for an escape sequence's beginning.
      case 0x80...0x9F where isLed:
        bytes.removeLast()
        let picture = VisibleText.replacement(for: Unicode.Scalar(byte)) ?? ""
        bytes.append(contentsOf: picture.utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: [byte, byte])
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...: bytes.append(byte)
      default:
        let picture = VisibleText.replacement(for: Unicode.Scalar(byte)) ?? ""
        bytes.append(contentsOf: picture.utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The first byte of U+0080 to U+00BF.
  private static let controlLead: UInt8 = 0xC2

  private mutating func separate() {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
  }

  /// Whether a spreadsheet would run a text.
  package static func isFormula(_ text: some StringProtocol) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): Double(text) == nil
    default: false
    }
  }
}
