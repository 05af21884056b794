internal import Foundation

/// A folder of a test's own among the temporary files.
public struct TemporaryFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// Makes the folder.
  ///
  /// - Throws: What making it throws.
  public init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bakeoff-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Spelled as the system resolves it, as macOS's temporary folder is a link.
    path = folder.resolvingSymlinksInPath().path
  }

  /// The path of something in the folder.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and the folders it stands in.
  ///
  /// - Returns: The file's path.
  /// - Throws: What writing it throws.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let file = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Removes the folder with all that is in it.
  public func remove() { try? FileManager.default.removeItem(atPath: path) }
}
