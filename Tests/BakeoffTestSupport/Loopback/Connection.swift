internal import Foundation

/// A connection that a client has made, encrypted or not.
final class Connection: Sendable {
  let socket: Int32
  private let session: TLSSession?

  /// Takes a connection over, and shakes hands first where it is to be encrypted; nil when that failed.
  init?(_ socket: Int32, encryption: TLSServer?) {
    self.socket = socket
    session = encryption?.accept(socket)
    if encryption != nil, session == nil { return nil }
  }

  /// Whether the client agreed to speak HTTP/2.
  var speaksHTTP2: Bool { session?.speaksHTTP2 == true }

  /// Reads what has come; empty at the end of the stream and after errors.
  func read() -> [UInt8] { session?.read() ?? Sockets.read(socket) }

  /// Writes all bytes; false when the other side has gone.
  func write(_ bytes: [UInt8]) -> Bool {
    session?.write(bytes) ?? Sockets.write(bytes, to: socket)
  }

  /// Waits, no longer than the other side is there.
  func pause(_ seconds: Double) { Sockets.wait(seconds, untilClosed: socket) }

  /// Makes the closing a reset, which the other side sees as an error.
  func resetOnClose() { Sockets.resetOnClose(socket) }
}
