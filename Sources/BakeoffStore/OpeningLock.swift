internal import Foundation

/// Lets one at a time open a store, so that no two make its file and its tables at once.
///
/// SQLite's own locks do not cover that: switching an empty file to write-ahead mode does not wait.
struct OpeningLock {
  private let path: String
  private let descriptor: Int32

  /// Waits for the lock, a file beside the store.
  ///
  /// Where the file system has no locks, or the folder cannot be written, it goes on without one.
  init(store: String) {
    path = "\(store).opening.lock"
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
  }

  /// Lets the next one in.
  ///
  /// One who waits still holds the removed file, but by then the store is made.
  func release() {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
  }
}
