/// Reads a file line by line, gzip-compressed or not, within bounded memory.
///
/// A byte-order mark at its start is left out.
final class LineReader {
  /// The longest line that is read, in bytes.
  static let maximumLineLength = 64 << 20

  private let bytes: FileBytes
  private var number = 0

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `InputError` when there is no such file or it cannot be read.
  init(path: String) throws(InputError) { bytes = try FileBytes(path: path) }

  /// The next line without its end; nil after the last.
  ///
  /// - Throws: `InputError` when the file cannot be read on, is damaged, or a line is too long.
  func next() throws(InputError) -> [UInt8]? {
    var line: [UInt8] = []
    number += 1
    while let isWhole = try bytes.appendLine(to: &line) {
      if isWhole {
        if line.last == 0x0D { line.removeLast() }
        return line
      }
      guard line.count <= Self.maximumLineLength else {
        throw InputError(
          "\(bytes.path):\(number): a line is longer than \(Self.maximumLineLength >> 20) MiB"
        )
      }
    }
    return line.isEmpty ? nil : line
  }
}
