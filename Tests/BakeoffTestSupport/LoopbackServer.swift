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
  private let state = Mutex(State())
  /// The port that was free.
  public let port: Int

  /// Starts to listen.
  ///
  /// - Throws: `LoopbackError` when no port can be had.
  public init(_ handler: @escaping Handler) throws {
    self.handler = handler
    (listener, port) = try Sockets.listen()
    let thread = Thread { [self] in accept() }
    thread.stackSize = 256 << 10
    thread.start()
  }

  /// `http://127.0.0.1:PORT`.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// Every request that came, in order.
  public var received: [ReceivedRequest] { state.withLock { $0.received } }

  /// How many connections were made.
  public var connectionCount: Int { state.withLock { $0.connections } }

  /// Closes the port and all connections.
  public func stop() {
    let sockets = state.withLock { state in
      state.isStopped = true
      return state.open
    }
    Sockets.shutDown(listener)
    for socket in sockets { Sockets.shutDown(socket) }
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
    var buffer: [UInt8] = []
    while let request = ReceivedRequest.read(from: socket, buffer: &buffer) {
      state.withLock { $0.received.append(request) }
      guard handler(request).send(to: socket) else { break }
    }
    state.withLock { _ = $0.open.remove(socket) }
    Sockets.close(socket)
  }
}

/// Why a server could not be started.
public struct LoopbackError: Error, CustomStringConvertible {
  /// The sentence.
  public let description: String
}
