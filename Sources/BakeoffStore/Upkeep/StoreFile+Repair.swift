internal import Foundation
internal import GRDB

/// What came of mending a store.
public struct StoreRepair: Hashable, Sendable {
  /// What was read of a table.
  public struct Table: Hashable, Sendable {
    /// The name of the table.
    public var name: String
    /// How many rows were saved.
    public var rows: Int
    /// Whether everything could be read.
    public var isWhole: Bool
    /// How many of the saved rows were left out because what they refer to is lost.
    public var orphans = 0
  }

  /// The tables, by name.
  public var tables: [Table]
  /// Where the damaged file is kept.
  public var damaged: String
}

extension StoreFile {
  /// Builds the store anew from all rows that can still be read, and keeps the damaged file beside it.
  ///
  /// Rows that refer to what is lost are left out: a trial without its answer is asked again. Runs that
  /// lost trials are unfinished then, so that the same command goes on with them.
  ///
  /// - Returns: What was saved; nil when the store is sound.
  /// - Throws: `StoreError` when a run is being worked on, the list of tables itself is lost, or the new
  ///   file cannot be written.
  public func repair() throws(StoreError) -> StoreRepair? {
    // Nobody may open it meanwhile.
    let lock = FileLock(path: "\(path).opening.lock", waits: true)
    defer { lock?.release() }
    try checkThatNoRunIsWorkedOn()
    guard try !check().problems.isEmpty else { return nil }
    let unfinished = "\(path).unfinished"
    do {
      try? FileManager.default.removeItem(atPath: unfinished)
      try Store.createFile(unfinished)
      let queue = try Self.writer(of: unfinished)
      var tables = try reading { try StoreSalvage(from: $0, into: queue).run() }
      try queue.writeWithoutTransaction { database in
        try database.inTransaction {
          try StoreSalvage.dropOrphans(of: &tables, in: database)
          try StoreSalvage.reopenRuns(in: database)
          return .commit
        }
      }
      try queue.close()
      return StoreRepair(tables: tables, damaged: try replace(by: unfinished))
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(unfinished + suffix) }
      // It cannot even be opened for reading then.
      if (error as? DatabaseError)?.resultCode == .SQLITE_CORRUPT { throw StoreSalvage.listIsLost }
      throw Store.explain(error, path: path)
    }
  }

  private func checkThatNoRunIsWorkedOn() throws(StoreError) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names
    where name.hasPrefix("\(url.lastPathComponent).run-") && name.hasSuffix(".lock") {
      guard let lock = FileLock(path: "\(folder)/\(name)", waits: false) else {
        throw StoreError("a run of \(path) is being worked on: wait for its end, or stop it")
      }
      lock.release()
    }
  }

  /// Puts a mended file in the place of this one; gives where this one is then.
  private func replace(by mended: String) throws(StoreError) -> String {
    let damaged = FilePlace.free("damaged", beside: path)
    guard link(path, damaged) == 0 else {
      throw StoreError("\(damaged) cannot be made: \(String(cString: strerror(errno)))")
    }
    // The log must go before the new file comes, which it would be taken for the log of.
    rename("\(path)-wal", "\(damaged)-wal")
    unlink("\(path)-shm")
    try Self.publish(mended, as: path)
    return damaged
  }
}
