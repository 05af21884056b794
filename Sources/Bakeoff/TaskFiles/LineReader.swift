internal import CZlib
internal import Foundation

/// Reads a file line by line, gzip-compressed or not, within bounded memory.
///
/// A byte-order mark at its start is left out.
final class LineReader {
  /// The longest line that is read, in bytes.
  static let maximumLineLength = 64 << 20

  private let path: String
  private let file: gzFile
  private var buffer = [UInt8](repeating: 0, count: 1 << 17)
  private var bufferRange = 0..<0
  private var isAtStart = true
  private var isAtEnd = false

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `InputError` when there is no such file or it cannot be read.
  init(path: String) throws(InputError) {
    self.path = path
    var isFolder: ObjCBool = false
    if path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      throw InputError("\(path) is a folder: name the files in it, as in \(path)/*.jsonl")
    }
    guard let file = path == "-" ? gzdopen(dup(STDIN_FILENO), "rb") : gzopen(path, "rb") else {
      throw InputError("cannot open \(path): \(String(cString: strerror(errno)))")
    }
    self.file = file
    gzbuffer(file, 1 << 17)
  }

  deinit { gzclose(file) }

  /// The next line without its end; nil after the last.
  ///
  /// - Throws: `InputError` when the file cannot be read on, is damaged, or a line is too long.
  func next() throws(InputError) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if bufferRange.isEmpty {
        try fill()
        if bufferRange.isEmpty { return line.isEmpty ? nil : line }
      }
      let end = buffer[bufferRange].firstIndex(of: 0x0A)
      line.append(contentsOf: buffer[bufferRange.lowerBound..<(end ?? bufferRange.upperBound)])
      bufferRange = (end.map { $0 + 1 } ?? bufferRange.upperBound)..<bufferRange.upperBound
      if end != nil {
        if line.last == 0x0D { line.removeLast() }
        return line
      }
      guard line.count <= Self.maximumLineLength else {
        throw InputError("\(path): a line is longer than \(Self.maximumLineLength >> 20) MiB")
      }
    }
  }

  private func fill() throws(InputError) {
    guard !isAtEnd else { return }
    let count = buffer.withUnsafeMutableBytes {
      gzread(file, $0.baseAddress, UInt32($0.count))
    }
    var code: Int32 = 0
    let reason = gzerror(file, &code).map { String(cString: $0) } ?? ""
    guard count >= 0, code == Z_OK || code == Z_STREAM_END else {
      throw InputError("\(path) cannot be read: \(reason.isEmpty ? "damaged file" : reason)")
    }
    isAtEnd = count == 0
    bufferRange = 0..<Int(count)
    if isAtStart, buffer[bufferRange].starts(with: [0xEF, 0xBB, 0xBF]) {
      bufferRange = 3..<Int(count)
    }
    isAtStart = false
  }
}
