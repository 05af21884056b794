/// A frame that a server of HTTP/2 sends, as RFC 9113 has it.
public enum HTTP2Frame: Sendable {
  /// The header of a reply of status 200.
  case head
  /// A part of its body.
  case data([UInt8], isLast: Bool)
  /// No more requests are taken here, and the one at hand was, or was not.
  case goAway(isHandled: Bool)
  /// The request at hand is given up, for a reason by its number.
  case resetStream(code: UInt8)

  /// Whether the connection ends after it.
  var endsConnection: Bool {
    if case .goAway = self { true } else { false }
  }

  /// The frame as it is sent, for a stream.
  func bytes(stream: UInt32) -> [UInt8] {
    switch self {
    // Entry 8 of the static table of HPACK is ":status: 200".
    case .head: Self.frame(1, flags: 4, stream, [0x88])
    case .data(let bytes, let isLast): Self.frame(0, flags: isLast ? 1 : 0, stream, bytes)
    case .goAway(let isHandled):
      Self.frame(7, flags: 0, 0, Self.number(isHandled ? stream : 0) + Self.number(0))
    case .resetStream(let code): Self.frame(3, flags: 0, stream, Self.number(UInt32(code)))
    }
  }

  static func frame(_ type: UInt8, flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
    Self.number(UInt32(payload.count)).dropFirst() + [type, flags] + Self.number(stream) + payload
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }
}

/// A connection of HTTP/2, with one request at a time: just enough to break it.
///
/// Headers of requests are not read, for what matters here comes after them.
struct HTTP2Session {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Answers requests until the connection ends.
  func serve(_ answer: (ReceivedRequest) -> Reply) {
    var buffer: [UInt8] = []
    guard take(Self.preface.count, from: &buffer) == Self.preface,
      connection.write(HTTP2Frame.frame(4, flags: 0, 0, []))
    else { return }
    var body: [UInt8] = []
    while let head = take(9, from: &buffer),
      let payload = take(Int(Self.number(head[..<3])), from: &buffer)
    {
      let (type, flags, stream) = (head[3], head[4], Self.number(head[5...]))
      switch type {
      case 0: body += payload
      // Settings and pings are acknowledged, unless they are acknowledgements.
      case 4 where flags & 1 == 0: _ = connection.write(HTTP2Frame.frame(4, flags: 1, 0, []))
      case 6 where flags & 1 == 0: _ = connection.write(HTTP2Frame.frame(6, flags: 1, 0, payload))
      case 7: return
      default: break
      }
      guard type == 0 || type == 1, flags & 1 == 1 else { continue }
      let request = ReceivedRequest(method: "POST", path: "", headers: [], body: body)
      body = []
      guard send(answer(request), stream) else { return }
    }
  }

  /// Sends a reply; false when the connection must not be used again.
  private func send(_ reply: Reply, _ stream: UInt32) -> Bool {
    switch reply {
    case .response(200, _, let body):
      return connection.write(
        HTTP2Frame.head.bytes(stream: stream)
          + HTTP2Frame.data(body, isLast: true).bytes(stream: stream)
      )
    case .frames(let frames):
      guard connection.write(frames.flatMap { $0.bytes(stream: stream) }) else { return false }
      // Only a stream has ended: the client may send its next request on the same connection.
      guard frames.contains(where: \.endsConnection) else { return true }
      // They must have been read before the connection ends.
      connection.pause(0.05)
      return false
    default: return false
    }
  }

  private func take(_ count: Int, from buffer: inout [UInt8]) -> [UInt8]? {
    while buffer.count < count {
      let more = connection.read()
      guard !more.isEmpty else { return nil }
      buffer += more
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer[..<count])
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
  }

  private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
}
