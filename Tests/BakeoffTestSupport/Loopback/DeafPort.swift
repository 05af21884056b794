internal import Foundation

/// A port on which nobody accepts connections any more, so that new ones wait for ever.
public final class DeafPort: Sendable {
  private let listener: Int32
  private let waiting: [Int32]
  /// The port.
  public let port: Int

  /// Listens, and fills the queue.
  ///
  /// - Throws: `LoopbackError` when no port can be had.
  public init() throws {
    let port: Int
    (listener, port) = try Sockets.listen(waiting: 0)
    self.port = port
    waiting = (0..<4).map { _ in Sockets.connect(to: port) }
  }

  deinit { for socket in waiting + [listener] { Sockets.close(socket) } }
}
