internal import Foundation

/// The few socket calls that the loopback server makes.
enum Sockets {
  /// Listens on a free port, with room for so many connections that nobody has accepted yet.
  static func listen(waiting: Int32 = 256) throws(LoopbackError) -> (socket: Int32, port: Int) {
    #if os(Linux)
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
    let socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, size) == 0 && Foundation.listen(socket, waiting) == 0
          && getsockname(socket, address, &size) == 0
      }
    }
    guard isListening else {
      throw LoopbackError(description: "no port on 127.0.0.1: \(String(cString: strerror(errno)))")
    }
    return (socket, Int(UInt16(bigEndian: address.sin_port)))
  }

  static func accept(_ listener: Int32) -> Int32? {
    let socket = Foundation.accept(listener, nil, nil)
    guard socket >= 0 else { return nil }
    var on: Int32 = 1
    setsockopt(
      socket,
      Int32(IPPROTO_TCP),
      TCP_NODELAY,
      &on,
      socklen_t(MemoryLayout<Int32>.size)
    )
    return socket
  }

  /// Reads what has come; empty at the end of the stream and after errors.
  static func read(_ socket: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
      count = max(recv(socket, buffer.baseAddress, buffer.count, 0), 0)
    }
  }

  /// Writes all bytes; false when the other side has gone.
  static func write(_ bytes: [UInt8], to socket: Int32) -> Bool {
    #if os(Linux)
    let flags = Int32(MSG_NOSIGNAL)
    #else
    let flags: Int32 = 0
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(socket, $0.baseAddress, $0.count, flags) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Makes the closing a reset, which the other side sees as an error.
  static func resetOnClose(_ socket: Int32) {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      socket,
      SOL_SOCKET,
      SO_LINGER,
      &linger,
      socklen_t(MemoryLayout.size(ofValue: linger))
    )
  }

  /// Waits for a time, no longer than until the other side has closed the connection.
  static func wait(_ seconds: Double, untilClosed socket: Int32) {
    let end = Date().addingTimeInterval(seconds)
    while case let left = end.timeIntervalSinceNow, left > 0 {
      var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, Int32(min(left * 1000 + 1, 100_000))) > 0 else { continue }
      var byte: UInt8 = 0
      let count = recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
      guard count > 0 else { return }
      // The other side has something to say, and nobody to hear it before the time is up.
      Thread.sleep(forTimeInterval: min(max(end.timeIntervalSinceNow, 0), 0.05))
    }
  }

  /// Begins to connect to a port on 127.0.0.1, and does not wait for it.
  static func connect(to port: Int) -> Int32 {
    #if os(Linux)
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
    let socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = Foundation.connect(socket, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return socket
  }

  static func shutDown(_ socket: Int32) { shutdown(socket, Int32(SHUT_RDWR)) }

  static func close(_ socket: Int32) { Foundation.close(socket) }
}
