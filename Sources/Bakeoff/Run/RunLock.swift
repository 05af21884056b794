internal import BakeoffStore
internal import Foundation

/// Keeps a run to one process: a locked file beside the store.
///
/// The lock ends with the process, however that ends, so a killed run can be taken up again at
/// once.
struct RunLock {
  private let path: String
  private let descriptor: Int32

  /// Locks a run; nil when another process has it.
  ///
  /// Where the file system has no locks, it goes on without one.
  init?(store: Store, run: Int) {
    path = "\(store.path).run-\(run).lock"
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      return nil
    }
  }

  /// Gives the run free.
  func release() {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
  }
}
