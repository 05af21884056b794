internal import Foundation

/// A lock between processes: a locked file beside the store.
///
/// The lock ends with the process, however that ends. Where the file system has no locks, or the
/// folder cannot be written, work goes on without one.
struct FileLock {
  private let path: String
  private let descriptor: Int32

  /// Locks a file, which is made when it is missing.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - waits: Whether to wait for another process to release it; else it is nil then.
  init?(path: String, waits: Bool) {
    self.path = path
    while true {
      let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        self.descriptor = -1
        return
      }
      var result: Int32
      repeat {
        result = flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB)
      } while result != 0 && errno == EINTR
      if result != 0, errno == EWOULDBLOCK {
        close(descriptor)
        return nil
      }
      // Whoever had the lock may have removed the file; then this locks nothing that others see.
      if result != 0 || Self.isFile(at: path, descriptor) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Lets the next one in, and removes the file.
  func release() {
    guard descriptor >= 0 else { return }
    unlink(path)
    close(descriptor)
  }

  /// Whether a path leads to an opened file.
  static func isFile(at path: String, _ descriptor: Int32) -> Bool {
    var there = stat()
    var here = stat()
    return stat(path, &there) == 0 && fstat(descriptor, &here) == 0
      && there.st_ino == here.st_ino && there.st_dev == here.st_dev
  }
}

/// Keeps a run to one process.
public struct RunLock: Sendable {
  private let lock: FileLock

  /// Locks a run; nil when another process has it.
  ///
  /// A killed process holds nothing, so its run can be taken up again at once.
  public init?(store: Store, run: Int) {
    guard let lock = FileLock(path: "\(store.path).run-\(run).lock", waits: false) else {
      return nil
    }
    self.lock = lock
  }

  /// Gives the run free.
  public func release() { lock.release() }
}
