/// Reads comma-separated values (RFC 4180) row by row, within bounded memory.
final class CSVFileReader {
  private let bytes: FileBytes
  private var line = 1
  /// The line on which the last row began, from 1.
  private(set) var number = 0

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `InputError` when there is no such file or it cannot be read.
  init(path: String) throws(InputError) { bytes = try FileBytes(path: path) }

  /// The fields of the next row that is not blank; nil after the last.
  ///
  /// - Throws: `InputError` when the file cannot be read on, is damaged, a row is too long, or a quoted
  ///   field does not end.
  func next() throws(InputError) -> [String]? {
    while try bytes.peek() != nil {
      let row = try row()
      if row != [""] { return row }
    }
    return nil
  }

  private func row() throws(InputError) -> [String] {
    number = line
    var fields: [String] = []
    var field: [UInt8] = []
    var length = 0
    while let byte = try bytes.next() {
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty:
        try quoted(into: &field)
      case UInt8(ascii: ","):
        fields.append(String(decoding: field, as: UTF8.self))
        length += field.count
        field = []
      case 0x0A:
        line += 1
        return fields + [String(decoding: field, as: UTF8.self)]
      case 0x0D where try bytes.peek() == 0x0A: break
      default: field.append(byte)
      }
      guard length + field.count <= LineReader.maximumLineLength else {
        throw InputError(
          "\(bytes.path):\(number): a row is longer than \(LineReader.maximumLineLength >> 20) MiB"
        )
      }
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }

  /// Reads a field on from its opening quote; what follows the closing one is taken as it is.
  private func quoted(into field: inout [UInt8]) throws(InputError) {
    while let byte = try bytes.next() {
      if byte == UInt8(ascii: "\"") {
        guard try bytes.peek() == byte else { return }
        _ = try bytes.next()
      } else if byte == 0x0A {
        line += 1
      }
      field.append(byte)
      if field.count > LineReader.maximumLineLength { break }
    }
    throw InputError("\(bytes.path):\(number): a quoted field does not end")
  }
}
