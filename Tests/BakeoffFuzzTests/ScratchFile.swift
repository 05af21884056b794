import Foundation

/// A file that holds an input, for readers that take a path.
enum ScratchFile {
  /// Writes the input to a file of its own, which is there while `body` runs.
  static func with(
    _ input: [UInt8],
    named name: String,
    _ body: (_ path: String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.path
    // Threads have files of their own; a name for each input would cost more than most readers.
    let thread = UInt(bitPattern: pthread_self().hashValue)
    let path = "\(folder)/bakeoff-fuzz-\(getpid())-\(thread)-\(name)"
    guard let file = fopen(path, "wb") else { throw Violation(description: "cannot write \(path)") }
    fwrite(input, 1, input.count, file)
    fclose(file)
    defer { unlink(path) }
    try body(path)
  }
}
