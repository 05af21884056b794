/// A reply as it will be played.
struct ServerReply: Sendable {
  /// A part of a body, and when it is sent.
  struct Part: Sendable {
    /// The bytes.
    var bytes: [UInt8]
    /// Seconds after the request has come.
    var time: Double
  }

  /// The status.
  var status = 200
  /// The headers, besides the length.
  var headers: [(name: String, value: String)]
  /// The body, in its order; one part with a length, or a stream without.
  var parts: [Part]
  /// Whether it is a stream.
  var isStreamed = false
  /// The model that answers; nil when none does.
  var model: String?
  /// What goes wrong while it is played; nil for nothing.
  var fault: ServerFault.Kind?

  /// A reply that comes whole.
  static func whole(
    status: Int = 200,
    headers: [(name: String, value: String)] = [],
    type: String = "application/json",
    _ body: [UInt8],
    after time: Double = 0
  ) -> ServerReply {
    ServerReply(
      status: status,
      headers: headers + [("Content-Type", type)],
      parts: [Part(bytes: body, time: time)]
    )
  }

  /// The same reply with what a fault does to its bytes.
  func with(_ fault: ServerFault.Kind?) -> ServerReply {
    var reply = self
    reply.fault = fault
    switch fault {
    case .malformed: reply.breakJSON()
    case .empty: reply.answer(with: [])
    case .page:
      let page = "<!DOCTYPE html><html><title>Sign in</title></html>"
      reply.answer(with: [Array(page.utf8)], type: "text/html")
    case .other: reply.answer(with: [Array(#"{"ok":true}"#.utf8)])
    case .huge:
      let mebibyte = [UInt8](repeating: 0x20, count: 1 << 20)
      reply.answer(with: Array(repeating: mebibyte, count: 100))
    case .status, .reset, .stall, .truncate, .drip, nil: break
    }
    return reply
  }

  /// Takes a whole body in the place of its own.
  private mutating func answer(with parts: [[UInt8]], type: String = "application/json") {
    isStreamed = false
    headers.removeAll { $0.name == "Content-Type" }
    headers.append(("Content-Type", type))
    self.parts = parts.map { Part(bytes: $0, time: 0) }
  }

  /// Makes half of a body, or one event of a stream, what is no JSON.
  private mutating func breakJSON() {
    let broken = parts.count / 2
    if isStreamed, parts.count > 1 {
      // The event keeps its frame, and only what is in it is cut.
      let text = parts[broken].bytes
      let end = text.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count
      let body = text.dropLast(end)
      parts[broken].bytes = Array(body.dropLast(body.count / 4 + 1) + text.suffix(end))
    } else if let last = parts.indices.last {
      parts[last].bytes.removeLast(parts[last].bytes.count / 2)
    }
  }
}

/// A request as the server has taken it.
struct ServerRequest: Sendable {
  /// `POST`, `GET` or another.
  var method: String
  /// The path, without its query.
  var path: String
  /// The query; empty for none.
  var query: String
  /// The headers, their names in lower case.
  var headers: [String: String]
  /// The body.
  var body: [UInt8]
}
