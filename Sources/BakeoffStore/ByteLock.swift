internal import Foundation

/// Locks on single bytes of a file, which the system gives back at the end of the process.
///
/// On Linux they belong to the opened file, so that two stores of one process keep each other out as well.
/// Elsewhere they belong to the process, and all are lost when it closes the file once.
enum ByteLock {
  #if os(Linux)
  // F_OFD_GETLK and F_OFD_SETLK, which Glibc's module lacks.
  private static let query: Int32 = 36
  private static let set: Int32 = 37
  #else
  private static let query = F_GETLK
  private static let set = F_SETLK
  #endif

  /// Locks a byte without waiting; false, with the reason in `errno`, when it is not to be had.
  static func lock(_ descriptor: Int32, at place: Int64, isShared: Bool) -> Bool {
    apply(set, isShared ? F_RDLCK : F_WRLCK, descriptor, place) != nil
  }

  /// Gives a byte back.
  static func unlock(_ descriptor: Int32, at place: Int64) {
    _ = apply(set, F_UNLCK, descriptor, place)
  }

  /// Whether anybody else has any lock on a byte.
  static func isTakenByOthers(_ descriptor: Int32, at place: Int64) -> Bool {
    apply(query, F_WRLCK, descriptor, place).map { Int32($0.l_type) != Int32(F_UNLCK) } ?? true
  }

  private static func apply(
    _ command: Int32,
    _ kind: some BinaryInteger,
    _ descriptor: Int32,
    _ place: Int64
  ) -> flock? {
    var lock = flock()
    lock.l_type = Int16(kind)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(place)
    lock.l_len = 1
    return fcntl(descriptor, command, &lock) == 0 ? lock : nil
  }
}
