internal import Foundation
internal import Synchronization

/// An HTTP server on 127.0.0.1 for tests: real sockets, a thread to each connection, and any fault.
public final class LoopbackServer: Sendable {
  /// What decides the reply to a request.
  public typealias Handler = @Sendable (ReceivedRequest) -> Reply

  private struct State {
    var received: [ReceivedRequest] = []
    var connections = 0
    var open: Set<Int32> = []
    var isStopped = false
  }

  private let listener: Int32
  private let handler: Handler
  private let encryption: TLSServer?
  private let greeting: Reply?
  private let handshakeDelay: Double
  private let state = Mutex(State())
  /// The port that was free.
  public let port: Int

  /// Starts to listen.
  ///
  /// - Parameters:
  ///   - encryption: How connections are encrypted; nil for not at all.
  ///   - greeting: What is played at once, before a byte is read; nil to wait for requests.
  ///   - handshakeDelay: How many seconds a client waits before its connection is taken up.
  ///   - handler: What decides the reply to a request.
  /// - Throws: `LoopbackError` when no port can be had.
  public init(
    encryption: TLSServer? = nil,
    greeting: Reply? = nil,
    handshakeDelay: Double = 0,
    _ handler: @escaping Handler
  ) throws {
    self.encryption = encryption
    self.greeting = greeting
    self.handshakeDelay = handshakeDelay
    self.handler = handler
    (listener, port) = try Sockets.listen()
    let thread = Thread { [self] in accept() }
    thread.stackSize = 256 << 10
    thread.start()
  }

  /// `http://127.0.0.1:PORT`, or `https:` where it encrypts.
  public var url: String { "\(encryption == nil ? "http" : "https")://127.0.0.1:\(port)" }

  /// Every request that came, in order.
  public var received: [ReceivedRequest] { state.withLock { $0.received } }

  /// How many connections were made.
  public var connectionCount: Int { state.withLock { $0.connections } }

  /// Closes the port and all connections.
  public func stop() {
    state.withLock { state in
      guard !state.isStopped else { return }
      state.isStopped = true
      Sockets.shutDown(listener)
      // Under the lock: what is closed meanwhile may be another server's connection a moment later.
      for socket in state.open { Sockets.shutDown(socket) }
    }
  }

  private func accept() {
    while let socket = Sockets.accept(listener) {
      let isRunning = state.withLock { state in
        guard !state.isStopped else { return false }
        state.connections += 1
        state.open.insert(socket)
        return true
      }
      guard isRunning else {
        Sockets.close(socket)
        break
      }
      let thread = Thread { [self] in serve(socket) }
      thread.stackSize = 256 << 10
      thread.start()
    }
    Sockets.close(listener)
  }

  private func serve(_ socket: Int32) {
    if handshakeDelay > 0 { Sockets.wait(handshakeDelay, untilClosed: socket) }
    if let connection = Connection(socket, encryption: encryption) {
      if let greeting {
        _ = greeting.send(to: connection)
      } else if connection.speaksHTTP2 {
        HTTP2Session(connection).serve(answer)
      } else {
        var buffer: [UInt8] = []
        while let request = ReceivedRequest.read(from: connection, buffer: &buffer) {
          guard answer(request).send(to: connection) else { break }
        }
      }
    }
    state.withLock { _ = $0.open.remove(socket) }
    Sockets.close(socket)
  }

  private func answer(_ request: ReceivedRequest) -> Reply {
    state.withLock { $0.received.append(request) }
    return handler(request)
  }
}

/// Why a server could not be started.
public struct LoopbackError: Error, CustomStringConvertible {
  /// The sentence.
  public let description: String
}
