internal import Foundation

/// What the loopback server does with a request.
public enum Reply: Sendable {
  /// A proper reply; the connection stays open.
  case response(status: Int, headers: [String: String], body: [UInt8])
  /// Bytes as they are, and then the end of the connection.
  case raw([UInt8])
  /// The end of the connection, without a byte.
  case close
  /// A reset of the connection, without a byte.
  case reset
  /// A header that promises a body, and then the end of the connection.
  case closeAfterHeader
  /// Half of a body, and then the end of the connection.
  case closeInBody([UInt8])
  /// Half of a body, and then a reset of the connection.
  case resetInBody([UInt8])
  /// Nothing for some seconds, and then the end of the connection.
  case stall(seconds: Double)
  /// A proper reply, some bytes at a time with a pause after each.
  case drip([UInt8], bytes: Int, pause: Double)

  /// A reply without a length, its parts with a pause after each, then nothing for some seconds, and
  /// then the end of the connection.
  case stream([[UInt8]], pause: Double = 0, stall: Double = 0)

  /// A proper reply of JSON text.
  public static func json(
    _ text: String,
    status: Int = 200,
    headers: [String: String] = [:]
  ) -> Reply {
    var headers = headers
    headers["Content-Type"] = "application/json"
    return .response(status: status, headers: headers, body: Array(text.utf8))
  }

  /// Plays the reply; false when the connection must not be used again.
  func send(to socket: Int32) -> Bool {
    switch self {
    case .response(let status, let headers, let body):
      return Sockets.write(Self.head(status, headers, length: body.count) + body, to: socket)
    case .raw(let bytes): _ = Sockets.write(bytes, to: socket)
    case .close: break
    case .reset: Sockets.resetOnClose(socket)
    case .closeAfterHeader: _ = Sockets.write(Self.head(200, [:], length: 100), to: socket)
    case .closeInBody(let body): Self.sendHalf(of: body, to: socket)
    case .resetInBody(let body):
      Self.sendHalf(of: body, to: socket)
      // The half must have been read, or the reset would overtake it.
      Thread.sleep(forTimeInterval: 0.05)
      Sockets.resetOnClose(socket)
    case .stream(let parts, let pause, let stall):
      let head = "HTTP/1.1 200 Status\r\nContent-Type: text/event-stream\r\n\r\n"
      guard Sockets.write(Array(head.utf8), to: socket) else { return false }
      for part in parts {
        guard Sockets.write(part, to: socket) else { return false }
        Thread.sleep(forTimeInterval: pause)
      }
      Thread.sleep(forTimeInterval: stall)
    case .stall(let seconds): Thread.sleep(forTimeInterval: seconds)
    case .drip(let body, let bytes, let pause):
      guard Sockets.write(Self.head(200, [:], length: body.count), to: socket) else { return false }
      for start in stride(from: 0, to: body.count, by: bytes) {
        let part = Array(body[start..<min(start + bytes, body.count)])
        guard Sockets.write(part, to: socket) else { return false }
        Thread.sleep(forTimeInterval: pause)
      }
      return true
    }
    return false
  }

  private static func head(_ status: Int, _ headers: [String: String], length: Int) -> [UInt8] {
    var text = "HTTP/1.1 \(status) Status\r\nContent-Length: \(length)\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    return Array((text + "\r\n").utf8)
  }

  private static func sendHalf(of body: [UInt8], to socket: Int32) {
    _ = Sockets.write(head(200, [:], length: body.count) + body.prefix(body.count / 2), to: socket)
  }
}

extension Reply: CustomStringConvertible {
  /// What is done, without the bytes.
  public var description: String {
    switch self {
    case .response(let status, _, _): "a reply of status \(status)"
    case .raw: "raw bytes"
    case .close: "a close"
    case .reset: "a reset"
    case .closeAfterHeader: "a close after the header"
    case .closeInBody: "a close in the body"
    case .resetInBody: "a reset in the body"
    case .stall: "a stall"
    case .drip: "a drip"
    case .stream: "a stream"
    }
  }
}
