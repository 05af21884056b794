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
  /// One thing after the other, and then the end of the connection.
  case steps([Step])
  /// Frames of HTTP/2, which the client must have agreed to speak, and after a GOAWAY the end of the
  /// connection.
  case frames([HTTP2Frame])

  /// Something that a server does with a connection.
  public enum Step: Sendable {
    /// Sends bytes as they are.
    case send([UInt8])
    /// Sends bytes again and again, so often.
    case again([UInt8], times: Int)
    /// Waits some seconds, no longer than the client is there.
    case pause(Double)
    /// Makes the end of the connection a reset.
    case reset
  }

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
  func send(to connection: Connection) -> Bool {
    switch self {
    case .response(let status, let headers, let body):
      return connection.write(Self.head(status, headers, length: body.count) + body)
    case .raw(let bytes): _ = connection.write(bytes)
    case .close: break
    case .reset: connection.resetOnClose()
    case .closeAfterHeader: _ = connection.write(Self.head(200, [:], length: 100))
    case .closeInBody(let body): Self.sendHalf(of: body, to: connection)
    case .resetInBody(let body):
      Self.sendHalf(of: body, to: connection)
      // The half must have been read, or the reset would overtake it.
      connection.pause(0.05)
      connection.resetOnClose()
    case .stream(let parts, let pause, let stall):
      let head = "HTTP/1.1 200 Status\r\nContent-Type: text/event-stream\r\n\r\n"
      guard connection.write(Array(head.utf8)) else { return false }
      for part in parts {
        guard connection.write(part) else { return false }
        connection.pause(pause)
      }
      connection.pause(stall)
    case .stall(let seconds): connection.pause(seconds)
    case .drip(let body, let bytes, let pause):
      guard connection.write(Self.head(200, [:], length: body.count)) else { return false }
      for start in stride(from: 0, to: body.count, by: bytes) {
        let part = Array(body[start..<min(start + bytes, body.count)])
        guard connection.write(part) else { return false }
        connection.pause(pause)
      }
      return true
    case .steps(let steps): _ = steps.allSatisfy { $0.play(on: connection) }
    case .frames: break
    }
    return false
  }

  private static func head(_ status: Int, _ headers: [String: String], length: Int) -> [UInt8] {
    var text = "HTTP/1.1 \(status) Status\r\nContent-Length: \(length)\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    return Array((text + "\r\n").utf8)
  }

  private static func sendHalf(of body: [UInt8], to connection: Connection) {
    _ = connection.write(head(200, [:], length: body.count) + body.prefix(body.count / 2))
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
    case .steps(let steps): "\(steps.count) steps"
    case .frames(let frames): "\(frames.count) frames of HTTP/2"
    }
  }
}

extension Reply.Step {
  /// Plays the step; false when the client has gone.
  func play(on connection: Connection) -> Bool {
    switch self {
    case .send(let bytes): return connection.write(bytes)
    case .again(let bytes, let count):
      for _ in 0..<count {
        guard connection.write(bytes) else { return false }
      }
    case .pause(let seconds): connection.pause(seconds)
    case .reset: connection.resetOnClose()
    }
    return true
  }
}
