internal import Foundation
internal import GRDB

extension Store {
  /// What an error of SQLite means for a store, and what mends it.
  static func explain(_ error: any Error, path: String) -> StoreError {
    if let error = error as? StoreError { return error }
    guard let error = error as? DatabaseError else {
      return StoreError("\(path): \(error.localizedDescription)")
    }
    let reason = error.message ?? error.resultCode.description
    return switch error.resultCode {
    case .SQLITE_NOTADB:
      StoreError("\(path) is not a bakeoff store: name another with --store")
    case .SQLITE_FULL:
      StoreError(
        "\(path): the disk is full; what was recorded is kept: free some space and repeat the "
          + "command to go on, or name a store on another disk with --store"
      )
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      StoreError("\(path) cannot be written (\(reason)): name another with --store")
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      StoreError(
        "\(path) is locked by another program for more than 30 seconds, or its disk has no locks, "
          + "as some network folders: name a store on a local disk with --store"
      )
    case .SQLITE_CORRUPT:
      StoreError(
        "\(path) is damaged (\(reason)): \"bakeoff store repair\" saves what can be read; or "
          + "restore a copy, or name another with --store"
      )
    case .SQLITE_IOERR:
      StoreError(
        "\(path) cannot be read or written (\(reason)): see that its disk is well and neither a "
          + "quota nor a limit on the size of files is reached, or name a store elsewhere with "
          + "--store; what was recorded is kept"
      )
    default: StoreError("\(path): \(reason)")
    }
  }

  /// The error of a store that is not there.
  static func missing(_ path: String) -> StoreError {
    StoreError("no store at \(path): run \"bakeoff run\" first, or name another with --store")
  }
}
