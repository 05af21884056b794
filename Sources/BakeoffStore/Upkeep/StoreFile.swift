internal import Foundation
internal import GRDB

/// A store's file, in whatever state it is: it is looked at, copied and mended as it stands, whichever
/// version made it.
public struct StoreFile: Sendable {
  /// The path of the file.
  public let path: String

  /// Names a file.
  ///
  /// - Throws: `StoreError` when there is none.
  public init(path: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: path) else { throw Store.missing(path) }
    self.path = path
  }

  /// Writes a copy of the whole store as it is at this moment, also while a run writes to it.
  ///
  /// The copy appears under its name only when it is complete and sound.
  ///
  /// - Parameter destination: The path of the copy, which must be free.
  /// - Throws: `StoreError` when the store is damaged, or the copy cannot be written.
  public func backUp(to destination: String) throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw StoreError("\(destination) is there already: remove it, or choose another name")
    }
    do {
      try reading { try Self.copy($0, to: destination) }
    } catch {
      throw Store.explain(error, path: path)
    }
  }

  /// Runs work on the file through a connection that only reads.
  func reading<Value>(_ work: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration.distrusting
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.unsafeRead(work)
  }

  /// Copies a database to a file of its own, with SQLite's online backup.
  ///
  /// - Throws: `StoreError` or `DatabaseError` when the copy cannot be written, or is damaged as its
  ///   source is; then there is none.
  static func copy(_ source: Database, to destination: String) throws {
    let unfinished = "\(destination).unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    try Store.createFile(unfinished, namedBy: "")
    do {
      let queue = try writer(of: unfinished)
      try queue.writeWithoutTransaction { try source.backup(to: $0) }
      try queue.close()
      let problems = try StoreFile(path: unfinished).check().problems
      if let first = problems.first {
        throw StoreError(
          "it is damaged (\(first)): \"bakeoff store repair\" saves what can be read"
        )
      }
      try publish(unfinished, as: destination)
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: unfinished + suffix)
      }
      if let error = error as? DatabaseError, error.resultCode != .SQLITE_CORRUPT {
        throw Store.explain(error, path: destination)
      }
      throw error
    }
  }

  /// A connection that writes a file of its own, which is one file without a log once it is closed.
  static func writer(of path: String) throws -> DatabaseQueue {
    var configuration = Configuration.distrusting
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Gives a finished file its name, from one moment to the next.
  static func publish(_ unfinished: String, as path: String) throws(StoreError) {
    guard rename(unfinished, path) == 0 else {
      throw StoreError("\(path) cannot be made: \(String(cString: strerror(errno)))")
    }
    for suffix in ["-wal", "-shm"] { unlink(unfinished + suffix) }
  }
}
