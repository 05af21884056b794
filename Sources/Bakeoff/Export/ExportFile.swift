internal import Foundation

/// A file that is written piece by piece, and stands under its name when it is whole.
///
/// Only its owner may read it, for prompts and answers are private.
package final class ExportFile {
  /// Where it will stand; nil for standard output.
  package let path: String?
  /// Where it is until it is whole; empty where there is no such place.
  private let draft: String
  private let file: FileHandle
  private var pending: [UInt8] = []
  private var isDone = false

  private static let pieceSize = 1 << 18

  /// Begins a file, whose folder is made.
  ///
  /// - Parameter path: Where it will stand; what is there is replaced. Nil for standard output.
  /// - Throws: `InputError` when it cannot be made.
  package init(path: String?) throws(InputError) {
    self.path = path
    guard let path else {
      draft = ""
      file = .standardOutput
      return
    }
    var status = stat()
    if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      // A device or a pipe is written to, and not replaced.
      draft = ""
      guard let file = FileHandle(forWritingAtPath: path) else {
        throw InputError.unwritable("cannot write \(path): it cannot be opened")
      }
      self.file = file
      return
    }
    draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let isMade = FileManager.default.createFile(
      atPath: draft,
      contents: nil,
      attributes: [.posixPermissions: 0o600]
    )
    guard isMade, let file = FileHandle(forWritingAtPath: draft) else {
      throw InputError.unwritable("cannot write \(path): check the folder")
    }
    self.file = file
  }

  deinit {
    if !draft.isEmpty, !isDone { try? FileManager.default.removeItem(atPath: draft) }
  }

  /// Adds bytes.
  ///
  /// - Throws: `InputError` when they cannot be written.
  package func write(_ bytes: [UInt8]) throws(InputError) {
    pending += bytes
    if pending.count >= Self.pieceSize { try flush() }
  }

  /// Adds a text.
  ///
  /// - Throws: `InputError` when it cannot be written.
  package func write(_ text: String) throws(InputError) { try write(Array(text.utf8)) }

  /// Puts the file under its name.
  ///
  /// - Throws: `InputError` when that cannot be done.
  package func finish() throws(InputError) {
    try flush()
    guard let path else { return }
    do { try file.close() } catch { throw failure(error.localizedDescription) }
    guard draft.isEmpty || rename(draft, path) == 0 else {
      throw failure(String(cString: strerror(errno)))
    }
    isDone = true
  }

  /// Writes what is held; what nobody reads any more is dropped.
  private func flush() throws(InputError) {
    var rest = pending[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.write(file.fileDescriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if path == nil, errno == EPIPE { break }
        throw failure(String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(count)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func failure(_ reason: String) -> InputError {
    .unwritable("cannot write \(path ?? "to standard output"): \(reason)")
  }
}
