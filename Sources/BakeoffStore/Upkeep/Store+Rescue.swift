internal import Foundation
internal import GRDB
internal import Synchronization

/// A store whose file is removed while it is open lives on until it is closed, and then is gone with all
/// that was paid for. So it is copied once that is noticed.
extension Store {
  /// - Throws: `StoreError` when the path does not lead to this store any more, with where its
  ///   contents are now.
  func checkPlace() throws(StoreError) {
    guard !place.isKept else { return }
    // Those who come while another makes the copy wait for it.
    let loss = place.loss.withLock { loss in
      let error = loss ?? rescue()
      loss = error
      return error
    }
    throw loss
  }

  private func rescue() -> StoreError {
    let what = "\(path) was removed or replaced while it was in use"
    let copy = FilePlace.free("rescued", beside: path)
    do {
      try Self.createFolder(of: copy)
      // Through the writer's connection: another would be opened by the path.
      try database.writeWithoutTransaction { try StoreFile.copy($0, to: copy) }
      return StoreError(
        "\(what): all that was recorded is kept in \(copy); move it back, or name it with --store"
      )
    } catch {
      return StoreError(
        "\(what), and what it held could not be saved: \(Self.explain(error, path: copy))"
      )
    }
  }
}
