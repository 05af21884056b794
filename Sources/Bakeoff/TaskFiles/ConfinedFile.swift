internal import BakeoffCore
internal import Foundation

/// A file that was opened, and where it really lies: what is checked is what is read, whatever is put in
/// the place of its path or of a folder in between.
struct ConfinedFile {
  private let file: FileHandle
  /// Its path without links, as the system has it.
  let path: String
  /// How many bytes it has.
  let size: Int

  /// Opens a regular file; nil when there is none that can be read.
  init?(_ path: String) {
    // Without waiting, so that a FIFO is opened, looked at and left.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let place = Self.place(of: descriptor)
    else { return nil }
    self.path = place
    size = Int(status.st_size)
  }

  /// Whether it lies in one of some folders or below, or is one of them.
  func isWithin(_ roots: [String]) -> Bool {
    roots.contains { root in path == root || path.hasPrefix(root == "/" ? "/" : root + "/") }
  }

  /// What it holds.
  func contents() -> Data? { try? file.readToEnd() ?? Data() }

  #if os(Linux)
  private static func place(of descriptor: Int32) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
  }
  #else
  private static func place(of descriptor: Int32) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard fcntl(descriptor, F_GETPATH, &buffer) == 0 else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
  #endif
}
