public import Foundation
internal import Synchronization

/// A pseudo terminal: what a program writes to its end is read here.
public final class PseudoTerminal: Sendable {
  /// The end for the program.
  public let end: FileHandle
  private let master: Int32
  private let received = Mutex<[UInt8]>([])
  private let isClosed = Mutex(false)
  private let isHungUp = Mutex(false)

  /// Opens a terminal of a size.
  public init(columns: Int, rows: Int) throws {
    let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard descriptor >= 0, let name = Self.unlock(descriptor) else { throw POSIXError(.ENXIO) }
    let other = open(name, O_RDWR | O_NOCTTY)
    guard other >= 0 else { throw POSIXError(.ENXIO) }
    master = descriptor
    end = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    resize(columns: columns, rows: rows)
    Thread { [self] in read() }.start()
  }

  /// Makes the other end usable, and gives its path.
  private static func unlock(_ master: Int32) -> String? {
    #if canImport(Darwin)
    guard grantpt(master) == 0, unlockpt(master) == 0 else { return nil }
    return ptsname(master).map { String(cString: $0) }
    #else
    // Glibc's module lacks posix_openpt(3) and its kin; TIOCSPTLCK and TIOCGPTN are what they call.
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard ioctl(master, 0x4004_5431, &isLocked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else { return nil }
    return "/dev/pts/\(number)"
    #endif
  }

  /// Gives the window another size.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows),
      ws_col: UInt16(columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// All that was written so far.
  public var bytes: [UInt8] { received.withLock { $0 } }

  /// All that was written until the program's end was closed.
  public func close() -> [UInt8] {
    try? end.close()
    let deadline = Date().addingTimeInterval(10)
    while !isClosed.withLock({ $0 }), Date() < deadline { Thread.sleep(forTimeInterval: 0.005) }
    Foundation.close(master)
    return bytes
  }

  /// Closes the window: whoever runs in it is hung up on.
  public func hangUp() {
    try? end.close()
    isHungUp.withLock { $0 = true }
    while !isClosed.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.005) }
    Foundation.close(master)
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    var wish = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while !isHungUp.withLock({ $0 }) {
      // A terminal is not closed while somebody waits for what is written to it.
      guard poll(&wish, 1, 20) != 0 else { continue }
      let count = Foundation.read(master, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      // Linux gives EIO when the last program has closed the other end.
      guard count > 0 else { break }
      received.withLock { $0 += buffer.prefix(count) }
    }
    isClosed.withLock { $0 = true }
  }
}
