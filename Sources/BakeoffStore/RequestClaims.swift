public import BakeoffCore
internal import Foundation
internal import Synchronization

/// The requests that are on their way for one store, claimed among all processes that use it, so that
/// none of them is paid for twice.
///
/// A claim is a lock on a byte of a file beside the store, at a place that the request's key names. The
/// system gives it back when a process dies, however that is, and nothing is written. Where the file
/// system has no such locks, processes go on without.
public final class RequestClaims: Sendable {
  private struct Presence {
    var descriptor: Int32
    /// How many had come, this one included; each adds a byte to the file.
    var arrivals: Int
    /// Whether nobody else was there on arrival.
    var wasAlone: Bool
  }

  private let path: String
  private let presence = Mutex<Presence?>(nil)

  /// How long to sleep until another process is looked after again, in seconds.
  private static let patience = 0.01

  init(store path: String) { self.path = "\(path).requests.lock" }

  deinit { if let descriptor = presence.withLock({ $0?.descriptor }) { leave(descriptor) } }

  /// Joins those who use the store; what others store from then on is noticed.
  public func enter() { _ = entered() }

  /// Waits until no other process has a request on its way, and claims it.
  ///
  /// - Parameters:
  ///   - key: The request's key.
  ///   - goesOn: Whether to wait any longer.
  /// - Returns: The claim; nil when there was no more reason to wait.
  public func claim(_ key: ContentHash, while goesOn: () -> Bool) -> RequestClaim? {
    let presence = entered()
    guard presence.descriptor >= 0 else { return RequestClaim(mayBeAnswered: true) }
    let place = Self.place(of: key)
    var hasWaited = false
    while !ByteLock.lock(presence.descriptor, at: place, isShared: false) {
      guard errno == EAGAIN || errno == EACCES else { return RequestClaim(mayBeAnswered: true) }
      guard goesOn() else { return nil }
      hasWaited = true
      Thread.sleep(forTimeInterval: Self.patience)
    }
    let isAlone =
      !hasWaited && presence.wasAlone && Self.size(presence.descriptor) == presence.arrivals
    return RequestClaim(mayBeAnswered: !isAlone) { [self] in
      withExtendedLifetime(self) { ByteLock.unlock(presence.descriptor, at: place) }
    }
  }

  private func entered() -> Presence {
    presence.withLock { presence in
      if let presence { return presence }
      let arrived = arrive()
      presence = arrived
      return arrived
    }
  }

  private func arrive() -> Presence {
    while true {
      let descriptor = open(path, O_CREAT | O_RDWR | O_APPEND | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        return Presence(descriptor: -1, arrivals: 0, wasAlone: false)
      }
      // The last one who leaves locks the first byte for itself while it removes the file.
      guard ByteLock.lock(descriptor, at: 0, isShared: true), FileLock.isFile(at: path, descriptor)
      else {
        let isTaken = errno == EAGAIN || errno == EACCES || !FileLock.isFile(at: path, descriptor)
        close(descriptor)
        if isTaken { continue }
        return Presence(descriptor: -1, arrivals: 0, wasAlone: false)
      }
      var mark: UInt8 = 0
      _ = write(descriptor, &mark, 1)
      // In this order: whoever is not seen by the second has not come by the first.
      let arrivals = Self.size(descriptor)
      let wasAlone = !ByteLock.isTakenByOthers(descriptor, at: 0)
      return Presence(descriptor: descriptor, arrivals: arrivals, wasAlone: wasAlone)
    }
  }

  private func leave(_ descriptor: Int32) {
    guard descriptor >= 0 else { return }
    if ByteLock.lock(descriptor, at: 0, isShared: false), FileLock.isFile(at: path, descriptor) {
      unlink(path)
    }
    close(descriptor)
  }

  /// A place behind the first byte, of which there are so many that no two keys meet.
  private static func place(of key: ContentHash) -> Int64 {
    let number = key.withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
    return 1 + Int64(number >> 2)
  }

  private static func size(_ descriptor: Int32) -> Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : -1
  }
}
