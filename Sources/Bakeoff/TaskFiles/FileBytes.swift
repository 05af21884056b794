internal import CZlib
internal import Foundation

/// Reads a file in pieces, gzip-compressed or not, byte by byte or chunk by chunk.
///
/// A byte-order mark at its start is left out. A file that is written while it is read is an error at its
/// end, for nobody knows which of its states was read; one that is replaced by another is read to its own
/// end.
final class FileBytes {
  /// How many bytes are read at a time.
  static let chunkSize = 1 << 17

  let path: String
  private let file: gzFile
  private let descriptor: Int32
  /// How the file was when it was opened; nil for what is no file, such as a pipe.
  private let state: FileState?
  private var buffer = [UInt8](repeating: 0, count: chunkSize)
  private var position = 0
  private var end = 0
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
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, let file = gzdopen(descriptor, "rb") else {
      throw InputError("cannot open \(path): \(String(cString: strerror(errno)))")
    }
    self.file = file
    state = FileState(of: descriptor)
    gzbuffer(file, UInt32(Self.chunkSize))
  }

  deinit { gzclose(file) }

  /// The next byte, which stays the next; nil at the end of the file.
  ///
  /// - Throws: `InputError` when the file cannot be read on or is damaged.
  @inline(__always)
  func peek() throws(InputError) -> UInt8? {
    if position == end { try fill() }
    return position < end ? buffer[position] : nil
  }

  /// The next byte; nil at the end of the file.
  ///
  /// - Throws: `InputError` when the file cannot be read on or is damaged.
  @inline(__always)
  func next() throws(InputError) -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    return byte
  }

  /// The bytes up to a line feed, or all that are at hand, added to others.
  ///
  /// - Returns: Whether the line feed was met, which is passed; nil at the end of the file.
  /// - Throws: `InputError` when the file cannot be read on or is damaged.
  func appendLine(to line: inout [UInt8]) throws(InputError) -> Bool? {
    if position == end { try fill() }
    guard position < end else { return nil }
    let feed = buffer[position..<end].firstIndex(of: 0x0A)
    line.append(contentsOf: buffer[position..<(feed ?? end)])
    position = feed.map { $0 + 1 } ?? end
    return feed != nil
  }

  /// The first bytes from here on without white space before them, at most so many.
  ///
  /// - Throws: `InputError` when the file cannot be read on or is damaged.
  func head(_ count: Int) throws(InputError) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < count, let byte = try next() {
      if !head.isEmpty || byte > 0x20 { head.append(byte) }
    }
    return head
  }

  private func fill() throws(InputError) {
    guard !isAtEnd else { return }
    let count = buffer.withUnsafeMutableBytes {
      gzread(file, $0.baseAddress, UInt32($0.count))
    }
    var code: Int32 = 0
    let reason = gzerror(file, &code).map { String(cString: $0) } ?? ""
    let isSound = count >= 0 && (code == Z_OK || code == Z_STREAM_END)
    guard isSound && count > 0 || FileState(of: descriptor) == state else {
      throw InputError("\(path) was changed while it was read: try again when nothing writes to it")
    }
    guard isSound else {
      throw InputError("\(path) cannot be read: \(reason.isEmpty ? "damaged file" : reason)")
    }
    isAtEnd = count == 0
    position = 0
    end = Int(count)
    if isAtStart, buffer[..<end].starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    isAtStart = false
  }
}
